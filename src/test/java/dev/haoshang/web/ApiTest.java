package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    @TempDir
    static Path data;

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(50);

    private static Server server;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        server = Shipped.server(data);
        http = new Http(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
        PEOPLE.shutdown();
    }

    @Test
    void leadsAChineseTalkToAProposalWithItsFigures() throws IOException {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));

        String letter = letter(borrower);

        // 35,000 at 14.6 % a year over 24 months: 35000 × r / (1 − (1 + r)^−24), r = 0.146 / 12
        assertTrue(letter.contains("1,690.39"), letter);
        assertTrue(letter.contains("35,000"), letter);
        assertTrue(letter.contains("失业") && letter.contains("分期"), letter);
        JsonObject proposal = borrower.get("/proposal.json").json();
        assertEquals("instalment", proposal.getString("option"));
        assertEquals(
                "1690.39", proposal.getJsonArray("schedule").getJsonObject(0).getString("payment"));
        assertTrue(borrower.get("/proposal.html").text().contains("1,690.39"));
    }

    @Test
    void givesTheProposalInEveryFormatWithATypeAndAName() {
        Borrower borrower = Talks.chinese(Borrower.open(http, "zh-Hans"));
        Map<String, String> types = Map.of(
                "json", "application/json",
                "html", "text/html; charset=utf-8",
                "pdf", "application/pdf",
                "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "csv", "text/csv; charset=utf-8",
                "ics", "text/calendar; charset=utf-8");

        types.forEach((format, type) -> {
            Http.Answer answer = borrower.get("/proposal." + format);

            assertEquals(200, answer.status());
            assertEquals(type, answer.header("Content-Type").orElse(""));
            assertTrue(
                    answer.header("Content-Disposition")
                            .orElse("")
                            .matches("attachment; filename=\"HS-20261122-[A-Z0-9]+-1\\." + format + "\""),
                    format);
        });
    }

    @Test
    void givesTheGuideBesideItToTheOwnerOnly() {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));
        Map<String, String> types = Map.of(
                "html", "text/html; charset=utf-8",
                "pdf", "application/pdf",
                "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        types.forEach((format, type) -> {
            Http.Answer answer = borrower.get("/guide." + format);

            assertEquals(200, answer.status());
            assertEquals(type, answer.header("Content-Type").orElse(""));
            assertTrue(
                    answer.header("Content-Disposition")
                            .orElse("")
                            .matches("attachment; filename=\"HS-20261122-[A-Z0-9]+-1-guide\\." + format + "\""),
                    format);
            assertEquals(
                    401,
                    http.get(borrower.path("/guide." + format), Optional.empty())
                            .status());
            assertEquals(
                    403,
                    http.get(borrower.path("/guide." + format), Optional.of("wrong"))
                            .status());
        });
        assertTrue(borrower.get("/guide.html").text().contains("1,690.39"));
        assertEquals(404, borrower.get("/guide.json").status());
    }

    @Test
    void saysThatThereIsNoGuideYetWithoutAProposal() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");

        for (String format : List.of("html", "pdf", "docx")) {
            Http.Answer answer = borrower.get("/guide." + format);

            assertEquals(404, answer.status());
            assertEquals("no_proposal", answer.json().getString("code"));
        }
    }

    @Test
    void saysThatThereIsNoProposalYetInAnyFormat() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");

        for (String format : List.of("json", "html", "pdf", "docx", "csv", "ics")) {
            Http.Answer answer = borrower.get("/proposal." + format);

            assertEquals(404, answer.status());
            assertEquals("application/problem+json", answer.mediaType());
            assertEquals("no_proposal", answer.json().getString("code"));
        }
    }

    @Test
    void drawsFiftyLettersThatAreAskedForAtOnceAndStillAnswers() {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));

        List<CompletableFuture<Http.Answer>> letters = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> borrower.get("/proposal.pdf"), PEOPLE))
                .toList();
        Http.Answer meanwhile = http.post(
                "/api/v1/calculate",
                new JsonObject()
                        .put("kind", "equal_instalment")
                        .put("principal", "35000.00")
                        .put("annual_rate", "0.146")
                        .put("periods", 24),
                Optional.empty());
        long waiting = letters.stream().filter(letter -> !letter.isDone()).count();

        assertEquals(200, meanwhile.status());
        assertTrue(waiting > 0, "all letters were drawn before the calculation");
        letters.forEach(letter -> assertEquals(200, letter.join().status()));
    }

    @Test
    void leadsAnEnglishTalkToAProposalWithTheSameFigures() throws IOException {
        Borrower borrower = Talks.english(Borrower.open(http, "en"));

        String letter = letter(borrower);

        assertTrue(letter.contains("1,690.39"), letter);
        assertTrue(letter.contains("35,000"), letter);
        assertTrue(letter.contains("job loss"), letter);
        assertTrue(letter.codePoints().noneMatch(Character::isIdeographic), letter);
    }

    @Test
    void answersAndWritesInTraditionalCharactersWhereTheConversationIs() throws IOException {
        Borrower borrower = Talks.traditional(Borrower.open(http, "zh-Hant"));

        String letter = letter(borrower);

        assertTrue(letter.contains("1,690.39"), letter);
        assertTrue(letter.contains("還款") && letter.contains("徵信"), letter);
        assertFalse(letter.contains("还") || letter.contains("账") || letter.contains("这"), letter);
        String shown = borrower.log().encode();
        assertTrue(shown.contains("帳單"), shown);
        assertFalse(shown.contains("还") || shown.contains("账") || shown.contains("这"), shown);
    }

    @Test
    void takesTheValuesOfOneSentenceAndAnswersAQuestionInBetween() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        borrower.say(Talks.SITUATION);
        String asked = borrower.state().getString("asking");
        borrower.say("会上征信吗");

        assertTrue(borrower.heard().contains("征信"));
        assertEquals(asked, borrower.state().getString("asking"));
        JsonObject facts = facts(borrower);
        assertEquals("35000.00", facts.getJsonObject("balance").getString("value"));
        assertEquals("14.6", facts.getJsonObject("annual_rate").getString("value"));
        assertEquals("2000.00", facts.getJsonObject("can_pay_monthly").getString("value"));
        assertEquals("三万五", facts.getJsonObject("balance").getString("said"));
        assertEquals("35,000 元", facts.getJsonObject("balance").getString("display"));
        assertEquals(
                new JsonArray().add("job_loss"),
                facts.getJsonObject("hardship_kind").getValue("value"));
    }

    @Test
    void answersARepeatedMessageWithTheSameEventsAndDoesNothingElse() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        JsonObject message = new JsonObject().put("id", "once").put("text", "欠三万五");

        String first = borrower.send(message).text();
        JsonArray log = borrower.log();
        String second = borrower.send(message).text();

        assertEquals(first, second);
        assertEquals(log, borrower.log());
    }

    @Test
    void answersMessagesThatArriveTogetherOneAfterTheOther() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> new JsonObject().put("id", "burst" + i).put("text", "欠" + (i + 1) + "万"))
                .map(message -> CompletableFuture.supplyAsync(
                        () -> borrower.send(message).status()))
                .toList();

        answers.forEach(answer -> assertEquals(200, answer.join()));
        List<Integer> numbers = numbers(borrower.log());
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        long own = borrower.log().stream()
                .map(JsonObject.class::cast)
                .filter(event -> event.getString("messageId", "").startsWith("burst"))
                .count();
        assertEquals(12, own);
    }

    @Test
    void givesTheEventsAfterANumber() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");
        int last = borrower.state().getInteger("seq");

        JsonArray rest = borrower.get("/events?after=" + (last - 1)).json().getJsonArray("events");

        assertEquals(List.of(last), numbers(rest));
        assertEquals(
                List.of(), numbers(borrower.get("/events?after=" + last).json().getJsonArray("events")));
    }

    @Test
    void masksPrivateDataBeforeAnythingIsKept() throws IOException {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("我的手机号是13812345678");

        assertFalse(borrower.get("/export").text().contains("13812345678"));
        assertFalse(kept("13812345678"));
        assertEquals("private_data_masked", borrower.events().get(1).getString("code"));
    }

    @Test
    void exportsEverythingAndErasesIt() throws IOException {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("我最担心的是孙悟空来催收");
        JsonObject export = borrower.get("/export").json();

        assertEquals(borrower.id(), export.getString("conversation"));
        assertEquals(borrower.log(), export.getJsonArray("events"));
        assertTrue(kept("孙悟空"));
        assertEquals(204, borrower.delete().status());

        for (String path : List.of("/events", "/facts", "/export", "/proposal.pdf")) {
            assertEquals(404, borrower.get(path).status());
        }
        assertEquals(404, borrower.delete().status());
        assertFalse(kept("孙悟空"));
        assertFalse(kept(borrower.id()));
    }

    @Test
    void changesTheLanguageAndAsksTheOpenQuestionAgain() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");

        borrower.set("language", "en");
        assertEquals("en", borrower.state().getString("language"));
        assertTrue(borrower.heard().startsWith("What worries you most"), borrower.heard());

        borrower.set("language", "zh-Hant");
        assertEquals("zh-Hant", borrower.state().getString("language"));
        assertTrue(borrower.heard().startsWith("您現在最擔心的是什麼"), borrower.heard());
        assertEquals("繁體中文", borrower.events().get(0).getString("text"));
    }

    @Test
    void offersTheComparedOptionsInTheLanguageThatWasChanged() {
        Borrower borrower = Talks.chineseToTheOptions(Borrower.open(http, "zh-Hans"));

        borrower.set("language", "en");

        String choices = borrower.block("choices").orElseThrow().encode();
        assertTrue(choices.contains("Monthly instalments") && choices.contains("1,690.39 yuan"), choices);
        assertTrue(choices.codePoints().noneMatch(Character::isIdeographic), choices);
    }

    @Test
    void takesAChoiceLeftOverFromAnEarlierQuestionForNoAnswer() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");
        borrower.press("value:0").say("下个月5号");
        String asked = borrower.state().getString("asking");

        borrower.press("value:yes");
        borrower.press("value:nonsense");

        assertEquals(asked, borrower.state().getString("asking"));
        assertFalse(facts(borrower).containsKey(asked));
    }

    @Test
    void takesBackAFactWhoseFieldIsEmptied() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");

        borrower.set("balance", "");

        assertFalse(facts(borrower).containsKey("balance"));
        assertTrue(borrower.events().stream()
                .anyMatch(event -> event.getString("type").equals("fact") && event.getValue("value") == null));
    }

    @Test
    void tellsWhatAMessageMeansToAdministratorsOnly() throws IOException {
        String administrator = Files.readString(data.resolve("admin-token")).strip();
        JsonObject question = new JsonObject().put("text", "欠三万五").put("asked", "balance");

        JsonObject meaning = http.post("/api/v1/understand", question, Optional.of(administrator))
                .json();

        assertEquals("35000.00", meaning.getJsonArray("values").getJsonObject(0).getString("value"));
        assertEquals(
                401, http.post("/api/v1/understand", question, Optional.empty()).status());
        assertEquals(
                403,
                http.post("/api/v1/understand", question, Optional.of("guess")).status());
    }

    @Test
    void keepsTheConversationOverARestart(@TempDir Path folder) throws IOException {
        Server before = Shipped.server(folder);
        Borrower borrower = Borrower.open(new Http(before.port()), "zh-Hans")
                .press("value:yes")
                .say("欠三万五");
        JsonArray log = borrower.log();
        before.stop();

        Server after = Shipped.server(folder);
        try {
            Borrower again = borrower.at(new Http(after.port()));
            assertEquals(log, again.log());
            assertEquals("35000.00", facts(again).getJsonObject("balance").getString("value"));
            assertEquals(
                    200,
                    again.send(new JsonObject().put("id", "later").put("text", "没逾期"))
                            .status());
        } finally {
            after.stop();
        }
    }

    private static String letter(Borrower borrower) throws IOException {
        Http.Answer answer = borrower.get("/proposal.pdf");
        assertEquals(200, answer.status());
        assertEquals("application/pdf", answer.mediaType());
        try (PDDocument document = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static JsonObject facts(Borrower borrower) {
        JsonObject bySlot = new JsonObject();
        borrower.get("/facts").json().getJsonArray("facts").stream()
                .map(JsonObject.class::cast)
                .forEach(fact -> bySlot.put(fact.getString("slot"), fact));
        return bySlot;
    }

    private static List<Integer> numbers(JsonArray events) {
        return events.stream()
                .map(event -> ((JsonObject) event).getInteger("seq"))
                .toList();
    }

    /** Whether any file of the store still holds these words. */
    private static boolean kept(String words) throws IOException {
        Set<Path> files = new HashSet<>();
        try (Stream<Path> found = Files.list(data)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (bytes.contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
