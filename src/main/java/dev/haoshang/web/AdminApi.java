package dev.haoshang.web;

import dev.haoshang.conversation.AuditEntry;
import dev.haoshang.conversation.Chatbot;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Lead;
import dev.haoshang.conversation.Meaning;
import dev.haoshang.conversation.Overview;
import dev.haoshang.conversation.Place;
import dev.haoshang.conversation.Report;
import dev.haoshang.conversation.TeamDesk;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes of {@code /admin} that are for people of the team alone, as {@code admin.yaml} describes them. */
final class AdminApi {
    private static final int MOST = 100;
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int MOST_DAYS = 400;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})\\.([\\w-]{0,64})");
    private static final Pattern EVENT = Pattern.compile("[\\w-]{1,64}");
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,50}");

    private final Chatbot chatbot;
    private final TeamDesk desk;
    private final Clock clock;

    AdminApi(Chatbot chatbot, TeamDesk desk, Clock clock) {
        this.chatbot = chatbot;
        this.desk = desk;
        this.clock = clock;
    }

    void mount(Router router) {
        router.get("/admin/conversations").handler(context -> Api.answer(context, 200, this::conversations));
        router.get("/admin/conversations/:id").handler(context -> Api.answer(context, 200, this::read));
        router.delete("/admin/conversations/:id").handler(this::delete);
        router.get("/admin/conversations/:id/export").handler(context -> Api.answer(context, 200, this::export));
        router.post("/admin/conversations/:id/messages").handler(context -> Api.answer(context, 200, this::say));
        router.post("/admin/conversations/:id/handback").handler(context -> Api.answer(context, 200, this::handBack));
        router.get("/admin/audit").handler(context -> Api.answer(context, 200, this::audit));
        router.get("/admin/webhooks").handler(context -> Api.answer(context, 200, this::deadLetters));
        router.post("/admin/webhooks/:id/replay").handler(this::replay);
        router.post("/admin/understand").handler(context -> Api.answer(context, 200, this::understand));
        router.get("/admin/report").handler(context -> Api.answer(context, 200, this::report));
        router.get("/admin/report.csv").handler(this::reportCsv);
        router.get("/admin/report.html").handler(this::reportPage);
    }

    private static TeamDesk.Visitor visitor(RoutingContext context, Role.Right right) {
        TeamMember member = Recognition.allowed(context, right);
        return new TeamDesk.Visitor(
                member.name(),
                member.role().id(),
                member.role() == Role.ADMIN,
                Trace.of(context).id());
    }

    private Future<JsonObject> conversations(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.LIST);
        Optional<Lead> lead = parameter(context, "state")
                .map(name ->
                        Lead.of(name).orElseThrow(() -> Requests.wrong("state", "must be bot, handoff or person")));
        Optional<Matcher> cursor = parameter(context, "after").map(CURSOR::matcher);
        if (cursor.isPresent() && !cursor.get().matches()) {
            throw Requests.wrong("after", "must be the next of an earlier answer");
        }
        Instant until = cursor.map(after -> Instant.ofEpochMilli(Long.parseLong(after.group(1))))
                .orElseGet(() -> Instant.ofEpochMilli(Long.MAX_VALUE / 1_000_000));
        String after = cursor.map(found -> found.group(2)).orElse("");
        return desk.overviews(visitor, lead, until, after, MOST).map(AdminApi::page);
    }

    private static JsonObject page(List<Overview> overviews) {
        JsonArray array = new JsonArray();
        overviews.forEach(overview -> array.add(json(overview)));
        JsonObject page = new JsonObject().put("conversations", array);
        if (overviews.size() < MOST) {
            return page.putNull("next");
        }
        Overview last = overviews.get(overviews.size() - 1);
        return page.put("next", last.usedAt().toEpochMilli() + "." + last.id());
    }

    private static JsonObject json(Overview overview) {
        Place place = overview.place();
        return new JsonObject()
                .put("id", overview.id())
                .put("createdAt", overview.createdAt().toString())
                .put("usedAt", overview.usedAt().toString())
                .put("language", place.language())
                .put("state", place.lead().id())
                .put("dialogState", place.state())
                .put("danger", place.danger())
                .put("owner", place.owner())
                .put("waitingSince", place.waiting().map(Instant::toString).orElse(null));
    }

    private Future<JsonObject> read(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.READ);
        long after = Requests.sequence("after", parameter(context, "after").orElse("0"));
        return desk.read(visitor, Requests.conversation(context), after, EVENTS_AT_ONCE)
                .map(events -> new JsonObject().put("events", Api.array(events)));
    }

    private Future<JsonObject> export(RoutingContext context) {
        return desk.export(visitor(context, Role.Right.EXPORT), Requests.conversation(context));
    }

    private void delete(RoutingContext context) {
        done(context, desk.delete(visitor(context, Role.Right.DELETE), Requests.conversation(context)));
    }

    private Future<JsonObject> say(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.ANSWER);
        JsonObject body = Api.body(context);
        Requests.allow(body, Set.of("id", "text"));
        String text = Requests.text(Requests.string(body, "text").orElseThrow(() -> Requests.missing("text")));
        return desk.say(visitor, Requests.conversation(context), messageId(body), text)
                .map(events -> new JsonObject().put("events", Api.array(events)));
    }

    private Future<JsonObject> handBack(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.ANSWER);
        JsonObject body = Api.body(context);
        Requests.allow(body, Set.of("id"));
        return desk.handBack(visitor, Requests.conversation(context), messageId(body))
                .map(events -> new JsonObject().put("events", Api.array(events)));
    }

    private static String messageId(JsonObject body) {
        String id = Requests.string(body, "id").orElseThrow(() -> Requests.missing("id"));
        if (!ID.matcher(id).matches()) {
            throw Requests.wrong("id", "must be 1 to 50 letters, digits or . _ : -");
        }
        return id;
    }

    private Future<JsonObject> audit(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.AUDIT);
        Instant before = parameter(context, "before")
                .map(text -> date("before", text, AdminApi::instant))
                .orElseGet(() -> Instant.ofEpochMilli(Long.MAX_VALUE / 1_000_000));
        return desk.audit(visitor, before, MOST).map(entries -> {
            JsonArray array = new JsonArray();
            entries.forEach(entry -> array.add(json(entry)));
            return new JsonObject().put("entries", array);
        });
    }

    private static JsonObject json(AuditEntry entry) {
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("role", entry.role())
                .put("action", entry.action())
                .put("conversation", entry.conversation())
                .put("trace", entry.trace());
    }

    private Future<JsonObject> deadLetters(RoutingContext context) {
        return desk.deadLetters(visitor(context, Role.Right.WEBHOOKS), MOST).map(letters -> {
            JsonArray array = new JsonArray();
            letters.forEach(letter -> array.add(json(letter)));
            return new JsonObject().put("dead", array);
        });
    }

    private static JsonObject json(DeadLetter letter) {
        return new JsonObject()
                .put("id", letter.id())
                .put("type", letter.type())
                .put("conversation", letter.conversation())
                .put("createdAt", letter.createdAt().toString())
                .put("attempts", letter.attempts())
                .put("failure", letter.failure());
    }

    private void replay(RoutingContext context) {
        TeamDesk.Visitor visitor = visitor(context, Role.Right.WEBHOOKS);
        String id = context.pathParam("id");
        Future<Boolean> replayed =
                EVENT.matcher(id).matches() ? desk.replay(visitor, id) : Future.succeededFuture(false);
        done(context, replayed.map(found -> {
            if (!found) {
                throw new RequestException(404, "not_found", "no undelivered event has this id");
            }
            return found;
        }));
    }

    private static void done(RoutingContext context, Future<?> work) {
        work.onSuccess(done -> context.response().setStatusCode(204).end()).onFailure(context::fail);
    }

    private Future<JsonObject> understand(RoutingContext context) {
        Recognition.allowed(context, Role.Right.UNDERSTAND);
        JsonObject body = Api.body(context);
        Requests.allow(body, Set.of("text", "asked"));
        String text = Requests.text(Requests.string(body, "text").orElseThrow(() -> Requests.missing("text")));
        return Future.succeededFuture(Meaning.json(chatbot.understand(text, Requests.string(body, "asked"))));
    }

    private Future<JsonObject> report(RoutingContext context) {
        return reported(context).map(Report::json);
    }

    private Future<Report> reported(RoutingContext context) {
        Recognition.allowed(context, Role.Right.REPORT);
        LocalDate to = parameter(context, "to")
                .map(text -> date("to", text, AdminApi::day))
                .orElseGet(() -> LocalDate.now(clock));
        LocalDate from = parameter(context, "from")
                .map(text -> date("from", text, AdminApi::day))
                .orElseGet(() -> to.minusDays(29));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Requests.wrong("from", "must be at most " + MOST_DAYS + " days before to, and not after it");
        }
        return desk.report(from, to);
    }

    private static <T> T date(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw Requests.wrong(field, "must be an ISO date or instant of the years 1 to 9999");
        }
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            throw new DateTimeException("no year of anybody's talks");
        }
        return day;
    }

    /** To the millisecond, which is as far as instants are kept; fails for those that no milliseconds reach. */
    private static Instant instant(String text) {
        return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
    }

    private void reportCsv(RoutingContext context) {
        reported(context)
                .onSuccess(report -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                        .putHeader(
                                "Content-Disposition",
                                "attachment; filename=\"report-" + report.from() + "-" + report.to() + ".csv\"")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(Buffer.buffer(report.csv())))
                .onFailure(context::fail);
    }

    /** The report's body alone; the page puts it in its place. */
    private void reportPage(RoutingContext context) {
        String language = parameter(context, "language").orElse("zh");
        reported(context)
                .onSuccess(report -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(new ReportPage(report, language).body()))
                .onFailure(context::fail);
    }

    private static Optional<String> parameter(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getParam(name)).filter(value -> !value.isEmpty());
    }
}
