package dev.haoshang.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvTest {
    @Test
    void startsWithAByteOrderMarkAndEndsItsLinesAsTheRuleSays() {
        byte[] file = TableCsv.render(Letters.scheduleTable());

        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(file, 3));
        String text = new String(file, StandardCharsets.UTF_8);
        assertEquals(text, text.replaceAll("\\r?\\n", "\r\n"));
        assertEquals(25, text.split("\r\n").length);
    }

    @Test
    void writesHeadAndRowsWithFiguresThatAnyProgramReads() {
        List<String> lines = new String(TableCsv.render(Letters.scheduleTable()), StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .toList();

        assertEquals("期数,还款日,应还（元）,本金,利息,剩余本金", lines.get(0));
        assertEquals("1,2027-01-15,1697.03,1259.53,437.50,33740.47", lines.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－A", "＠A", "\t=1+1", " =1+1"})
    void letsNoTextRunAsAFormula(String text) {
        assertEquals("'" + text.strip(), cell(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"−500.00; -500.00", "-1,234.50; -1234.50", "0.00; 0.00", "14.6%; 14.6%"})
    void keepsFiguresAsFigures(String shown, String written) {
        assertEquals(written, cell(shown));
    }

    @Test
    void quotesCommasQuotesAndLineEnds() {
        assertEquals("\"a,b\"", cell("a,b"));
        assertEquals("\"a\"\"b\"", cell("a\"b"));
        assertEquals("\"a\nb\"", cell("a\nb"));
        assertEquals("\"'=cmd|'/c calc'!A1,1\"", cell("=cmd|'/c calc'!A1,1"));
    }

    private static String cell(String text) {
        Block.Table table = new Block.Table("", List.of(), List.of(List.of(text)), Set.of(), List.of());
        String file = new String(TableCsv.render(table), StandardCharsets.UTF_8);
        return file.substring(1, file.length() - 2).replaceFirst("^\r\n", "");
    }
}
