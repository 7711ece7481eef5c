package dev.haoshang.understanding;

/** The languages and scripts the assistant speaks. */
public enum Language {
    /** Chinese in simplified characters. */
    ZH_HANS("zh-Hans", "简体中文"),
    /** Chinese in traditional characters. */
    ZH_HANT("zh-Hant", "繁體中文"),
    /** English. */
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of a tag; simplified Chinese for any other. */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return ZH_HANS;
    }
}
