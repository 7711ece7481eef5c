package dev.haoshang.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a request belongs to, as W3C's trace context says: the one its header {@code traceparent} names, or a new one. It stands in
 * the log beside the conversation, and goes back in {@code traceresponse}.
 *
 * @param id 32 digits of hexadecimal
 */
record Trace(String id) {
    static final String HEADER = "traceparent";
    static final String ANSWER_HEADER = "traceresponse";

    /** Of version 00; later ones may say more. */
    private static final int LENGTH = 55;

    private static final String PLACE = "trace";
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

    /** The trace of a request whose header cannot be read is a new one, as the specification demands. */
    static Trace of(@Nullable String header) {
        if (header != null && header.length() <= 256) {
            Matcher parent = PARENT.matcher(header);
            if (parent.matches() && (header.length() == LENGTH || !header.startsWith("00"))) {
                return new Trace(parent.group(1));
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Trace(hex(random.nextLong()) + hex(random.nextLong() | 1));
    }

    /** Begins the trace of a request. */
    static void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        Trace trace = of(request.getHeader(HEADER));
        context.put(PLACE, trace);
        context.response().putHeader(ANSWER_HEADER, trace.answer());
    }

    /** The trace that was begun. */
    static Trace of(RoutingContext context) {
        return context.<Trace>get(PLACE, new Trace(""));
    }

    private String answer() {
        return "00-" + id + "-" + hex(ThreadLocalRandom.current().nextLong() | 1) + "-01";
    }

    private static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }
}
