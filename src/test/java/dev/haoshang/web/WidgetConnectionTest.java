package dev.haoshang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The widget against a server that echoes, and that fails at chosen moments which a healthy one hardly ever meets. */
class WidgetConnectionTest {
    private static Chromium chromium;

    private FailingServer server;
    private Page page;

    @BeforeAll
    static void startChromium() throws Exception {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @BeforeEach
    void openPage() {
        server = new FailingServer();
        Browser.NewContextOptions chinese = new Browser.NewContextOptions().setLocale("zh-CN");
        page = chromium.browser().newContext(chinese).newPage();
        page.navigate(server.address() + "/chat.html");
        assertThat(page.getByTestId("said-bot")).hasCount(1);
        assertThat(page.locator("[data-status=live]")).isVisible();
    }

    @AfterEach
    void close() {
        page.context().close();
        server.close();
    }

    @Test
    void neitherLosesNorDoublesAMessageWhoseAcknowledgementIsLost() {
        server.lostAcknowledgements.set(1);

        say("欠三万五");

        assertThat(page.getByTestId("waiting")).hasCount(0);
        assertTalk("欠三万五");
    }

    @Test
    void deliversOverHttpWhereSocketsAreBlocked() {
        server.socketsBlocked = true;
        server.dropSockets();

        say("欠三万五");

        assertTalk("欠三万五");
    }

    @Test
    void deliversInOrderAfterAReloadWhatWasWrittenWithoutAServer() {
        server.unreachable = true;
        server.dropSockets();
        say("一");
        say("二");
        assertThat(page.getByTestId("trouble")).containsText("暂时连不上");
        assertThat(page.getByTestId("waiting")).hasCount(2);

        server.unreachable = false;
        page.reload();

        assertTalk("一", "二");
        assertThat(page.getByTestId("trouble")).isEmpty();
    }

    @Test
    void deliversByItselfInOrderWhatTheServerCouldNotStoreForAWhile() {
        server.busy = true;
        say("一");
        say("二");
        assertThat(page.getByTestId("trouble")).containsText("暂时连不上");

        server.busy = false;

        assertTalk("一", "二");
        assertThat(page.getByTestId("trouble")).isEmpty();
    }

    @Test
    void showsTheSameTalkInASecondTab() {
        say("一");
        assertTalk("一");

        Page other = page.context().newPage();
        other.navigate(server.address() + "/chat.html");
        other.getByTestId("field").fill("二");
        other.getByTestId("field").press("Enter");

        assertTalk("一", "二");
    }

    @Test
    void asksTheServerForAnotherLanguageOnceTheTalkHasBegun() {
        say("一");

        page.getByTestId("menu").click();
        page.locator("haoshang-chat .menu [lang=en]").click();

        assertTalk("一", "en");
    }

    @Test
    void showsMarkupAsTheTextItIs() {
        say("<img src=x onerror=alert(1)>");

        assertTalk("<img src=x onerror=alert(1)>");
        assertThat(page.locator("haoshang-chat img")).hasCount(0);
    }

    private void say(String words) {
        page.getByTestId("field").fill(words);
        page.getByTestId("field").press("Enter");
    }

    /** The person's words, each once, on screen and on the server, and an answer to each. */
    private void assertTalk(String... words) {
        Locator said = page.getByTestId("said-user");
        assertThat(said).hasCount(words.length);
        for (int i = 0; i < words.length; i++) {
            assertThat(said.nth(i)).containsText(words[i]);
        }
        assertThat(page.getByTestId("said-bot")).hasCount(words.length + 1);
        assertEquals(List.of(words), server.heard());
    }

    /** One talk, in memory, with the wire's REST calls and socket. Lives on its own Vert.x. */
    private static final class FailingServer {
        private static final String TALK = "/api/v1/conversations";

        final AtomicInteger lostAcknowledgements = new AtomicInteger();
        volatile boolean socketsBlocked;
        volatile boolean unreachable;
        volatile boolean busy;

        private final Vertx vertx = Vertx.vertx();
        private final List<JsonObject> events = new CopyOnWriteArrayList<>();
        private final Set<ServerWebSocket> listeners = ConcurrentHashMap.newKeySet();
        private final HttpServer http = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .await();

        String address() {
            return "http://127.0.0.1:" + http.actualPort();
        }

        List<String> heard() {
            return events.stream()
                    .filter(event -> "user".equals(event.getString("by")))
                    .map(event -> event.getString("text"))
                    .toList();
        }

        void dropSockets() {
            listeners.forEach(ServerWebSocket::close);
        }

        void close() {
            dropSockets();
            vertx.close().await();
        }

        private void answer(HttpServerRequest request) {
            String path = request.path();
            if (!path.startsWith(TALK)) {
                request.response().sendFile("webroot" + path);
            } else if (unreachable || socketsBlocked && path.endsWith("/socket")) {
                request.response().reset();
            } else if (path.endsWith("/socket")) {
                request.toWebSocket().onSuccess(this::listen);
            } else if (path.endsWith("/messages")) {
                request.body().onSuccess(body -> reply(request, 200, turn(body.toJsonObject())));
            } else if (path.endsWith("/events")) {
                reply(request, 200, after(Integer.parseInt(request.getParam("after"))));
            } else {
                say("bot", "您好", "");
                reply(request, 201, events);
            }
        }

        private static void reply(HttpServerRequest request, int status, List<JsonObject> events) {
            JsonObject answer =
                    new JsonObject().put("id", "talk").put("token", "secret").put("events", new JsonArray(events));
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(answer.encode());
        }

        private void listen(ServerWebSocket socket) {
            socket.closeHandler(closed -> listeners.remove(socket));
            socket.textMessageHandler(text -> {
                JsonObject frame = new JsonObject(text);
                if (frame.getString("type").equals("hello")) {
                    after(frame.getInteger("after")).forEach(event -> send(socket, event));
                    listeners.add(socket);
                    socket.writeTextMessage("{\"type\":\"ready\",\"seq\":" + events.size() + "}");
                } else if (lostAcknowledgements.getAndDecrement() > 0) {
                    listeners.remove(socket);
                    turn(frame);
                    socket.close();
                } else if (busy && frame.getString("type").equals("message")) {
                    JsonObject refused = new JsonObject()
                            .put("type", "error")
                            .put("code", "storage_unavailable")
                            .put("retryAfter", 1)
                            .put("id", frame.getString("id"));
                    socket.writeTextMessage(refused.encode());
                } else if (frame.getString("type").equals("message")) {
                    turn(frame);
                    JsonObject acknowledged = new JsonObject()
                            .put("type", "ack")
                            .put("id", frame.getString("id"))
                            .put("seq", events.size());
                    socket.writeTextMessage(acknowledged.encode());
                }
            });
        }

        private List<JsonObject> turn(JsonObject message) {
            int before = events.size();
            boolean repeated =
                    events.stream().anyMatch(event -> message.getString("id").equals(event.getString("messageId")));
            if (!repeated) {
                String language = message.getJsonObject("set", new JsonObject()).getString("value");
                say("user", message.getString("text", language), message.getString("id"));
                say("bot", "好的", "");
            }
            return after(repeated ? 0 : before);
        }

        private void say(String by, String text, String messageId) {
            JsonObject event = new JsonObject()
                    .put("seq", events.size() + 1)
                    .put("at", "2026-01-01T00:00:00Z")
                    .put("type", "said")
                    .put("by", by)
                    .put("text", text)
                    .put("blocks", new JsonArray());
            if (!messageId.isEmpty()) {
                event.put("messageId", messageId);
            }
            events.add(event);
            listeners.forEach(socket -> send(socket, event));
        }

        private static void send(ServerWebSocket socket, JsonObject event) {
            JsonObject content = event.copy();
            JsonObject frame = new JsonObject()
                    .put("type", "event")
                    .put("seq", content.remove("seq"))
                    .put("at", content.remove("at"))
                    .put("event", content);
            socket.writeTextMessage(frame.encode());
        }

        private List<JsonObject> after(int sequence) {
            return events.stream()
                    .filter(event -> event.getInteger("seq") > sequence)
                    .toList();
        }
    }
}
