package dev.haoshang.web;

import java.util.Set;

/**
 * What the edge needs to know.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes any free one
 * @param allowedOrigins origins of other sites whose pages may talk to the server, such as {@code https://help.example.com}
 * @param adminToken the secret of the administrators
 * @param limits how much anybody may take
 */
public record WebSettings(String host, int port, Set<String> allowedOrigins, String adminToken, Limits limits) {
    /** Copies the set. */
    public WebSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** Settings without limits. */
    public WebSettings(String host, int port, Set<String> allowedOrigins, String adminToken) {
        this(host, port, allowedOrigins, adminToken, Limits.NONE);
    }

    @Override
    public String toString() {
        return "WebSettings[host=" + host + ", port=" + port + ", allowedOrigins=" + allowedOrigins + "]";
    }
}
