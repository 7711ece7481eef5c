package dev.haoshang.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pages may talk to the server: those it served itself, and those of the configured sites.
 *
 * @param allowed origins of other sites
 */
record Origins(Set<String> allowed) {
    /** Takes the origins as browsers write them: in small letters and without a slash at the end. */
    Origins {
        allowed = allowed.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The origin of another site that is allowed; empty for requests of the server's own pages and of programs. */
    Optional<String> foreign(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request) ? Optional.empty() : Optional.of(origin);
    }

    boolean allows(String origin) {
        return allowed.contains(origin);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        String host = request.getHeader("Host");
        if (host == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
