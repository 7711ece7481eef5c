package dev.haoshang;

import dev.haoshang.conversation.Knowledge;
import dev.haoshang.conversation.Rehearsal;
import dev.haoshang.understanding.Ranking;
import dev.haoshang.understanding.Understanding;
import dev.haoshang.understanding.Value;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Talks in the terminal. Nothing is stored. */
@Command(description = "Talks in the terminal; nothing is stored.", mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    private static final int SHOWN_INTENTS = 3;

    @Mixin
    private final Settings settings = new Settings();

    @Option(
            names = "--explain",
            description =
                    "Shows of each turn the ranking, the words that counted most, the values, and the way through the dialog")
    private boolean explain;

    @Option(
            names = "--language",
            defaultValue = "zh-Hans",
            paramLabel = "TAG",
            description = "zh-Hans, zh-Hant or en (default: ${DEFAULT-VALUE})")
    private String language = "zh-Hans";

    @Option(names = "--lender", defaultValue = "", paramLabel = "NAME", description = "A lender of dialogs/lenders/")
    private String lender = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = Learning.learn(settings);
        PrintWriter out = spec.commandLine().getOut();
        Rehearsal rehearsal = Rehearsal.open(knowledge, language, lender, settings.date());
        print(out, rehearsal.events());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = prompt(out, in); line != null; line = prompt(out, in)) {
            if (!line.isBlank()) {
                turn(out, rehearsal, knowledge, line);
            }
        }
        return 0;
    }

    private static @Nullable String prompt(PrintWriter out, BufferedReader in) throws IOException {
        out.print("> ");
        out.flush();
        return in.readLine();
    }

    private void turn(PrintWriter out, Rehearsal rehearsal, Knowledge knowledge, String line) {
        String before = rehearsal.snapshot().state();
        List<JsonObject> events =
                pressed(rehearsal, line).map(rehearsal::choose).orElseGet(() -> rehearsal.say(line));
        if (explain) {
            rehearsal.understanding().ifPresent(meaning -> explain(out, meaning, knowledge));
            out.println("  state: " + before + " -> " + rehearsal.snapshot().state());
            knowledge
                    .machine()
                    .path(rehearsal.snapshot())
                    .steps()
                    .forEach(step -> out.println("    " + step.state() + ": " + step.why()));
        }
        print(out, events);
    }

    /** The choice whose number in square brackets was typed, as in {@code [2]}. */
    private static Optional<String> pressed(Rehearsal rehearsal, String line) {
        if (!line.matches("\\[\\d+]")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line.substring(1, line.length() - 1));
        return rehearsal.events().stream()
                .flatMap(event -> event.getJsonArray("blocks", new JsonArray()).stream())
                .map(JsonObject.class::cast)
                .filter(block -> block.getString("type").equals("choices"))
                .flatMap(block -> block.getJsonArray("choices").stream())
                .map(JsonObject.class::cast)
                .map(choice -> choice.getString("id"))
                .skip(Math.max(0, number - 1))
                .findFirst();
    }

    private static void explain(PrintWriter out, Understanding meaning, Knowledge knowledge) {
        StringBuilder ranking = new StringBuilder();
        for (Ranking.Candidate candidate : meaning.ranking()
                .candidates()
                .subList(
                        0,
                        Math.min(SHOWN_INTENTS, meaning.ranking().candidates().size()))) {
            ranking.append(String.format(Locale.ROOT, "%s %.2f  ", candidate.intent(), candidate.probability()));
        }
        out.println("  ranking: " + ranking
                + String.format(
                        Locale.ROOT, "(threshold %.2f)", knowledge.interpreter().threshold()));
        out.println("  words that counted: "
                + knowledge.interpreter().influences(meaning.masked()).stream()
                        .map(one -> String.format(Locale.ROOT, "%s %.2f", one.words(), one.drop()))
                        .collect(Collectors.joining("  ")));
        for (Value value : meaning.values()) {
            out.println("  value: " + (value.slot().isEmpty() ? "?" : value.slot()) + " = " + value.value()
                    + (value.approximate() ? " (about)" : "") + "  \""
                    + meaning.masked().substring(value.start(), value.end()) + "\"");
        }
        out.println("  danger: " + meaning.danger().name().toLowerCase(Locale.ROOT) + ", language: "
                + meaning.language().tag());
    }

    private static void print(PrintWriter out, List<JsonObject> events) {
        for (JsonObject event : events) {
            String type = event.getString("type");
            if (type.equals("said") && !event.getString("by").equals("user")) {
                out.println(event.getString("text"));
                event.getJsonArray("blocks").forEach(block -> print(out, (JsonObject) block));
            } else if (type.equals("notice")) {
                out.println("(" + event.getString("text") + ")");
            }
        }
        out.flush();
    }

    private static void print(PrintWriter out, JsonObject block) {
        switch (block.getString("type")) {
            case "choices" -> {
                JsonArray choices = block.getJsonArray("choices");
                for (int i = 0; i < choices.size(); i++) {
                    out.print("  [" + (i + 1) + "] " + choices.getJsonObject(i).getString("label"));
                }
                out.println();
            }
            case "comparison" -> block.getJsonArray("options").forEach(option -> printOption(out, (JsonObject) option));
            case "schedule" ->
                out.println(
                        "  " + block.getJsonArray("rows").size() + " payments, in all " + block.getString("totalPaid"));
            default -> out.println("  (" + block.getString("type") + ")");
        }
    }

    private static void printOption(PrintWriter out, JsonObject option) {
        String mark = option.getBoolean("recommended") ? " *" : option.getBoolean("fits") ? " +" : " -";
        out.println(mark + " " + option.getString("label")
                + (option.getString("first") == null
                        ? ""
                        : ": " + option.getInteger("periods") + " × " + option.getString("first") + " … "
                                + option.getString("last") + ", +" + option.getString("totalInterest")));
        option.getJsonArray("reasons").forEach(reason -> out.println("     " + reason));
        option.getJsonArray("warnings").forEach(warning -> out.println("     ! " + warning));
    }
}
