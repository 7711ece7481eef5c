package dev.haoshang.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes it for another encoding, and CRLF. Figures lose the separators between
 * thousands, so that any program reads them; the caption and the row of totals are left out. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it, as OWASP advises. Any thread may use it.
 */
public final class TableCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@＝＋－＠−\t\r\n";
    private static final Pattern FIGURE = Pattern.compile("[-−]?\\d+(\\.\\d+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    private TableCsv() {}

    /** The bytes of the file. */
    public static byte[] render(Block.Table table) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        row(file, table.header());
        table.rows().forEach(row -> row(file, row));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder file, List<String> cells) {
        file.append(cells.stream().map(TableCsv::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String cell(String text) {
        String plain = text.strip();
        String figure = plain.replace(",", "");
        if (FIGURE.matcher(figure).matches()) {
            return figure.replace('−', '-');
        }
        boolean formula = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        String safe = PlainText.of(formula ? "'" + plain : plain);
        return NEEDS_QUOTES.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
