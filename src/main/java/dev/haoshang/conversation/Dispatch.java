package dev.haoshang.conversation;

/**
 * An outgoing event that one sender has claimed.
 *
 * @param outgoing the event
 * @param claim the sender's claim, without which its outcome is not noted
 * @param attempts how often it was tried, this time included
 */
public record Dispatch(Outgoing outgoing, String claim, int attempts) {}
