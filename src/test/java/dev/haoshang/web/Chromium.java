package dev.haoshang.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium for tests: the installed one; else Debian's package, when we may install it; else the one that
 * Playwright downloads. For one thread; closing it ends the browser.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a headless Chromium, installing one first where there is none. */
    static Chromium start() throws IOException, InterruptedException {
        Optional<Path> executable = installed();
        if (executable.isEmpty() && mayInstallPackages()) {
            run(new ProcessBuilder(APT.toString(), "-q", "update"));
            run(new ProcessBuilder(APT.toString(), "-qy", "install", "chromium", "fonts-noto-cjk"));
            executable = installed();
        }
        if (executable.isEmpty()) {
            ProcessBuilder download =
                    Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
            download.command().addAll(List.of("install", "chromium"));
            run(download);
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        executable.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstallPackages() {
        return Files.isExecutable(APT) && System.getProperty("user.name").equals("root");
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        int code = command.inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("no Chromium for the tests: '" + String.join(" ", command.command()) + "' ended with "
                    + code + "; install Chromium by hand and put it on the PATH");
        }
    }
}
