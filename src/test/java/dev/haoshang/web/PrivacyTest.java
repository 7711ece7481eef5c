package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.storage.Keys;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Plants what must not be kept at every door of a real server, and then searches everything that the server writes. */
@Isolated("it makes every library log as much as it can")
class PrivacyTest {
    /** What a person may write, and the forms of it to look for. */
    private static final Map<String, List<String>> PLANTED = planted();

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private DebugLog log;
    private Server server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        log = DebugLog.open();
        server = Shipped.server(data);
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.stop();
        vertx.close().await();
        log.close();
    }

    private static Map<String, List<String>> planted() {
        Map<String, List<String>> planted = new LinkedHashMap<>();
        List<String> id = List.of("11010519491231002", "１１０１０５１９４９１２３１００２", "110105 19491231 002");
        planted.put("11010519491231002X", id);
        planted.put("11010519491231002x", id);
        planted.put("１１０１０５１９４９１２３１００２Ｘ", id);
        planted.put("110105 19491231 002X", id);
        List<String> phone = List.of("13812345678", "13812345", "１３８１２３", "138 1234 5678", "138-1234-5678", "一三八一二三四");
        planted.put("13812345678", phone);
        planted.put("138 1234 5678", phone);
        planted.put("138-1234-5678", phone);
        planted.put("+86 13812345678", phone);
        planted.put("１３８１２３４５６７８", phone);
        planted.put("一三八一二三四五六七八", phone);
        planted.put("幺三八幺二三四五六七八", List.of("幺三八幺二三四"));
        List<String> card = List.of("6222021001116245702", "62220210011162", "6222 0210 0111 6245 702", "６２２２０２１");
        planted.put("6222021001116245702", card);
        planted.put("6222 0210 0111 6245 702", card);
        planted.put("６２２２０２１００１１１６２４５７０２", card);
        planted.put("4111-1111-1111-1111", List.of("4111-1111", "41111111"));
        List<String> mail = List.of("zhang.san", "ZHANG.SAN", "ｚｈａｎｇ");
        planted.put("zhang.san@example.com", mail);
        planted.put("ZHANG.SAN@EXAMPLE.COM", mail);
        planted.put("ｚｈａｎｇ．ｓａｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", mail);
        return planted;
    }

    @Test
    void keepsAndShowsNoPrivateDataWhateverDoorItComesBy() throws IOException {
        server.stop();
        Team.join(data);
        server = Shipped.staffed(data, "Mon-Sun 00:00-24:00", "http://127.0.0.1:1/nobody-listens");
        http = new Http(server.port());
        Team team = new Team(server.adminPort());
        List<Borrower> borrowers = new ArrayList<>();
        int number = 0;
        for (String secret : PLANTED.keySet()) {
            Borrower borrower = Borrower.open(http, number % 3 == 2 ? "zh-Hant" : "zh-Hans");
            borrower.set("contact_log", "昨天给客服打了电话，留了" + secret + "，说三天内回");
            Talks.chinese(borrower);
            byMessages(borrower, secret);
            bySocket(borrower, secret);
            byTheTeam(team, borrower, secret);
            borrowers.add(borrower);
            besideTalks(secret, number++);
        }

        Map<String, String> written = new LinkedHashMap<>();
        for (Borrower borrower : borrowers) {
            read(borrower, written);
            written.put(
                    borrower.id() + " for the team",
                    team.get("agent", "/conversations/" + borrower.id() + "/export")
                            .text());
        }
        for (String path : List.of("/conversations", "/audit", "/webhooks", "/report?from=2020-01-01&to=2040-01-01")) {
            written.put("/admin" + path, team.get("admin", path).text());
        }
        written.put("metrics", http.get("/metrics", Optional.empty()).text());
        written.put("log", log.text());
        files(written);

        assertTrue(written.get("log").contains("refused reference="), "it logs what it refuses");
        assertNothingPlanted(written);
    }

    private static void byMessages(Borrower borrower, String secret) {
        borrower.say("我的资料是" + secret + "，你记一下");
        borrower.say("担心他们打我妈电话" + secret + "骂人");
        borrower.say("電話:" + secret + "，還不上錢");
        borrower.say("my number is " + secret + " and I lost my job");
        borrower.say(secret);
        for (String slot :
                List.of("main_worry", "contact_log", "balance", "monthly_income", "hardship_kind", "unknown_slot")) {
            borrower.set(slot, secret);
        }
        borrower.set("contact_log", "昨天给客服打了电话，留了" + secret + "，说三天内回");
        borrower.send(new JsonObject().put("id", "c1").put("choice", "value:" + secret));
        borrower.send(new JsonObject().put("id", "c2").put("choice", secret));
        borrower.send(new JsonObject().put("id", "c3").put("choice", "intent:" + secret));
        borrower.send(new JsonObject()
                .put("id", "c4")
                .put("set", new JsonObject().put("slot", secret).put("value", "1")));
        borrower.send(new JsonObject().put("id", "c5").put(secret, "1"));
        borrower.send("{\"id\":\"c6\",\"text\":\"" + secret);
    }

    private void bySocket(Borrower borrower, String secret) {
        try (Socket socket = Socket.connect(vertx, http, borrower)) {
            socket.hello(borrower, 0);
            socket.say("s1", "转账卡号" + secret);
            socket.until("ack");
            socket.send(new JsonObject()
                    .put("type", "message")
                    .put("id", "s2")
                    .put("set", new JsonObject().put("slot", "main_worry").put("value", "怕" + secret)));
            socket.until("ack");
            socket.send(new JsonObject().put("type", secret));
            socket.next("error");
        }
    }

    private static void byTheTeam(Team team, Borrower borrower, String secret) {
        borrower.say("转人工，我电话" + secret);
        team.say("agent", borrower.id(), "a-" + borrower.id(), "您好，您的号码是" + secret + "，对吗？");
        borrower.say("对，就是" + secret);
        borrower.set("contact_log", "留了" + secret);
        team.handBack("agent", borrower.id(), "b-" + borrower.id());
    }

    private void besideTalks(String secret, int number) throws IOException {
        String admin = Files.readString(data.resolve("admin-token")).strip();
        JsonObject question = new JsonObject().put("text", "我的卡" + secret).put("asked", "balance");
        Http.Answer understood = http.post("/api/v1/understand", question, Optional.of(admin));
        assertEquals(200, understood.status(), understood.text());
        assertNothingPlanted(Map.of("understand " + number, understood.text()));
        http.post("/api/v1/understand", question.put("asked", secret), Optional.of(admin));
        http.post("/api/v1/calculate", new JsonObject().put("kind", secret), Optional.empty());
        http.post(
                "/api/v1/calculate",
                new JsonObject()
                        .put("kind", "equal_instalment")
                        .put(secret, secret)
                        .put("principal", secret),
                Optional.empty());
        http.post("/api/v1/conversations", new JsonObject().put("language", secret), Optional.empty());
        http.post(
                "/api/v1/conversations",
                new JsonObject().put("language", "en").put("lender", secret),
                Optional.empty());
        http.post(
                "/api/v1/conversations",
                new JsonObject().put("language", "en").put("identity", secret),
                Optional.empty());
        if (secret.matches("[\\x21-\\x7e]+")) {
            http.send(
                    "GET",
                    "/api/v1/conversations/" + secret + "/events?after=" + secret.replace("+", ""),
                    "",
                    Map.of(
                            "Authorization", "Bearer " + secret,
                            "User-Agent", "phone " + secret,
                            "X-Forwarded-For", secret,
                            "traceparent", secret,
                            "Referer", "https://help.example.com/?q=" + secret,
                            "Origin", "https://" + secret));
        }
    }

    /** Everything that a borrower can read of a conversation, as text. */
    private static void read(Borrower borrower, Map<String, String> written) throws IOException {
        for (String path : List.of(
                "/export",
                "/events?after=0",
                "/facts",
                "/proposal.json",
                "/proposal.html",
                "/proposal.csv",
                "/proposal.ics",
                "/guide.html")) {
            Http.Answer answer = borrower.get(path);
            assertEquals(200, answer.status(), path + answer.text());
            written.put(borrower.id() + path, answer.text());
        }
        for (String path : List.of("/proposal.docx", "/guide.docx")) {
            written.put(
                    borrower.id() + path, unpacked(borrower.get(path).response().body()));
        }
        for (String path : List.of("/proposal.pdf", "/guide.pdf")) {
            try (PDDocument document =
                    Loader.loadPDF(borrower.get(path).response().body())) {
                written.put(borrower.id() + path, new PDFTextStripper().getText(document));
            }
        }
    }

    private static String unpacked(byte[] zip) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                text.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** All bytes of the data folder; only what is not UTF-8 gets lost. */
    private void files(Map<String, String> written) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(
                        file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    private static void assertNothingPlanted(Map<String, String> written) {
        List<String> found = new ArrayList<>();
        written.forEach((where, text) -> PLANTED.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(text::contains)
                .forEach(form -> found.add(form + " in " + where + ": ..." + around(text, form))));
        assertEquals(List.of(), found.stream().limit(20).toList());
    }

    private static String around(String text, String form) {
        int at = text.indexOf(form);
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + form.length() + 60));
    }

    @Test
    void writesNoWordAndNoFigureOfAPersonToItsLogOrItsMetrics() throws IOException {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        borrower.say("我最担心紫霞仙子来催收，欠73195.46，收入6417");
        borrower.set("contact_log", "客服牛魔王说等8日");
        borrower.set("monthly_income", "6417");
        borrower.send(new JsonObject().put("id", "紫霞仙子").put("text", "紫霞仙子"));
        borrower.send("{\"text\":\"紫霞仙子 73195.46\"");
        borrower.send(new JsonObject().put("id", "x").put("紫霞仙子", "73195.46"));
        http.post(
                "/api/v1/calculate",
                new JsonObject().put("kind", "equal_instalment").put("principal", "紫霞仙子73195.46"),
                Optional.empty());
        Talks.chinese(borrower);
        borrower.get("/proposal.pdf");
        borrower.get("/export");

        Map<String, String> written = Map.of(
                "log",
                log.text(),
                "metrics",
                http.get("/metrics", Optional.empty()).text());

        written.forEach((where, text) -> {
            for (String word : List.of("紫霞", "牛魔王", "73195", "73,195", "6417", "6,417", borrower.token())) {
                assertFalse(
                        text.contains(word),
                        word + " in " + where + ": " + (text.contains(word) ? around(text, word) : ""));
            }
        });
        assertTrue(written.get("log").contains("turn conversation=" + borrower.id()));
    }

    @Test
    void leavesNothingOfWhatAWithdrawnConsentCovered() throws IOException {
        Borrower other = Borrower.open(http, "zh-Hans").press("value:yes").say("担心铁扇公主，欠41234");
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("我最担心紫霞仙子来催收，欠73195.46");
        Talks.chinese(borrower);
        int last = borrower.state().getInteger("seq");

        borrower.set("consent_finance", "不同意");

        Map<String, String> written = new LinkedHashMap<>();
        files(written);
        written.put("export", borrower.get("/export").text());
        written.forEach((where, text) -> {
            for (String word : List.of("紫霞", "73195", "73,195", "35000.00", "35,000")) {
                assertFalse(text.contains(word), word + " in " + where);
            }
        });
        assertEquals(404, borrower.get("/proposal.json").status());
        assertEquals("erased", borrower.log().getJsonObject(last - 1).getString("type"));
        assertEquals(borrower.state().getInteger("seq"), borrower.log().size());
        JsonObject consent =
                borrower.get("/export").json().getJsonObject("consents").getJsonObject("consent_finance");
        assertTrue(consent.containsKey("givenAt") && consent.containsKey("withdrawnAt"), consent.encode());
        assertTrue(other.get("/export").text().contains("铁扇公主"));
    }

    @Test
    void storesNothingReadableUnderAKeyAndFailsOnlyTheTalkThatWasChanged() throws Exception {
        server.stop();
        server = Shipped.sealed(data, Keys.fresh("k1"));
        http = new Http(server.port());
        Borrower other = Borrower.open(http, "zh-Hans").press("value:yes").say("担心铁扇公主，欠41234");
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("我最担心紫霞仙子来催收，欠73195.46");
        Map<String, String> written = new LinkedHashMap<>();
        files(written);
        written.forEach((where, text) ->
                assertFalse(text.contains("紫霞") || text.contains("73195") || text.contains("铁扇"), where));

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("haoshang.db"));
                PreparedStatement change = connection.prepareStatement(
                        "update conversation set snapshot = (select snapshot from conversation where id = ?) where id = ?")) {
            change.setString(1, other.id());
            change.setString(2, borrower.id());
            change.executeUpdate();
        }

        Http.Answer answer = borrower.send(new JsonObject().put("id", "next").put("text", "欠三万五"));
        assertEquals(500, answer.status());
        assertEquals("conversation_unreadable", answer.json().getString("code"));
        assertTrue(log.text().contains("conversation " + borrower.id() + " cannot be read"));
        assertTrue(other.say("收入6000").get("/export").text().contains("铁扇公主"));
    }

    @Test
    void erasesOneConversationAndTouchesNoOther() throws IOException {
        Borrower other = Borrower.open(http, "zh-Hans").press("value:yes").say("担心铁扇公主，欠41234");
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("我最担心紫霞仙子来催收，欠73195.46");
        String before = other.get("/export").text();

        borrower.say("删除我的信息").press("value:yes");

        assertTrue(borrower.heard().contains("DEL-"), borrower.heard());
        assertEquals(404, borrower.get("/export").status());
        Map<String, String> written = new LinkedHashMap<>();
        files(written);
        written.forEach((where, text) ->
                assertFalse(text.contains("紫霞") || text.contains("73195") || text.contains(borrower.id()), where));
        assertEquals(before, other.get("/export").text());
    }
}
