package dev.haoshang.identity;

import java.util.Optional;

/**
 * How people of the team sign in.
 *
 * @param issuer address of the provider of OpenID Connect, as it calls itself
 * @param client the name under which the provider knows this server; its tokens must be made for it
 * @param secret what proves to the provider that it is this server, where they have agreed on one
 * @param roleClaim where the ID token tells the roles: the name of a claim, or a path with dots
 */
public record SignInSettings(String issuer, String client, Optional<String> secret, String roleClaim) {
    /** Refuses what leaves open who signs, or for whom. */
    public SignInSettings {
        if (TrustedAddress.of(issuer).isEmpty() || client.isBlank() || roleClaim.isBlank()) {
            throw new IllegalArgumentException(
                    "to sign in needs an issuer by https, a client and a claim with the roles");
        }
    }

    @Override
    public String toString() {
        return "SignInSettings[issuer=" + issuer + ", client=" + client + ", roleClaim=" + roleClaim + "]";
    }
}
