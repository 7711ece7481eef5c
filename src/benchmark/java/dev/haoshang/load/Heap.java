package dev.haoshang.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Another process's heap, asked for with {@code jcmd}. */
final class Heap {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double KILOBYTES = 1024;

    private Heap() {}

    /** What is in use after a full collection. */
    static double megabytesAfterCollection(long process) throws IOException, InterruptedException {
        ask(process, "GC.run");
        String heap = ask(process, "GC.heap_info").replaceFirst("(?s) Metaspace.*", "");
        double kilobytes = USED.matcher(heap)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        return kilobytes / KILOBYTES;
    }

    private static String ask(long process, String question) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asking = new ProcessBuilder(jcmd, String.valueOf(process), question)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return answer;
    }
}
