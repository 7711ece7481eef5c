package dev.haoshang.web;

import dev.haoshang.conversation.HaoshangException;
import dev.haoshang.conversation.WrongInputException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.HttpException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client is told of a failure, by HTTP as RFC 9457 problem+json and on the socket as an error frame: one calm sentence for the
 * borrower, one detail for the developer, and a reference that stands in the log too.
 *
 * @param status HTTP status
 * @param code stable name
 * @param detail for developers; never words or figures of a person
 * @param field the part of the request at fault, or empty
 * @param retryAfter seconds after which the same request can succeed, where they are known
 */
record Failure(int status, String code, String detail, String field, OptionalInt retryAfter) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int RETRY_AFTER_SECONDS = 1;

    /** Failures that may be over in a moment: the same request, sent again, can succeed. */
    private static final Set<Integer> PASSING = Set.of(409, 429, 503);

    /** A conflict that no waiting solves. */
    private static final String LASTING = "other_customer";

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("conversation_not_found", 404),
            Map.entry("no_proposal", 404),
            Map.entry("wrong_token", 403),
            Map.entry("owned_by_another", 403),
            Map.entry("identity_refused", 401),
            Map.entry("identity_required", 403),
            Map.entry("identity_unavailable", 503),
            Map.entry(LASTING, 409),
            Map.entry("unknown_lender", 422),
            Map.entry("version_conflict", 409),
            Map.entry("too_many_messages", 429),
            Map.entry("storage_unavailable", 503));

    Failure(int status, String code, String detail, String field) {
        this(status, code, detail, field, OptionalInt.empty());
    }

    static Failure of(int status, String code, String detail) {
        return new Failure(status, code, detail, "");
    }

    /** The one place that maps what went wrong to what is said about it. */
    static Failure of(Throwable cause) {
        if (cause instanceof RequestException refused) {
            return refused.failure();
        }
        if (cause instanceof WrongInputException refused) {
            return new Failure(422, refused.code(), String.valueOf(refused.getMessage()), refused.field());
        }
        if (cause instanceof HaoshangException known) {
            int status = STATUS.getOrDefault(known.code(), 500);
            return of(status, known.code(), String.valueOf(known.getMessage()));
        }
        if (cause instanceof HttpClosedException) {
            return of(400, "malformed_request", "the connection closed before the request was whole");
        }
        if (cause instanceof HttpException http) {
            return ofStatus(http.getStatusCode());
        }
        return of(500, "internal", "the server failed; its log has the reference");
    }

    /** The failure that a bare HTTP status stands for. */
    static Failure ofStatus(int status) {
        return switch (status) {
            case 404 -> of(404, "not_found", "there is nothing at this path; see /api/v1/openapi.yaml");
            case 405 -> of(405, "method_not_allowed", "this path has no such method; see /api/v1/openapi.yaml");
            case 413 -> of(413, "body_too_large", "the body is larger than " + Requests.MOST_BYTES + " bytes");
            case 431 -> of(431, "headers_too_large", "the headers are larger than the server reads");
            case 400 -> of(400, "malformed_request", "the request could not be read");
            default -> of(status, "http_" + status, "the request failed with status " + status);
        };
    }

    /** Writes the failure to the log, as loud as it deserves, and gives the reference. */
    String log(Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        if (status >= 500) {
            logFailure(reference, cause);
        } else {
            // Without the detail, which may name what the client sent: it is in the answer.
            LOG.debug("refused reference={} code={}", reference, code);
        }
        return reference;
    }

    /** One line for what is understood: while a database is away, every turn fails, and stacks would fill the disk. */
    private void logFailure(String reference, Throwable cause) {
        if (cause instanceof HaoshangException) {
            LOG.error("failed reference={} code={} reason={}", reference, code, detail);
        } else {
            LOG.error("failed reference={} code={}", reference, code, new Trace(cause));
        }
    }

    /** After how many seconds it is worth another try; empty where the same request would fail again. */
    OptionalInt retryAfterSeconds() {
        boolean passing = retryAfter.isEmpty() && PASSING.contains(status) && !code.equals(LASTING);
        return passing ? OptionalInt.of(RETRY_AFTER_SECONDS) : retryAfter;
    }

    /** Where an unexpected failure happened, without its message: that may quote what a person said. */
    private static final class Trace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Trace(Throwable failure) {
            this(failure.getClass().getName(), rootOf(failure));
        }

        private Trace(String name, Throwable root) {
            super(name + " from " + root.getClass().getName(), null, false, true);
            setStackTrace(root.getStackTrace());
        }

        private static Throwable rootOf(Throwable failure) {
            Throwable root = failure;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            return root;
        }
    }

    JsonObject toProblem(String reference) {
        JsonObject problem = new JsonObject()
                .put("type", "urn:haoshang:problem:" + code)
                .put("title", title())
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("userMessage", userMessage())
                .put("reference", reference);
        retryAfterSeconds().ifPresent(seconds -> problem.put("retryAfter", seconds));
        return field.isEmpty() ? problem : problem.put("field", field);
    }

    JsonObject toFrame(String reference) {
        JsonObject frame = new JsonObject()
                .put("type", "error")
                .put("code", code)
                .put("detail", detail)
                .put("userMessage", userMessage())
                .put("reference", reference);
        retryAfterSeconds().ifPresent(seconds -> frame.put("retryAfter", seconds));
        return frame;
    }

    private String title() {
        return code.replace('_', ' ');
    }

    private JsonObject userMessage() {
        return switch (code) {
            case "empty_text" ->
                message("还没有写内容，写一句再发吧。", "There is nothing in this message yet. Please write a few words.");
            case "text_too_long" ->
                message(
                        "这条消息有点长，请分成几条发，每条不超过2000字。",
                        "This message is rather long. Please send it in parts of up to 2,000 characters.");
            case "conversation_not_found" ->
                message(
                        "没有找到这段对话，可能已经删除。您可以重新开始。",
                        "This conversation was not found; it may have been deleted. You can start a new one.");
            case "wrong_token", "missing_token" ->
                message("这段对话打不开，请重新开始。", "This conversation cannot be opened. Please start a new one.");
            case "identity_required" ->
                message(
                        "申请书里有您的借款数字，先在平台登录一下，确认是您本人，就能看到了。",
                        "The draft holds figures of your loan. Please sign in on the lender's page first, so that only you can see it.");
            case "identity_refused", "identity_unavailable" ->
                message(
                        "这会儿没能确认您的登录，不影响继续聊。刷新页面或重新登录一次就好。",
                        "Your sign-in could not be confirmed just now. You can go on talking; reloading the page or signing in again usually helps.");
            case LASTING ->
                message(
                        "这段对话属于另一个账号，请重新开始一段。",
                        "This conversation belongs to another account. Please start a new one.");
            case "conversation_unreadable" ->
                message(
                        "这段对话打不开了。您可以把它删除，再重新开始。",
                        "This conversation cannot be opened any more. You can erase it and start a new one.");
            case "no_proposal" -> message("申请书还没有起草。", "There is no draft yet.");
            case "version_conflict", "storage_unavailable" ->
                message("刚才没有存上，您说的不会丢，请再发一次。", "That was not saved yet. Nothing is lost; please send it again.");
            case "too_many_requests" ->
                message(
                        "现在请求有点多，请稍等一会儿再发，您说过的都还在。",
                        "There are many requests just now. Please wait a moment and send it again; nothing is lost.");
            case "too_many_messages" ->
                message(
                        "消息来得有点快，等前面的回复完再发吧。",
                        "That was a little fast. Please let the earlier messages be answered first.");
            case "wrong_input" -> message("有个数填得不对，请检查一下。", "One of the figures cannot be right. Please check it.");
            default -> message("这边出了点问题，请稍后再试。", "Something went wrong here. Please try again in a moment.");
        };
    }

    private static JsonObject message(String zh, String en) {
        return new JsonObject().put("zh", zh).put("en", en);
    }
}
