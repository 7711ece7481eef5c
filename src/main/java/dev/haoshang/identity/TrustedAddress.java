package dev.haoshang.identity;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be asked who somebody is. */
public final class TrustedAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private TrustedAddress() {}

    /** An address by https, or by http on this machine, without user and password; empty for any other text. */
    public static Optional<URI> of(String text) {
        try {
            URI address = URI.create(text);
            boolean local =
                    "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
            boolean safe = address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equals(address.getScheme()) || local);
            return safe ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
