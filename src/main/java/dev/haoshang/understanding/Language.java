package dev.haoshang.understanding;

/** The languages and scripts the assistant speaks. */
public enum Language {
    /** Chinese in simplified characters. */
    ZH_HANS("zh-Hans"),
    /** Chinese in traditional characters. */
    ZH_HANT("zh-Hant"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }
}
