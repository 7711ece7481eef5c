package dev.haoshang;

import dev.haoshang.content.ContentException;
import dev.haoshang.content.Problem;
import dev.haoshang.conversation.CheckRun;
import dev.haoshang.conversation.Knowledge;
import dev.haoshang.conversation.LiveKnowledge;
import dev.haoshang.conversation.Rejection;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to life what editors save while the server runs: reads and checks it, trains where the intents changed, plays its conversation
 * checks, and only then swaps it in; else what was there serves on, and everybody is told why. One save after the other on a daemon
 * thread of its own; a newer save ends the work on an older one.
 */
final class Reloading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);
    private static final int SHOWN_PROBLEMS = 20;

    /** The number of the save that is made up at the start. */
    private static final long FIRST = 1;

    private final Settings settings;
    private final LiveKnowledge live;
    private final Consumer<String> terminal;
    private final AtomicLong newest = new AtomicLong();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Reloading::daemon);
    private Optional<ContentWatch> watch = Optional.empty();

    private Reloading(Settings settings, LiveKnowledge live, Consumer<String> terminal) {
        this.settings = settings;
        this.live = live;
        this.terminal = terminal;
    }

    /**
     * Begins to watch the content folder. One that cannot be watched costs a warning, and its changes are taken at the next start.
     *
     * @param terminal hears what becomes of each save
     */
    static Reloading start(Settings settings, LiveKnowledge live, Consumer<String> terminal) {
        Reloading reloading = new Reloading(settings, live, terminal);
        try {
            reloading.watch = Optional.of(ContentWatch.start(settings.content, reloading::saved));
            reloading.saved(); // while the server started, nobody watched
            reloading.worker.execute(reloading::rehearse);
        } catch (IOException unwatchable) {
            LOG.warn("The content folder cannot be watched; what is saved is taken at the next start.", unwatchable);
        }
        return reloading;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "content-reload");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Plays the conversations of what serves. Whoever wrote them wants to know when one goes otherwise; and this program runs slowly what it
     * runs for the first time, which the first editor to save need not wait for. On one core, so that the other answers.
     */
    private void rehearse() {
        Knowledge serving = live.now();
        List<String> differences = serving.content().checks().stream()
                .flatMap(check -> overtaken(FIRST) ? Stream.empty() : CheckRun.play(serving, check).stream())
                .toList();
        if (!differences.isEmpty()) {
            LOG.warn(
                    "conversations of the content that serves go otherwise, differences={}: {}",
                    differences.size(),
                    oneLine(differences));
        }
    }

    private void saved() {
        long save = newest.incrementAndGet();
        worker.execute(() -> take(save));
    }

    private boolean overtaken(long save) {
        return save != newest.get();
    }

    private void take(long save) {
        if (overtaken(save)) {
            return;
        }
        long start = System.nanoTime();
        try {
            Knowledge before = live.now();
            Knowledge fresh = Learning.learnAgain(settings, before, () -> overtaken(save));
            boolean same = fresh.content().fingerprint().equals(before.content().fingerprint());
            List<String> differences = same ? List.of() : CheckRun.playAll(fresh);
            if (overtaken(save)) {
                return;
            }
            if (!differences.isEmpty()) {
                reject(differences);
            } else if (same) {
                takeBack(before);
            } else {
                accept(fresh, start);
            }
        } catch (ContentException wrong) {
            if (!overtaken(save)) {
                reject(wrong.problems().stream().map(Problem::toString).toList());
            }
        } catch (RuntimeException failure) {
            if (!overtaken(save)) { // else it is how the training ended that nobody wants
                LOG.error("saved content could not be taken", failure);
                reject(List.of("the content cannot be used: " + failure.getMessage()));
            }
        }
    }

    private void accept(Knowledge fresh, long start) {
        live.replace(fresh);
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
        LOG.info(
                "content live fingerprint={} checks={} seconds={}",
                fresh.content().fingerprint(),
                fresh.content().checks().size(),
                seconds);
        terminal.accept("The saved content is live (" + seconds + " s).");
    }

    /** Somebody put back what serves anyhow. */
    private void takeBack(Knowledge before) {
        if (live.rejection().isPresent()) {
            live.replace(before);
            terminal.accept("The saved content is again the one that serves.");
        }
    }

    private void reject(List<String> problems) {
        live.reject(new Rejection(settings.clock().instant(), problems));
        LOG.warn("content rejected problems={}, the one before serves on: {}", problems.size(), oneLine(problems));
        terminal.accept("The saved content is not taken, and the one before serves on. Mend this and save again:");
        List<String> shown = shown(problems);
        shown.forEach(problem -> terminal.accept(problem.indent(2).stripTrailing()));
        if (shown.size() < problems.size()) {
            terminal.accept("  and " + (problems.size() - shown.size()) + " more; the command check tells them all");
        }
    }

    private static List<String> shown(List<String> problems) {
        return problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()));
    }

    private static String oneLine(List<String> problems) {
        return String.join(" | ", shown(problems)).replaceAll("\\s*\n\\s*", " ");
    }

    @Override
    public void close() {
        watch.ifPresent(ContentWatch::close);
        newest.incrementAndGet();
        worker.shutdown();
    }
}
