package dev.haoshang.web;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.content.ContentReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors save files while borrowers talk to a real server. */
class ReloadTest {
    private static final String ANSWER = "dialogs/answers/ask_credit_record.yaml";
    private static final String WORDS = "担心信用，是在为以后着想。";
    private static final String OTHER_WORDS = "信用的事，我们一步步来。";
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    Path data;

    @TempDir
    Path content;

    private final BlockingQueue<String> terminal = new LinkedBlockingQueue<>();
    private Optional<Server> server = Optional.empty();

    @BeforeEach
    void copy() throws IOException {
        for (String name : new String[] {"intents", "dialogs"}) {
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                for (Path file : files.toList()) {
                    Files.copy(file, content.resolve(file.toString()));
                }
            }
        }
    }

    @AfterEach
    void stop() {
        server.ifPresent(Server::stop);
    }

    private Http serve() throws IOException {
        Server started = Shipped.watching(data, content, terminal::add);
        server = Optional.of(started);
        return new Http(started.port());
    }

    private void awaitLine(String part) {
        try {
            String line = "";
            while (!line.contains(part)) {
                line = Optional.ofNullable(terminal.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .orElseThrow(() -> new AssertionError("the terminal was never told: " + part));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void awaitLive() {
        awaitLine("is live");
    }

    private void awaitRejection() {
        awaitLine("is not taken");
    }

    private void change(String file, String old, String changed) {
        try {
            String text = Files.readString(content.resolve(file));
            assertTrue(text.contains(old), () -> file + " does not hold " + old);
            Files.writeString(content.resolve(file), text.replace(old, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject ready(Http http) {
        Http.Answer ready = http.get("/health/ready", Optional.empty());
        assertEquals(200, ready.status());
        return ready.json();
    }

    private static Borrower open(Http http) {
        return Borrower.open(http, "zh-Hans");
    }

    @Nested
    class WithTheShippedContent {
        @BeforeEach
        void keepModel() throws IOException {
            Shipped.keepModel(data);
        }

        @Test
        void aChangedTextIsSaidByTheNextReply() throws IOException {
            Http http = serve();
            assertTrue(open(http).say("会上征信吗").heard().contains(WORDS));
            Borrower borrower = open(http);

            change(ANSWER, WORDS, OTHER_WORDS);
            awaitLive();

            assertTrue(borrower.say("会上征信吗").heard().contains(OTHER_WORDS), borrower.heard());
            assertEquals(ContentReader.read(content).fingerprint(), ready(http).getString("content"));
        }

        @Test
        void aFileThatAProgramWritesBesideAndRenamesIsTakenToo() throws IOException {
            Http http = serve();
            Path beside = content.resolve("dialogs/answers/.ask_credit_record.yaml.new");
            String text = Files.readString(content.resolve(ANSWER)).replace(WORDS, OTHER_WORDS);

            Files.writeString(beside, text);
            Files.move(beside, content.resolve(ANSWER), ATOMIC_MOVE);
            awaitLive();

            assertTrue(open(http).say("会上征信吗").heard().contains(OTHER_WORDS));
        }

        @Test
        void aTalkUnderWayKeepsItsFactsThoughItsStateIsGone() throws IOException {
            Http http = serve();
            Borrower borrower = open(http).press("value:yes").say("借呗欠三万五，我上个月失业了");
            JsonObject before = borrower.state();
            JsonArray facts = borrower.get("/facts").json().getJsonArray("facts");
            assertEquals("overdue", before.getString("state"));

            change("dialogs/plan.yaml", "  overdue:\n", "  lateness:\n");
            change("dialogs/plan.yaml", "next: overdue\n", "next: lateness\n");
            awaitLive();

            assertEquals(facts, borrower.get("/facts").json().getJsonArray("facts"));
            borrower.say("会上征信吗");
            assertEquals("lateness", borrower.state().getString("state"));
            assertEquals(before.getString("asking"), borrower.state().getString("asking"));
            assertEquals(facts, borrower.get("/facts").json().getJsonArray("facts"));
        }

        @Test
        void aBrokenFileChangesNothingUntilItIsMended() throws IOException {
            Http http = serve();
            String fingerprint = ready(http).getString("content");

            change(ANSWER, "rules: [R01]", "rules: [R01");
            awaitRejection();

            JsonObject ready = ready(http);
            JsonObject rejected = ready.getJsonObject("rejected");
            assertEquals(fingerprint, ready.getString("content"));
            String problem = rejected.getJsonArray("problems").getString(0);
            assertTrue(problem.matches(ANSWER + ":\\d+:\\d+: .+; .+"), problem);
            awaitLine(problem);
            assertTrue(open(http).say("会上征信吗").heard().contains(WORDS));

            change(ANSWER, "rules: [R01", "rules: [R01]");
            change(ANSWER, WORDS, OTHER_WORDS);
            awaitLive();

            assertFalse(ready(http).containsKey("rejected"));
            assertTrue(open(http).say("会上征信吗").heard().contains(OTHER_WORDS));
        }

        @Test
        void aConversationThatWouldGoOtherwiseRefusesTheSave() throws IOException {
            Http http = serve();
            String check = "dialogs/checks/first-words.yaml";

            change(check, "balance: \"35000.00\"", "balance: \"36000.00\"");
            awaitRejection();

            JsonObject rejected = ready(http).getJsonObject("rejected");
            String problem = rejected.getJsonArray("problems").getString(0);
            assertTrue(problem.startsWith(check + ":"), problem);
            assertTrue(problem.contains("expected: balance = \"36000.00\""), problem);

            change(check, "balance: \"36000.00\"", "balance: \"35000.00\"");
            awaitLine("again the one that serves");

            assertFalse(ready(http).containsKey("rejected"));
        }

        @Test
        void whatAnOpenEditorKeepsBesideAFileIsNoContent() throws IOException {
            Http http = serve();

            Files.createSymbolicLink(
                    content.resolve("dialogs/answers/.#ask_credit_record.yaml"), Path.of("editor@host.1234"));
            change(ANSWER, WORDS, OTHER_WORDS);
            awaitLive();

            assertFalse(ready(http).containsKey("rejected"));
        }
    }

    /** With two examples an intent, so that training takes a moment; conversations would go otherwise. */
    @Nested
    class WithFewExamples {
        @BeforeEach
        void thin() throws IOException {
            try (Stream<Path> files = Files.list(content.resolve("intents"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                    Files.writeString(
                            file,
                            "intent: NAME\nlabel: { zh: \"题 NAME\", en: \"NAME\" }\nabout: \"What NAME means.\"\nexamples: { zh: [\"NAME 句\"], en: [\"NAME words\"] }\n"
                                    .replace("NAME", name));
                }
            }
            try (Stream<Path> files = Files.list(content.resolve("dialogs/checks"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }

        @Test
        void aNewExampleIsUnderstood() throws IOException {
            Http http = serve();

            change("intents/ask_waiver.yaml", "ask_waiver words", "zebra crossing");
            awaitLive();

            assertEquals("ask_waiver", understand(http, "zebra crossing"));
        }

        @Test
        void theNewestOfSavesInARowWins() throws IOException {
            Http http = serve();
            String before = "ask_waiver words";

            for (String after : new String[] {"zebra", "giraffe", "elephant"}) {
                change("intents/ask_waiver.yaml", before, after);
                before = after;
            }
            String last = ContentReader.read(content).fingerprint();
            do {
                awaitLive();
            } while (!ready(http).getString("content").equals(last));

            assertEquals("ask_waiver", understand(http, "elephant"));
        }

        private String understand(Http http, String text) throws IOException {
            String administrator = Files.readString(data.resolve("admin-token")).strip();
            JsonObject meaning = http.post(
                            "/api/v1/understand", new JsonObject().put("text", text), Optional.of(administrator))
                    .json();
            return meaning.getJsonArray("ranking").getJsonObject(0).getString("intent");
        }
    }
}
