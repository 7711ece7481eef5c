package dev.haoshang.document;

/**
 * How WordprocessingML names a letter's language and fonts.
 *
 * @param latin the font of Latin letters and digits
 * @param eastAsia the font of Chinese characters
 * @param latinLanguage the language of Latin text
 * @param eastAsiaLanguage the language of Chinese text
 * @param chinese whether the letter is in Chinese, so that signs which both scripts have, such as quotation marks, take the Chinese font
 */
record WordScript(String latin, String eastAsia, String latinLanguage, String eastAsiaLanguage, boolean chinese) {
    static WordScript of(String language) {
        return switch (language) {
            case "zh-Hant" -> new WordScript("Microsoft JhengHei", "Microsoft JhengHei", "en-US", "zh-TW", true);
            case "en" -> new WordScript("Calibri", "Microsoft YaHei", "en-GB", "zh-CN", false);
            default -> new WordScript("Microsoft YaHei", "Microsoft YaHei", "en-US", "zh-CN", true);
        };
    }

    /** Fills the places for fonts and languages in a shipped part. */
    String fill(String part) {
        return part.replace("@latinLanguage@", latinLanguage)
                .replace("@eastAsiaLanguage@", eastAsiaLanguage)
                .replace("@latin@", latin)
                .replace("@eastAsia@", eastAsia);
    }
}
