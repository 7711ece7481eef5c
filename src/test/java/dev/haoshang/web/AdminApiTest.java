package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Server;
import dev.haoshang.Shipped;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.LiveKnowledge;
import dev.haoshang.document.LetterPdf;
import dev.haoshang.storage.SqlConversationStore;
import dev.haoshang.storage.StorageSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminApiTest {
    private static final String ALWAYS = "Mon-Sun 00:00-24:00";

    @TempDir
    static Path data;

    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(8);

    private static Server server;
    private static Http http;
    private static Team team;

    @BeforeAll
    static void start() throws IOException {
        Team.join(data);
        server = Shipped.staffed(data, ALWAYS, "");
        http = new Http(server.port());
        team = new Team(server.adminPort());
    }

    @AfterAll
    static void stop() {
        server.stop();
        CALLERS.shutdown();
    }

    @Test
    void letsEachRoleDoOnlyWhatItMay() {
        String id = Borrower.open(http, "en").id();
        Map<String, String> mayRead = Map.of("viewer", "200", "agent", "200", "editor", "403", "admin", "200");
        Map<String, String> mayAudit = Map.of("viewer", "403", "agent", "403", "editor", "403", "admin", "200");

        mayRead.forEach((role, status) -> assertEquals(
                status, String.valueOf(team.get(role, "/conversations/" + id).status()), role));
        mayAudit.forEach((role, status) ->
                assertEquals(status, String.valueOf(team.get(role, "/audit").status()), role));
        for (String role : List.of("viewer", "editor")) {
            assertEquals(403, team.say(role, id, "m", "Hello").status());
            assertEquals(403, team.delete(role, "/conversations/" + id).status());
        }
        assertEquals(403, team.get("agent", "/conversations/" + id + "/export").status());
        assertEquals(403, team.get("nobody", "/conversations").status());
        assertEquals(
                401, team.http().get("/admin/conversations", Optional.empty()).status());
    }

    @Test
    void letsTheOneSecretInAsAdministrator() throws IOException {
        String secret = Files.readString(data.resolve("admin-token")).strip();

        assertEquals(200, team.http().get("/admin/audit", Optional.of(secret)).status());
    }

    @Test
    void isNotServedOnThePublicPort() {
        assertEquals(
                404,
                http.get("/admin/conversations", Optional.of("admin-token")).status());
    }

    @Test
    void turnsPagesOfOtherSitesAway() {
        Http.Answer answer = team.http()
                .send(
                        "GET",
                        "/admin/conversations",
                        "",
                        Map.of("Authorization", "Bearer admin-token", "Origin", "https://elsewhere.example"));

        assertEquals(403, answer.status());
        assertEquals("origin_not_allowed", answer.json().getString("code"));
    }

    @Test
    void writesDownWhoOpensAConversationAndWhatFor() {
        Borrower borrower = Borrower.open(http, "en");
        String path = "/conversations/" + borrower.id();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        team.get("viewer", path);
        team.say("agent", borrower.id(), "m1", "Hello, this is a person.");
        team.handBack("agent", borrower.id(), "b1");
        team.http()
                .send(
                        "GET",
                        "/admin" + path + "/export",
                        "",
                        Map.of(
                                "Authorization",
                                "Bearer admin-token",
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01"));
        team.delete("admin", path);
        team.get("viewer", path);

        List<String> entries = team.get("admin", "/audit").json().getJsonArray("entries").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("conversation").equals(borrower.id()))
                .map(entry -> entry.getString("who") + " " + entry.getString("action"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "admin-person delete",
                        "admin-person export",
                        "agent-person handback",
                        "agent-person message",
                        "viewer-person read",
                        "viewer-person read"),
                entries);
        assertTrue(team.get("admin", "/audit").text().contains(trace));
        assertFalse(team.get("admin", "/audit").text().contains("Hello"));
    }

    @Test
    void listsATalkThatWaitsForAPersonWithoutItsWords() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes").say("I owe 35,000 yuan, I want a human");
        borrower.press("intent:talk_human");

        JsonObject listed = team.listed("handoff").stream()
                .filter(each -> each.getString("id").equals(borrower.id()))
                .findFirst()
                .orElseThrow();

        assertEquals("en", listed.getString("language"));
        assertEquals(false, listed.getBoolean("danger"));
        assertFalse(listed.encode().contains("35"), listed.encode());
        assertTrue(borrower.heard().contains("Monday to Sunday 0:00–24:00"), borrower.heard());
    }

    @Test
    void marksATalkWhereSomebodyIsInDanger() {
        Borrower borrower = Borrower.open(http, "zh-Hans").say("我不想活了，想从楼上跳下去");

        assertTrue(team.listed("handoff").stream()
                .anyMatch(each -> each.getString("id").equals(borrower.id()) && each.getBoolean("danger")));
    }

    @Test
    void staysSilentWhileAPersonAnswersUntilTheTalkIsHandedBack() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes");

        Http.Answer said =
                team.say("agent", borrower.id(), "m1", "Hello, I am a person. My card is 6222021234567890128.");
        borrower.say("My number is 13812345678, I owe 35,000");

        JsonObject words = said.json().getJsonArray("events").getJsonObject(0);
        assertEquals("agent", words.getString("by"));
        assertEquals("小林", words.getString("name"));
        assertFalse(words.getString("text").contains("6222"), words.encode());
        assertEquals("", borrower.heard());
        assertTrue(borrower.events().get(0).getString("text").contains("［已隐去］"));
        assertEquals(true, borrower.state().getBoolean("person"));
        assertEquals(
                said.text(),
                team.say("agent", borrower.id(), "m1", "Hello again").text(),
                "the same message is not said twice");

        assertEquals(403, team.handBack("second", borrower.id(), "b0").status());
        assertEquals(200, team.handBack("agent", borrower.id(), "b1").status());
        borrower.say("I owe 35,000");
        assertFalse(borrower.heard().isEmpty());
        assertFalse(borrower.state().containsKey("person"));
    }

    @Test
    void returnsToTheOpenQuestionWhenTheTalkIsHandedBack() {
        Borrower borrower = Borrower.open(http, "en").press("value:yes").say("nothing special");
        String asking = borrower.state().getString("asking");
        team.say("agent", borrower.id(), "m1", "Hello.");

        JsonObject back = team.handBack("agent", borrower.id(), "b1").json();

        assertTrue(back.encode().contains("I am back with you"), back.encode());
        int last = back.getJsonArray("events").size() - 1;
        assertEquals(asking, back.getJsonArray("events").getJsonObject(last).getString("asking"));
    }

    @Test
    void letsOnlyOnePersonLeadATalk() {
        String id = Borrower.open(http, "en").id();
        team.say("agent", id, "m1", "Hello.");

        Http.Answer second = team.say("second", id, "m2", "Hello from me too.");

        assertEquals(403, second.status());
        assertEquals("owned_by_another", second.json().getString("code"));
        assertEquals(200, team.handBack("admin", id, "b1").status());
    }

    @Test
    void namesHelpToOneInDangerEvenWhileAPersonAnswers() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes");
        team.say("agent", borrower.id(), "m1", "您好，我是真人客服。");

        borrower.say("我不想活了，想从楼上跳下去");

        assertTrue(borrower.heard().contains("12356"), borrower.heard());
        assertEquals(true, borrower.state().getBoolean("person"));
    }

    @Test
    void neverLetsPersonAndAssistantBothAnswerAcrossNodes() throws Exception {
        Server other = Shipped.server(data);
        try {
            Http elsewhere = new Http(other.port());
            for (int round = 0; round < 5; round++) {
                Borrower borrower = Borrower.open(http, "en").press("value:yes");
                race(borrower, elsewhere);

                assertSilentAfterThePerson(borrower);
            }
        } finally {
            other.stop();
        }
    }

    /** A borrower writes to one node and to the other, while a person takes the talk over at the first. */
    private static void race(Borrower borrower, Http elsewhere) {
        List<CompletableFuture<Http.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            JsonObject message = new JsonObject().put("id", "race-" + i).put("text", "I owe " + (20 + i) + ",000");
            Borrower at = i % 2 == 0 ? borrower : borrower.at(elsewhere);
            calls.add(CompletableFuture.supplyAsync(() -> at.send(message), CALLERS));
            if (i == 2) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> team.say("agent", borrower.id(), "m1", "A person here."), CALLERS));
            }
        }
        calls.forEach(CompletableFuture::join);
        assertEquals(
                200, team.say("agent", borrower.id(), "m1", "A person here.").status());
    }

    private static void assertSilentAfterThePerson(Borrower borrower) {
        List<String> speakers = borrower.log().stream()
                .map(JsonObject.class::cast)
                .filter(event -> event.getString("type").equals("said"))
                .map(event -> event.getString("by"))
                .toList();
        int person = speakers.indexOf("agent");
        assertTrue(person > 0, speakers.toString());
        assertFalse(speakers.subList(person, speakers.size()).contains("bot"), speakers.toString());
    }

    @Test
    void erasesATalkAtItsOwnersWordWhileAPersonAnswers() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");
        team.say("agent", borrower.id(), "m1", "您好，我来帮您看看。");

        borrower.say("删除我的信息").press("value:yes");

        assertTrue(borrower.heard().contains("DEL-"), borrower.heard());
        assertEquals(404, borrower.get("/export").status());
    }

    @Test
    void letsABorrowerTakeAConsentBackWhileAPersonAnswers() {
        Borrower borrower = Borrower.open(http, "zh-Hans").press("value:yes").say("欠三万五");
        team.say("agent", borrower.id(), "m1", "您好，我来帮您看看。");

        borrower.set("consent_finance", "no");

        assertFalse(borrower.get("/export").text().contains("35000"), borrower.heard());
    }

    @Test
    void countsWhatCameOfTheTalksWithoutAWordOfThem() {
        Borrower borrower = Talks.english(Borrower.open(http, "en")).press("value:yes");
        Borrower rater = Borrower.open(http, "en");
        JsonObject helped = new JsonObject().put("helped", true);
        int before = count(team.get("viewer", "/report").json(), "helped", "yes");

        assertEquals(
                200,
                http.post(rater.path("/feedback"), helped, Optional.of(rater.token()))
                        .status());
        assertEquals(
                200,
                http.post(rater.path("/feedback"), helped, Optional.of(rater.token()))
                        .status());

        JsonObject report = team.get("viewer", "/report").json();
        assertTrue(report.getInteger("proposals") >= 1, report.encode());
        assertTrue(report.getInteger("confirmed") >= 1, report.encode());
        assertTrue(count(report, "options", "instalment") >= 1, report.encode());
        assertTrue(count(report, "funnel", "consent") >= count(report, "funnel", "confirm"), report.encode());
        assertEquals(before + 1, count(report, "helped", "yes"));
        assertFalse(report.encode().contains(borrower.id()));
        assertTrue(team.get("viewer", "/report.html").text().contains("<svg"));
        assertTrue(team.get("viewer", "/report.csv").text().contains("options,instalment"));
    }

    private static int count(JsonObject report, String kind, String id) {
        return report.getJsonArray(kind).stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("id").equals(id))
                .mapToInt(line -> line.getInteger("count"))
                .sum();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Vertx vertx = Vertx.vertx();
        SqlConversationStore store = SqlConversationStore.open(vertx, StorageSettings.inFolder(data.resolve("routes")));
        Chatbot chatbot = new Chatbot(
                vertx,
                store,
                new LiveKnowledge(Shipped.knowledge()),
                Future.succeededFuture(new LetterPdf(1)),
                Clock.systemUTC());
        AdminEdge edge = new AdminEdge(
                vertx,
                chatbot,
                chatbot.desk(store.team()),
                new AdminSettings(
                        "127.0.0.1", 0, List.of(), new Administrator("admin", Role.ADMIN, ""), Limits.Entry.NONE, 0),
                Clock.systemUTC(),
                Optional.empty(),
                new SimpleMeterRegistry());
        TreeSet<String> routes = new TreeSet<>();
        for (Route route : edge.router().getRoutes()) {
            boolean page = route.getPath() == null
                    || route.getPath().matches("/admin(/|/(admin|sign-in)\\.js|/admin\\.css|/icon\\.svg)?");
            if (route.methods() != null && !page) {
                route.methods()
                        .forEach(method ->
                                routes.add(method + " " + route.getPath().replaceAll(":(\\w+)", "{$1}")));
            }
        }
        store.close().await();
        vertx.close().await();

        assertEquals(routes, new Description("admin.yaml").operations());
    }

    @Test
    void answersAsItIsDescribed() {
        Description description = new Description("admin.yaml");
        Borrower borrower = Borrower.open(http, "en").press("value:yes");
        String talk = "/admin/conversations/{id}";

        team.say("agent", borrower.id(), "m1", "Hello.");

        allows(description, "/admin/conversations", team.get("admin", "/conversations"));
        allows(description, talk, team.get("admin", "/conversations/" + borrower.id()));
        allows(description, talk + "/export", team.get("admin", "/conversations/" + borrower.id() + "/export"));
        allows(description, "/admin/audit", team.get("admin", "/audit"));
        allows(description, "/admin/webhooks", team.get("admin", "/webhooks"));
        allows(description, "/admin/report", team.get("admin", "/report"));
        allows(description, "/admin/report.csv", team.get("admin", "/report.csv"));
        allows(description, "/admin/report.html", team.get("admin", "/report.html"));
    }

    private static void allows(Description description, String path, Http.Answer answer) {
        description.allows("GET", path, answer.status(), answer.mediaType(), answer.text());
    }

    @Test
    void offersNoSignInWithoutAProvider() {
        Http.Answer answer = team.http().get("/admin/sign-in", Optional.empty());

        assertEquals(404, answer.status());
        assertEquals("sign_in_not_configured", answer.json().getString("code"));
        assertTrue(team.http().get("/admin/", Optional.empty()).text().contains("data-sign-in=\"none\""));
    }

    @Test
    void tellsNobodyWhetherAPathExistsBeforeItIsKnownWhoAsks() {
        assertEquals(401, team.http().get("/admin/nothing", Optional.empty()).status());
        assertEquals(404, team.get("viewer", "/nothing").status());
    }

    @Test
    void refusesDaysInstantsAndQueriesThatCannotBe() {
        for (String query : List.of(
                "/report?from=-999999999-01-01",
                "/report?to=%2B999999999-12-31",
                "/report?to=-999999999-01-01",
                "/report.csv?from=2026-02-30",
                "/audit?before=%2B1000000000-12-31T23:59:59.999999999Z",
                "/audit?before=-1000000000-01-01T00:00:00Z")) {
            assertEquals("wrong_field", team.get("admin", query).json().getString("code"), query);
        }
        RawHttp raw = new RawHttp(team.http().port());
        String unreadable =
                "GET /admin/report?from=%zz HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer admin-token\r\n\r\n";
        assertEquals(
                400,
                assertDoesNotThrow(() -> raw.send(unreadable.getBytes(StandardCharsets.US_ASCII)))
                        .orElseThrow()
                        .status());
    }

    @Test
    void writesNothingDownOfAnIdThatNoConversationHas() {
        for (String id : List.of("%00", "13812345678%20Li%20Na", "x".repeat(65), "a.b")) {
            Http.Answer answer = team.get("admin", "/conversations/" + id);

            assertEquals("conversation_not_found", answer.json().getString("code"), id);
            assertEquals(
                    404,
                    team.post("admin", "/webhooks/" + id + "/replay", new JsonObject())
                            .status());
        }

        assertFalse(team.get("admin", "/audit").text().contains("13812345678"));
    }

    @Test
    void servesItsPageAndItsDescription() {
        assertTrue(team.http().get("/admin/", Optional.empty()).text().contains("admin.js"));
        assertEquals(200, team.http().get("/admin/admin.css", Optional.empty()).status());
        assertEquals(200, team.http().get("/admin/admin.yaml", Optional.empty()).status());
    }
}
