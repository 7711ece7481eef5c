package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefaceTest {
    private static final Typeface TYPEFACE = new Typeface();

    @Test
    void showsEveryIdeographOfGbk() {
        assertEquals(List.of(), missing("GBK"));
    }

    @Test
    void showsEveryIdeographOfBig5() {
        assertEquals(List.of(), missing("Big5"));
    }

    @Test
    void lacksWhatLiesBeyondTheBasicPlane() {
        assertFalse(TYPEFACE.shows(0x20BB7));
    }

    private static List<String> missing(String charset) {
        return IntStream.rangeClosed(0x4E00, 0x9FFF)
                .filter(character -> Charset.forName(charset).newEncoder().canEncode((char) character))
                .filter(character -> !TYPEFACE.shows(character))
                .mapToObj(Character::toString)
                .toList();
    }
}
