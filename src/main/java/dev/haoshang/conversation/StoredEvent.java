package dev.haoshang.conversation;

/**
 * One fact of a conversation's log, as it is stored and sent: {@code {seq, at, type, ...}}.
 *
 * @param sequence its place in the conversation, from 1 without gaps
 * @param json the whole event as one JSON object, {@code seq} and {@code at} included
 */
public record StoredEvent(long sequence, String json) {}
