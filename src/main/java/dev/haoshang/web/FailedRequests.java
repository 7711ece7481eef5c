package dev.haoshang.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers requests that failed, on every port alike. */
final class FailedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(FailedRequests.class);

    private FailedRequests() {}

    /** What Vert.x itself finds wrong with a request, such as a missing Host, it says by a status beside an exception of its own. */
    private static Failure failure(int status, @Nullable Throwable cause) {
        if (cause != null && isUnreadable(cause)) {
            return Failure.ofStatus(400);
        }
        Failure known = cause == null ? Failure.ofStatus(status) : Failure.of(cause);
        return known.status() == 500 && status >= 400 && status < 500 ? Failure.ofStatus(status) : known;
    }

    /** Netty's decoders say by exceptions of every kind what they cannot read, such as the length of a chunk or a query. */
    private static boolean isUnreadable(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("io.netty.util."))
                .findFirst()
                .map(name -> name.startsWith("io.netty.handler.codec."))
                .orElse(false);
    }

    /** Whether there is nobody any more whom the failure could concern; it is no fault of this server then. */
    private static boolean isGone(HttpServerResponse response, @Nullable Throwable cause) {
        return response.closed() || (response.headWritten() && cause instanceof IOException);
    }

    /** Answers with the failure as a problem, and writes it to the log as loud as it deserves. */
    static void answer(RoutingContext context) {
        Throwable cause = context.failure();
        if (isGone(context.response(), cause)) {
            LOG.debug("a client left in the middle of an answer: {}", cause == null ? "" : cause.getClass());
            return;
        }
        // Without a status and without a cause the router found no way to read the request.
        Failure failure = failure(cause == null && context.statusCode() < 400 ? 400 : context.statusCode(), cause);
        String reference;
        MDC.put("trace", Trace.of(context).id());
        try {
            reference = failure.log(cause == null ? new RequestException(failure) : cause);
        } finally {
            MDC.remove("trace");
        }
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        failure.retryAfterSeconds().ifPresent(seconds -> response.putHeader("Retry-After", String.valueOf(seconds)));
        if (failure.status() == 426) {
            response.putHeader(HttpHeaders.UPGRADE, "websocket");
        }
        if (failure.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(failure.toProblem(reference).toBuffer());
    }
}
