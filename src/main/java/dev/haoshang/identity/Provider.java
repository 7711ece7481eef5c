package dev.haoshang.identity;

import dev.haoshang.identity.JsonClient.Unusable;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.function.Function;

/**
 * Where a provider of OpenID Connect is asked for what.
 *
 * @param authorization where people sign in
 * @param token where a code is exchanged
 * @param keys by which it signs
 */
record Provider(URI authorization, URI token, Keys keys) {
    /** Where the provider of an issuer describes itself (OpenID Connect Discovery 1.0, section 4). */
    static URI description(String issuer) {
        return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /**
     * What the description says.
     *
     * @param keys the keys at an address
     * @throws Unusable when it describes another issuer, or leads where nobody is to be trusted
     */
    static Provider read(JsonObject description, String issuer, Function<URI, Keys> keys) {
        if (!issuer.equals(description.getValue("issuer"))) {
            throw new Unusable("it describes another issuer; write --admin-oidc-issuer as the provider writes it");
        }
        return new Provider(
                address(description, "authorization_endpoint", issuer),
                address(description, "token_endpoint", issuer),
                keys.apply(address(description, "jwks_uri", issuer)));
    }

    /** From https there is no way back to http, not even on this machine: secret and codes would be told in clear text. */
    private static URI address(JsonObject description, String name, String issuer) {
        String text = description.getValue(name) instanceof String told ? told : "";
        return TrustedAddress.of(text)
                .filter(address -> address.getScheme().equals("https") || issuer.startsWith("http:"))
                .orElseThrow(() -> new Unusable("its " + name + " is no https address"));
    }
}
