package dev.haoshang.conversation;

/**
 * How often a milestone was reached in a period.
 *
 * @param kind what is counted
 * @param detail its detail
 * @param amount its amount
 * @param count how often
 */
public record Tally(Milestone.Kind kind, String detail, long amount, long count) {}
