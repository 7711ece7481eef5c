package dev.haoshang.web;

import java.util.List;

/**
 * What the admin interface needs to know.
 *
 * @param host the address to listen on; one that only the team reaches
 * @param port the port; 0 takes any free one
 * @param administrators who may come in by a token of their own
 * @param keeper who has the administrators' one secret
 * @param entry what everybody meets who comes to it
 * @param allRequests requests of everybody in a minute; 0 means without limit
 */
public record AdminSettings(
        String host,
        int port,
        List<Administrator> administrators,
        Administrator keeper,
        Limits.Entry entry,
        int allRequests) {
    /** Copies the list. */
    public AdminSettings {
        administrators = List.copyOf(administrators);
    }
}
