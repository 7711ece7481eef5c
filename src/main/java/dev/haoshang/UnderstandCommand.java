package dev.haoshang;

import dev.haoshang.conversation.Knowledge;
import dev.haoshang.conversation.Meaning;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what messages mean, line by line. */
@Command(
        description = "Reads JSON lines {text, asked?} and answers each with what it means, as POST /understand does.",
        mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = Learning.learn(settings);
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.println(answer(knowledge, line, number));
            }
        }
        out.flush();
        return 0;
    }

    private String answer(Knowledge knowledge, String line, int number) {
        try {
            JsonObject question = new JsonObject(line);
            String text = Optional.ofNullable(question.getString("text")).orElseThrow(ClassCastException::new);
            Optional<String> asked = Optional.ofNullable(question.getString("asked"));
            return Meaning.json(knowledge.interpreter().understand(text, asked, settings.date()))
                    .encode();
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject()
                    .put("error", "line " + number + " is not a JSON object {text, asked?}")
                    .encode();
        }
    }
}
