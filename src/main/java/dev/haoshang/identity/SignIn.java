package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.conversation.IdentityUnavailableException;
import dev.haoshang.identity.JsonClient.Unusable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people of the team sign in at a provider of OpenID Connect: by the code flow with PKCE (RFC 7636), whose verifier the page keeps,
 * so that a code is of no use to anybody else. What the provider says of itself is fetched when it is first needed and kept for a day.
 * Safe for any thread; blocks none.
 *
 * <p>vertx-auth-oauth2 (5.0.10) is not used: given a token that it cannot verify, it asks the provider's introspection or userinfo, and
 * takes the answer whatever client the token was made for, so that another client's would open this server.
 */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What a token endpoint answers to a code that is none (RFC 6749, 5.2). */
    private static final int REFUSED = 400;

    private final SignInSettings settings;
    private final JsonClient client;
    private final MemberClaims claims;
    private final Kept<Provider> provider;

    private SignIn(SignInSettings settings, JsonClient client, MemberClaims claims, Kept<Provider> provider) {
        this.settings = settings;
        this.client = client;
        this.claims = claims;
        this.provider = provider;
    }

    /**
     * Signs in at the settings' provider.
     *
     * @param clock tells the time by which tokens end
     */
    public static SignIn of(Vertx vertx, SignInSettings settings, Clock clock) {
        JsonClient client = new JsonClient(vertx);
        URI description = Provider.description(settings.issuer());
        Kept<Provider> provider = new Kept<>(
                vertx,
                clock,
                "the description of the team's provider at " + description,
                () -> client.get(description)
                        .map(told -> Provider.read(
                                told, settings.issuer(), address -> new FetchedKeys(vertx, client, address, clock))));
        Terms terms = new Terms(settings.issuer(), settings.client(), clock);
        return new SignIn(settings, client, new MemberClaims(terms, settings.roleClaim()), provider);
    }

    /**
     * Where somebody signs in. Fails with {@link IdentityUnavailableException} when the provider cannot be asked.
     *
     * @param redirect where the provider sends them back to
     * @param state comes back unchanged
     * @param challenge SHA-256 of the page's verifier, in base64url
     */
    public Future<String> address(String redirect, String state, String challenge) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.client());
        query.put("redirect_uri", redirect);
        query.put("scope", "openid profile");
        query.put("state", state);
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        return provider().map(at -> {
            String address = at.authorization().toString();
            return address + (address.contains("?") ? "&" : "?") + form(query);
        });
    }

    /**
     * The ID token, verified, that a code is worth. Fails with {@link IdentityRefusedException} when it is worth none, and with {@link
     * IdentityUnavailableException} when the provider cannot be asked.
     *
     * @param verifier whose hash the challenge was
     * @param redirect the same as the code was asked for with
     */
    public Future<String> exchange(String code, String verifier, String redirect) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("code_verifier", verifier);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", FORM);
        settings.secret()
                .ifPresentOrElse(
                        secret -> headers.put("Authorization", basic(secret)),
                        () -> form.put("client_id", settings.client()));
        return provider()
                .compose(at -> client.post(at.token(), headers, Buffer.buffer(form(form)))
                        .recover(SignIn::refusal))
                .compose(answer -> answer.getValue("id_token") instanceof String token
                        ? member(token).map(token)
                        : Future.failedFuture(unavailable("the provider gives no ID token")));
    }

    /**
     * Whom an ID token is about. Fails with {@link IdentityRefusedException} when it proves nothing here, and with {@link
     * IdentityUnavailableException} when the keys cannot be had.
     */
    public Future<Member> member(String jwt) {
        return provider().compose(at -> at.keys().verify(jwt)).map(claims::read);
    }

    private Future<Provider> provider() {
        return provider.within(FRESH)
                .map(Future::succeededFuture)
                .orElseGet(() -> provider.renew()
                        .map(done -> provider.within(FRESH)
                                .orElseThrow(() -> unavailable("the team's provider cannot be asked"))));
    }

    /** RFC 6749, 2.3.1: name and secret are written as in a form before they are joined. */
    private String basic(String secret) {
        String both = written(settings.client()) + ":" + written(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + written(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Future<JsonObject> refusal(Throwable cause) {
        if (cause instanceof Unusable unusable && unusable.status() == REFUSED) {
            return Future.failedFuture(
                    new IdentityRefusedException("the provider does not take this code; sign in once more"));
        }
        LOG.warn(
                "the team's provider exchanges no code: {}; a status 401 means that it knows another client or secret",
                JsonClient.reason(cause));
        return Future.failedFuture(unavailable("the team's provider exchanges no code"));
    }

    private static IdentityUnavailableException unavailable(String what) {
        return new IdentityUnavailableException(what + ", so nobody can sign in just now; the log says why");
    }
}
