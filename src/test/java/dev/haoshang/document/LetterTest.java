package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterTest {
    @Test
    void isInOneOfThreeLanguages() {
        assertThrows(IllegalArgumentException.class, () -> new Letter("zh", "标题", "HS-1", List.of()));
    }

    @Test
    void refusesATableWhoseRowsDifferInWidth() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Block.Table("", List.of("a", "b"), List.of(List.of("1")), Set.of(), List.of()));
    }

    @Test
    void refusesFactsWithoutLinesOrWithHalfAHead() {
        List<Block.Line> lines = List.of(new Block.Line("年利率", "14.6%"));

        assertThrows(IllegalArgumentException.class, () -> new Block.Facts(List.of(), List.of(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Block.Facts(List.of("项目"), lines, Optional.empty()));
    }

    @Test
    void refusesAChartWithoutBars() {
        assertThrows(IllegalArgumentException.class, () -> new Block.Chart("", "", "", List.of()));
    }

    @Test
    void refusesANegativePartOfABar() {
        assertThrows(IllegalArgumentException.class, () -> new Block.Bar("1", BigDecimal.ONE.negate(), BigDecimal.ONE));
    }
}
