package dev.haoshang.conversation;

import java.time.Instant;

/**
 * That a person of the team opened a conversation, or a list. No words of anybody.
 *
 * @param at when
 * @param who the person's name, as the tokens' file or the provider at which they signed in has it
 * @param role their role
 * @param action what for: {@code read}, {@code message}, {@code handback}, {@code export} or {@code delete} a conversation; {@code list}
 *     them; list undelivered events ({@code webhooks}) or {@code replay} one; read the {@code audit}
 * @param conversation the conversation's id; empty for a list, and where there is none
 * @param trace the W3C trace id of the request
 */
public record AuditEntry(Instant at, String who, String role, String action, String conversation, String trace) {}
