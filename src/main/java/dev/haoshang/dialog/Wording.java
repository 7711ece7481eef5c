package dev.haoshang.dialog;

/**
 * One text in both languages. Traditional script is made from the simplified one where a reply leaves the conversation.
 *
 * @param zh Chinese in simplified characters
 * @param en English
 */
public record Wording(String zh, String en) {
    /** The text for a language tag: English for "en", else Chinese. */
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
