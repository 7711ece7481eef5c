package dev.haoshang.conversation;

import java.time.Instant;

/**
 * A conversation in a list for the team.
 *
 * @param id its id
 * @param createdAt when it was opened
 * @param usedAt when its last turn was saved
 * @param place where it stands
 */
public record Overview(String id, Instant createdAt, Instant usedAt, Place place) {}
