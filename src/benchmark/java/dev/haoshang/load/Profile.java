package dev.haoshang.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** The top of a recording that the JDK's Flight Recorder made of a server: where it computes, and what it allocates. */
public final class Profile {
    private static final int SHOWN = 20;

    private Profile() {}

    /** Prints the file that is named. Made with {@code -XX:StartFlightRecording=filename=FILE,settings=profile}. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Double> methods = new HashMap<>();
        Map<String, Double> ours = new HashMap<>();
        Map<String, Double> threads = new HashMap<>();
        Map<String, Double> classes = new HashMap<>();
        Map<String, Double> allocators = new HashMap<>();
        try (RecordingFile file = new RecordingFile(Path.of(arguments[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getStackTrace() == null) {
                    continue;
                }
                List<RecordedFrame> frames = event.getStackTrace().getFrames();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    methods.merge(name(frames.get(0)), 1.0, Double::sum);
                    ours.merge(ours(frames), 1.0, Double::sum);
                    threads.merge(event.getThread("sampledThread").getJavaName().replaceAll("\\d+", "N"), 1.0, Double::sum);
                } else if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
                    double weight = event.getLong("weight");
                    classes.merge(event.getClass("objectClass").getName(), weight, Double::sum);
                    allocators.merge(ours(frames), weight, Double::sum);
                }
            }
        }
        print("Methods that compute", methods);
        print("Our methods that compute, with what they call", ours);
        print("Threads", threads);
        print("Classes allocated, by bytes", classes);
        print("Our methods that allocate, by bytes", allocators);
    }

    /** The innermost method of this house on the stack. */
    private static String ours(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.getMethod().getType().getName().startsWith("dev.haoshang"))
                .findFirst()
                .map(Profile::name)
                .orElse("(none of ours)");
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
    }

    private static void print(String title, Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.println();
        System.out.println(title);
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one -> System.out.printf(Locale.ROOT, "  %5.1f %%  %s%n", 100 * one.getValue() / all, one.getKey()));
    }
}
