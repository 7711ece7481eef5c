package dev.haoshang.web;

import dev.haoshang.conversation.IdentityRefusedException;
import dev.haoshang.identity.Member;
import dev.haoshang.identity.SignIn;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Finds out who of the team asks, before any route does anything: by a token of the tokens' file, or by the ID token of the provider at
 * which they signed in. Wrong ones are counted by {@link Entrance}.
 *
 * @param settings who has a token
 * @param signIn the provider, where there is one
 * @param entrance of the port
 */
record Recognition(AdminSettings settings, Optional<SignIn> signIn, Entrance entrance) {
    private static final String MEMBER = "haoshang.member";

    /** No name in the tokens' file has a colon: whoever may choose a name at the provider is taken for nobody else. */
    private static final String PROVIDER = "oidc:";

    /** Goes on to the route with who it is, or refuses. */
    void recognise(RoutingContext context) {
        whose(entrance.client(context.request()), Api.bearer(context))
                .onSuccess(member -> {
                    context.put(MEMBER, member);
                    context.next();
                })
                .onFailure(context::fail);
    }

    /** Who asks, if they may do this. */
    static TeamMember allowed(RoutingContext context, Role.Right right) {
        TeamMember member = context.get(MEMBER);
        if (!member.role().may(right)) {
            throw new RequestException(
                    403,
                    "role_not_allowed",
                    "the role " + member.role().id() + " does not reach this; see /admin/admin.yaml");
        }
        return member;
    }

    private Future<TeamMember> whose(Address client, String token) {
        String hash = Administrator.hash(token);
        Optional<Administrator> known = Optional.empty();
        for (Administrator each : settings.administrators()) {
            known = each.hasTokenOf(hash) ? Optional.of(each) : known; // all are compared: the time tells nothing
        }
        if (known.isEmpty() && entrance.mayGuess(client) && settings.keeper().hasTokenOf(hash)) {
            known = Optional.of(settings.keeper());
        }
        if (known.isPresent()) {
            return Future.succeededFuture(
                    new TeamMember(known.get().name(), known.get().role()));
        }
        // Only what looks like a JWT is one; so whoever mistypes a token hears the same with a provider as without.
        return signIn.filter(provider -> token.indexOf('.') != token.lastIndexOf('.'))
                .map(provider -> provider.member(token)
                        .recover(failure -> Future.failedFuture(
                                failure instanceof IdentityRefusedException refused
                                        ? entrance.wrong(client, refused)
                                        : failure))
                        .map(Recognition::member))
                .orElseGet(() -> Future.failedFuture(entrance.wrong(
                        client, new RequestException(403, "wrong_token", "this is the token of no administrator"))));
    }

    /** Somebody whom the provider knows, with the role that it gives them here. */
    static TeamMember member(Member member) {
        return Role.strongest(member.roles())
                .map(role -> new TeamMember(PROVIDER + member.name(), role))
                .orElseThrow(() -> new RequestException(
                        403,
                        "role_not_allowed",
                        "the provider gives you none of the roles haoshang-viewer, -agent, -editor and -admin"));
    }
}
