package dev.haoshang.web;

import java.util.List;

/**
 * What the admin interface needs to know.
 *
 * @param host the address to listen on; one that only the team reaches
 * @param port the port; 0 takes any free one
 * @param administrators who may come in
 */
public record AdminSettings(String host, int port, List<Administrator> administrators) {
    /** Copies the list. */
    public AdminSettings {
        administrators = List.copyOf(administrators);
    }
}
