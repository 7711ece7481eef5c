package dev.haoshang.understanding;

import java.util.regex.Pattern;

/** Tells words that say that there is none of what was asked for: 没有, 我手上什么都没有, "none", "I have no papers". Stateless. */
public final class Absence {
    private static final Pattern NONE = Pattern.compile(
            "(?:我|都|还|還|暂时|暫時|现在|現在|手上|手边|手邊|什么|什麼|啥|也)*(?:没有|沒有|没|沒|无|無)[^吗嗎?？]{0,6}"
                    + "|(?i:(?:sorry,? )?(?:no|none|nothing|i have no|i have none|i don't have|i do not have|not)(?: [a-z']+){0,4}[.!]?)");

    private Absence() {}

    /** Whether the words say so and nothing else. */
    public static boolean isMeant(String words) {
        return NONE.matcher(words.strip()).matches();
    }
}
