package dev.haoshang.conversation;

/**
 * One fact of a conversation's log, as it is stored and sent: {@code {seq, at, type, ...}}.
 *
 * @param sequence its place in the conversation, from 1 without gaps
 * @param json the whole event as one JSON object, {@code seq} and {@code at} included
 */
public record StoredEvent(long sequence, String json) {
    private static final String AT = "\"at\":\"";

    /** When it happened, as it stands in the JSON, right behind the number. */
    public String at() {
        int start = json.indexOf(AT) + AT.length();
        return json.substring(start, json.indexOf('"', start));
    }
}
