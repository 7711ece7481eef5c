package dev.haoshang.document;

import java.text.Normalizer;

/** Text that can be printed: what a person typed, without the signs that have no place in a document. */
final class PlainText {
    private PlainText() {}

    /**
     * The text in composed form, without control characters, half surrogate pairs and invisible signs: some of them are
     * forbidden in XML, others turn the direction of writing and could make a figure look like another.
     */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\t', ' ');
        StringBuilder plain = new StringBuilder(composed.length());
        composed.codePoints().filter(PlainText::isPrintable).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPrintable(int character) {
        if (character == '\n') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !isNoCharacter(character) && !isVariationSelector(character);
        };
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
