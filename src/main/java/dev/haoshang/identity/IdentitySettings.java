package dev.haoshang.identity;

import java.net.URI;
import java.util.Optional;

/**
 * How customers of the lender's page are known; exactly one of secret and keys is there.
 *
 * @param secret shared with the lender's server, for HS256
 * @param keys address of the lender's public keys, for RS256 and ES256
 * @param issuer who makes the tokens
 * @param audience for whom they are made
 * @param pseudonymKey the secret by which stored names of customers are made
 */
public record IdentitySettings(
        Optional<String> secret, Optional<URI> keys, String issuer, String audience, String pseudonymKey) {
    /** Refuses what leaves open who signs, or for whom. */
    public IdentitySettings {
        if (secret.isPresent() == keys.isPresent()) {
            throw new IllegalArgumentException("an identity needs either a secret or the address of keys");
        }
        if (issuer.isBlank() || audience.isBlank() || pseudonymKey.isBlank()) {
            throw new IllegalArgumentException("an identity needs an issuer, an audience and a key for pseudonyms");
        }
    }

    @Override
    public String toString() {
        return "IdentitySettings[issuer=" + issuer + ", audience=" + audience + "]";
    }
}
