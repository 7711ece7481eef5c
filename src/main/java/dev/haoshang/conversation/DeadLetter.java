package dev.haoshang.conversation;

import java.time.Instant;

/**
 * An event that could not be delivered. Its body is not shown: it is kept for a replay only.
 *
 * @param id the event's id
 * @param type what happened
 * @param conversation the conversation's id
 * @param createdAt when it happened
 * @param attempts how often it was tried
 * @param failure why the last try failed
 */
public record DeadLetter(
        String id, String type, String conversation, Instant createdAt, int attempts, String failure) {}
