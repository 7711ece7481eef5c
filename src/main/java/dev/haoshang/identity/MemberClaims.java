package dev.haoshang.identity;

import dev.haoshang.conversation.IdentityRefusedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the ID token of somebody of the team tells, once its signature holds.
 *
 * @param terms what it must say to be believed
 * @param roleClaim where the roles are
 */
record MemberClaims(Terms terms, String roleClaim) {
    private static final Pattern NAME = Pattern.compile("[\\w.@-]{1,64}");
    private static final int READABLE_CHARACTERS = 40;
    private static final int DISTINCT_CHARACTERS = 8;

    /**
     * Whom an ID token is about.
     *
     * @throws IdentityRefusedException when it is for somebody else, out of time, or no ID token
     */
    Member read(Signed token) {
        JsonObject claims = token.claims();
        String subject = terms.subject(claims);
        if (isForOthers(token)) {
            throw new IdentityRefusedException("this is an access token; sign in with the ID token");
        }
        if (!isOwnClient(claims)) {
            throw new IdentityRefusedException("the token's azp is not the client that the settings name");
        }
        return new Member(name(claims, subject), roles(claims));
    }

    /** An access token goes to other servers, which must not be able to come in with it: by RFC 9068, and as Keycloak marks them. */
    private static boolean isForOthers(Signed token) {
        boolean access = token.type().orElse("").toLowerCase(Locale.ROOT).endsWith("at+jwt");
        Object kind = token.claims().getValue("typ");
        return access || (kind != null && !kind.equals("ID"));
    }

    /** OpenID Connect Core 1.0, 3.1.3.7: who a token was issued to, which must be told where it is for several. */
    private boolean isOwnClient(JsonObject claims) {
        Object client = claims.getValue("azp");
        boolean several = claims.getValue("aud") instanceof JsonArray audiences && audiences.size() > 1;
        return client == null ? !several : terms.audience().equals(client);
    }

    /** The first name that can stand in the audit; an address of mail that nobody has checked is none. */
    private static String name(JsonObject claims, String subject) {
        String mail = Boolean.FALSE.equals(claims.getValue("email_verified")) ? "" : text(claims, "email");
        return List.of(text(claims, "preferred_username"), mail, subject).stream()
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .orElseGet(() -> readable(subject));
    }

    private static String text(JsonObject claims, String name) {
        return claims.getValue(name) instanceof String text ? text : "";
    }

    /** The subject as far as it can be written, and what keeps apart those that are written alike. */
    private static String readable(String subject) {
        String written = subject.replaceAll("[^\\w.@-]", "_");
        String distinct = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, DISTINCT_CHARACTERS);
        return written.substring(0, Math.min(READABLE_CHARACTERS, written.length())) + "-" + distinct;
    }

    private Set<String> roles(JsonObject claims) {
        Optional<Object> told = told(claims);
        if (told.isPresent() && told.get() instanceof JsonArray several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet());
        }
        return told.filter(String.class::isInstance)
                .map(String.class::cast)
                .map(Set::of)
                .orElseGet(Set::of);
    }

    /** A claim of the whole name comes first, as some providers name theirs like https://example.com/roles. */
    private Optional<Object> told(JsonObject claims) {
        if (claims.containsKey(roleClaim)) {
            return Optional.ofNullable(claims.getValue(roleClaim));
        }
        Optional<Object> at = Optional.of(claims);
        for (String step : roleClaim.split("\\.", -1)) {
            at = at.filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .flatMap(inner -> Optional.ofNullable(inner.getValue(step)));
        }
        return at;
    }
}
