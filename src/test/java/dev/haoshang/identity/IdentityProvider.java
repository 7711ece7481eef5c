package dev.haoshang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A provider of OpenID Connect, at which one person is signed in already. It checks what RFC 6749 and RFC 7636 have it check: client,
 * secret, redirect, verifier, and that no code comes twice. Tests change what it says.
 */
public final class IdentityProvider implements AutoCloseable {
    /** The client it knows. */
    public static final String CLIENT = "haoshang-team";

    /** The client's secret, with signs that have to be written otherwise. */
    public static final String SECRET = "secret:of & 团队";

    private final HttpServer server;
    private final Clock clock;
    private final boolean secret;
    private final KeyPair key = Tokens.rsa();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger described = new AtomicInteger();
    private volatile UnaryOperator<JsonObject> description = told -> told;
    private volatile UnaryOperator<JsonObject> claims = told -> told;
    private volatile String padding = "";
    private volatile int status = 200;

    /**
     * Begins to answer.
     *
     * @param clock tells when its tokens end: five minutes later
     * @param secret whether the client has one
     */
    public IdentityProvider(Clock clock, boolean secret) throws IOException {
        this.clock = clock;
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, Tokens.jwks(Tokens.listed("main", key))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** What it calls itself. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    KeyPair key() {
        return key;
    }

    /** How often it was asked to describe itself. */
    int described() {
        return described.get();
    }

    /** From now on it answers a request for its description with this. */
    void describe(int with) {
        status = with;
    }

    /** From now on it describes itself so. */
    void describe(UnaryOperator<JsonObject> change) {
        description = change;
    }

    /** From now on its description is longer by so many spaces. */
    void pad(int spaces) {
        padding = " ".repeat(spaces);
    }

    /** From now on it says this of the person. */
    public void claim(UnaryOperator<JsonObject> change) {
        claims = change;
    }

    /** The claims of an ID token. */
    JsonObject claims() {
        return claims.apply(new JsonObject()
                .put("iss", issuer())
                .put("aud", CLIENT)
                .put("sub", "f3a1-77")
                .put("preferred_username", "li.na@team.example")
                .put("roles", new JsonArray().add("offline_access").add("haoshang-agent"))
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", clock.instant().getEpochSecond() + 300));
    }

    /** An ID token of the person. */
    public String idToken() {
        return Tokens.signed(Tokens.head("RS256").put("kid", "main"), claims(), key.getPrivate());
    }

    private void describe(HttpExchange exchange) throws IOException {
        described.incrementAndGet();
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration/other");
            status = 200;
            answer(exchange, 302, "");
            return;
        }
        JsonObject told = new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize?tenant=1")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys");
        answer(exchange, status, description.apply(told).encode() + padding);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && "openid profile".equals(asked.get("scope"))
                && asked.containsKey("code_challenge")
                && asked.getOrDefault("redirect_uri", "").endsWith("/admin/");
        if (!right) {
            answer(exchange, 400, "this is no request of the client");
            return;
        }
        String code = "code-" + codes.size() + ".~+/=";
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?state=" + asked.get("state") + "&iss=" + encoded(issuer())
                                + "&code=" + encoded(code));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isClient(exchange, form)) {
            answer(
                    exchange,
                    401,
                    new JsonObject().put("error", "invalid_client").encode());
            return;
        }
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean right = asked != null
                && "authorization_code".equals(form.get("grant_type"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        if (right) {
            answer(
                    exchange,
                    200,
                    new JsonObject()
                            .put("token_type", "Bearer")
                            .put("access_token", "opaque")
                            .put("id_token", idToken())
                            .encode());
        } else {
            answer(exchange, 400, new JsonObject().put("error", "invalid_grant").encode());
        }
    }

    private boolean isClient(HttpExchange exchange, Map<String, String> form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (!secret) {
            return header == null && CLIENT.equals(form.get("client_id"));
        }
        String both = encoded(CLIENT) + ":" + encoded(SECRET);
        return ("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))).equals(header);
    }

    /** The challenge of a verifier. */
    public static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What a browser brings back that goes where the provider is asked. */
    public static Map<String, String> visit(String address) throws IOException {
        try {
            URI back = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow(() -> new AssertionError("the provider sends nobody back from " + address));
            return fields(back.getRawQuery());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
