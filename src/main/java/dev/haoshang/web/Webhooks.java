package dev.haoshang.web;

import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.TeamStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the team's system of events, at least once each and in no certain order: claims what is due, sends it signed, and tries again
 * later what failed. On several nodes every event has one sender at a time. Runs on one event loop.
 */
public final class Webhooks {
    /** Names the time of sending and the signature: {@code t=SECONDS,v1=HEX}. */
    static final String SIGNATURE = "Haoshang-Signature";

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final int AT_ONCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Vertx vertx;
    private final TeamStore store;
    private final WebhookSettings settings;
    private final TeamMeters meters;
    private final Clock clock;
    private final HttpClient client;
    private boolean sending;
    private volatile boolean closed;

    /** A sender of what the store has. */
    public Webhooks(Vertx vertx, TeamStore store, WebhookSettings settings, TeamMeters meters, Clock clock) {
        this.vertx = vertx;
        this.store = store;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(settings.url().getScheme().equals("https"))
                        .setConnectTimeout((int) settings.patience().toMillis())
                        .setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    /** Looks for events from now on, so often. */
    public void start(Duration every) {
        vertx.setPeriodic(every.toMillis(), tick -> send());
    }

    /** Sends nothing more; what is under way is sent again by whoever comes next. */
    public void close() {
        closed = true;
        client.close();
    }

    private void send() {
        if (sending || closed) {
            return;
        }
        sending = true;
        Duration lease = settings.patience().multipliedBy(2);
        store.claim(clock.instant(), lease, AT_ONCE)
                .compose(dispatches -> Future.join(
                                dispatches.stream().map(this::deliver).toList())
                        .map(done -> dispatches.size()))
                .onComplete(done -> {
                    sending = false;
                    if (done.failed()) {
                        LOG.debug("webhooks were not sent", done.cause());
                    } else if (done.result() == AT_ONCE) {
                        send();
                    }
                });
    }

    /** Succeeds when the outcome is noted, whatever it is. */
    private Future<Void> deliver(Dispatch dispatch) {
        return post(dispatch)
                .timeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .compose(
                        status -> status / 100 == 2
                                ? delivered(dispatch)
                                : failed(dispatch, "the receiver answered " + status),
                        failure -> failed(dispatch, reason(failure)));
    }

    private Future<Void> delivered(Dispatch dispatch) {
        meters.delivered();
        return store.delivered(dispatch);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "the receiver did not answer in time";
        }
        return failure instanceof ForbiddenAddressException
                ? String.valueOf(failure.getMessage())
                : "the receiver could not be reached: " + failure.getClass().getSimpleName();
    }

    private Future<Void> failed(Dispatch dispatch, String reason) {
        meters.failed();
        boolean dead = dispatch.attempts() >= settings.attempts();
        if (dead) {
            LOG.warn(
                    "webhook event={} type={} is given up after attempts={}: {}; send it again with POST /admin/webhooks/{}/replay",
                    dispatch.outgoing().id(),
                    dispatch.outgoing().type(),
                    dispatch.attempts(),
                    reason,
                    dispatch.outgoing().id());
        }
        Optional<Instant> again =
                dead ? Optional.empty() : Optional.of(clock.instant().plus(wait(dispatch.attempts())));
        return store.failed(dispatch, again, reason);
    }

    /** Twice as long each time, and a random half of it more or less, so that not all come again at once. */
    private Duration wait(int attempts) {
        long millis = settings.firstWait().toMillis() << Math.min(attempts - 1, 20);
        long bounded = Math.min(millis, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded + 1));
    }

    /** The status that the receiver answers; a redirect is one, and is not followed. */
    private Future<Integer> post(Dispatch dispatch) {
        Buffer body = Buffer.buffer(dispatch.outgoing().body());
        return vertx.executeBlocking(this::address, false)
                .compose(address -> client.request(to(address)))
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("User-Agent", "haoshang")
                        .putHeader(SIGNATURE, signature(clock.instant().getEpochSecond(), body))
                        .send(body)
                        .map(response -> {
                            response.exceptionHandler(ended -> {}); // its body is of no interest, however long
                            request.reset();
                            return response.statusCode();
                        }));
    }

    private RequestOptions to(InetAddress address) {
        URI url = settings.url();
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setIdleTimeout(settings.patience().toMillis())
                .setURI(path + query);
    }

    /** The address that is connected to is the one that was looked at: a name that changes its address gains nothing. */
    private InetAddress address() throws UnknownHostException {
        List<InetAddress> all = List.of(InetAddress.getAllByName(settings.url().getHost()));
        if (!settings.privateAddresses() && !all.stream().allMatch(Webhooks::isPublic)) {
            throw new ForbiddenAddressException();
        }
        return all.get(0);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean translated = bytes.length == 16 && bytes[0] == 0 && bytes[1] == 0x64; // 64:ff9b::/96 leads to IPv4
        boolean reserved = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
        return !(address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier
                || translated
                || reserved);
    }

    /** The name leads into a private network. */
    private static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException() {
            super("the receiver's name leads to a private address; allow that with --webhook-private-addresses");
        }
    }

    private String signature(long seconds, Buffer body) {
        return "t=" + seconds + ",v1=" + hmac(settings.secret(), seconds + "." + body.toString(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 in hex. */
    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
