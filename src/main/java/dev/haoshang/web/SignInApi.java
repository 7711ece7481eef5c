package dev.haoshang.web;

import dev.haoshang.identity.Member;
import dev.haoshang.identity.SignIn;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the team's page signs somebody in: it asks where, sends them there, and exchanges the code that they come back with. The server
 * remembers nothing in between; the page keeps state and verifier.
 *
 * @param signIn the provider, where there is one
 * @param gate how often a code may be tried
 */
record SignInApi(Optional<SignIn> signIn, TeamGate gate) {
    private static final Pattern STATE = Pattern.compile("[\\w-]{16,128}");
    private static final Pattern CHALLENGE = Pattern.compile("[\\w-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[\\w.~-]{43,128}");
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    void mount(Router router) {
        router.get("/admin/sign-in").handler(context -> Api.answer(context, 200, this::address));
        router.post("/admin/sign-in").handler(context -> Api.answer(context, 200, this::exchange));
    }

    private Future<JsonObject> address(RoutingContext context) {
        SignIn provider = provider();
        HttpServerRequest request = context.request();
        String redirect = own(request, Optional.ofNullable(request.getParam("redirect")));
        String state = matching(STATE, "state", Optional.ofNullable(request.getParam("state")));
        String challenge = matching(CHALLENGE, "challenge", Optional.ofNullable(request.getParam("challenge")));
        return provider.address(redirect, state, challenge).map(url -> new JsonObject().put("url", url));
    }

    private Future<JsonObject> exchange(RoutingContext context) {
        SignIn provider = provider();
        JsonObject body = Api.body(context);
        Requests.allow(body, Set.of("code", "verifier", "redirect"));
        String redirect = own(context.request(), Requests.string(body, "redirect"));
        String code = matching(CODE, "code", Requests.string(body, "code"));
        String verifier = matching(VERIFIER, "verifier", Requests.string(body, "verifier"));
        return gate.code(
                context.request(),
                () -> provider.exchange(code, verifier, redirect)
                        .compose(token -> provider.member(token).map(member -> json(token, member))));
    }

    private static JsonObject json(String token, Member member) {
        return new JsonObject()
                .put("token", token)
                .put("name", member.name())
                .put("role", Recognition.member(member).role().id());
    }

    private SignIn provider() {
        return signIn.orElseThrow(() -> new RequestException(
                404, "sign_in_not_configured", "nobody signs in here; bring a token, or set --admin-oidc-issuer"));
    }

    /** The address of this page and no other, whatever the provider would allow: a code that goes elsewhere is lost. */
    private static String own(HttpServerRequest request, Optional<String> given) {
        String redirect = given.orElseThrow(() -> Requests.missing("redirect"));
        String page = "://" + Optional.ofNullable(request.getHeader("Host")).orElse("") + "/admin/";
        if (!redirect.equalsIgnoreCase("https" + page) && !redirect.equalsIgnoreCase("http" + page)) {
            throw Requests.wrong(
                    "redirect", "must be the address of this interface, such as https://team.example.com/admin/");
        }
        return redirect;
    }

    private static String matching(Pattern pattern, String field, Optional<String> given) {
        String text = given.orElseThrow(() -> Requests.missing(field));
        if (!pattern.matcher(text).matches()) {
            throw Requests.wrong(field, "must match " + pattern);
        }
        return text;
    }
}
