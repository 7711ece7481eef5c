package dev.haoshang.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Tables in WordprocessingML, as wide as the text. Widths are in twentieths of a point. Used by one thread. */
final class WordTables {
    private static final int WIDTH = 9524;
    /** For words that must stay on one line, even in the wide letters that an office program takes where it lacks ours. */
    private static final int PER_LETTER = 130;

    private static final int GAP = 160;
    private static final int WIDE_GAP = 480;

    /** Names get more room than what belongs to them. */
    private static final List<Integer> TWO_ABREAST = List.of(2600, 1960, 3004, 1960);

    private static final List<Integer> ONE_ABREAST = List.of(WIDTH / 2, WIDTH - WIDTH / 2);

    private final WordMarkup markup;
    private final WordScript script;

    WordTables(WordMarkup markup, WordScript script) {
        this.markup = markup;
        this.script = script;
    }

    /** What a row is, which decides how it looks. */
    private enum Row {
        HEAD,
        USUAL,
        TOTAL
    }

    /** A cell's text, how many columns it spans from which one, and whether it is a figure. */
    private record Cell(String text, int column, int columns, boolean numeric) {}

    void table(Block.Table table) {
        List<List<String>> all = new ArrayList<>(table.rows());
        Collections.addAll(all, table.header(), table.total());
        all.removeIf(List::isEmpty);
        List<Integer> widths = widths(all);
        open(widths, "Figures", table.caption());
        if (!table.header().isEmpty()) {
            row(widths, cells(table.header(), table.numericColumns()), Row.HEAD);
        }
        table.rows().forEach(row -> row(widths, cells(row, table.numericColumns()), Row.USUAL));
        if (!table.total().isEmpty()) {
            row(widths, cells(table.total(), table.numericColumns()), Row.TOTAL);
        }
        close();
    }

    void facts(Block.Facts facts) {
        int abreast = facts.abreast();
        Set<Integer> numeric = Set.of(1, 3);
        List<Integer> widths = abreast == 1 ? ONE_ABREAST : TWO_ABREAST;
        open(widths, "Figures", "");
        if (!facts.header().isEmpty()) {
            List<String> header = new ArrayList<>();
            Collections.nCopies(abreast, facts.header()).forEach(header::addAll);
            row(widths, cells(header, numeric), Row.HEAD);
        }
        for (List<Block.Line> line : facts.rows()) {
            List<String> cells = new ArrayList<>();
            line.forEach(one -> Collections.addAll(cells, one.name(), one.value()));
            cells.addAll(Collections.nCopies(2 * (abreast - line.size()), ""));
            row(widths, cells(cells, numeric), Row.USUAL);
        }
        int last = widths.size() - 1;
        facts.total()
                .ifPresent(total -> row(
                        widths,
                        List.of(new Cell(total.name(), 0, last, false), new Cell(total.value(), last, 1, true)),
                        Row.TOTAL));
        close();
    }

    /** A table to write in: rows high enough for a hand, with lines between the columns too. */
    void sheet(Sheet sheet) {
        int columns = sheet.header().size();
        List<Integer> widths = Collections.nCopies(columns, WIDTH / columns);
        open(widths, "WritingSheet", "");
        row(widths, cells(sheet.header(), Set.of()), Row.HEAD);
        sheet.filled().forEach(row -> row(widths, cells(row, Set.of()), Row.USUAL));
        for (int i = 0; i < sheet.empty(); i++) {
            Xml xml = markup.xml().open("w:tr").open("w:trPr").empty("w:cantSplit");
            xml.empty("w:trHeight", "w:val", "640", "w:hRule", "atLeast").close();
            for (int column = 0; column < columns; column++) {
                cell(new Cell("", column, 1, false), widths.get(column), false, Row.USUAL);
            }
            xml.close();
        }
        close();
    }

    void signatureLine(Block.SignatureLine line) {
        List<Integer> names = line.labels().stream()
                .map(label -> letters(label) * PER_LETTER + GAP)
                .toList();
        int blank = (WIDTH - names.stream().mapToInt(Integer::intValue).sum()) / names.size();
        List<Integer> widths = new ArrayList<>();
        names.forEach(name -> Collections.addAll(widths, name, blank));
        open(widths, "TableNormal", "");
        Xml xml = markup.xml().open("w:tr").open("w:trPr").empty("w:trHeight", "w:val", "560", "w:hRule", "atLeast");
        xml.close();
        for (int i = 0; i < names.size(); i++) {
            signatureCell(line.labels().get(i), names.get(i), i == 0 ? 0 : GAP, false);
            signatureCell("", blank, 0, true);
        }
        xml.close();
        close();
    }

    private void signatureCell(String text, int width, int gap, boolean blank) {
        Xml xml = markup.xml().open("w:tc").open("w:tcPr");
        width("w:tcW", width);
        if (blank) {
            xml.open("w:tcBorders");
            border("w:bottom", "4");
            xml.close();
        }
        margins(gap, 0);
        markup.value("w:vAlign", "bottom");
        xml.close();
        markup.paragraph("BodyText", text, script);
        xml.close();
    }

    private void open(List<Integer> widths, String style, String caption) {
        Xml xml = markup.xml().open("w:tbl").open("w:tblPr");
        markup.value("w:tblStyle", style);
        width("w:tblW", WIDTH);
        xml.empty("w:tblLayout", "w:type", "fixed");
        if (!caption.isEmpty()) {
            markup.value("w:tblCaption", caption);
        }
        xml.close().open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", String.valueOf(width)));
        xml.close();
    }

    /** A paragraph follows each table: two tables without one between them would become one. */
    private void close() {
        markup.xml().close();
        markup.paragraph("AfterTable", "", script);
    }

    private static List<Cell> cells(List<String> texts, Set<Integer> numeric) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            cells.add(new Cell(texts.get(column), column, 1, numeric.contains(column)));
        }
        return cells;
    }

    private void row(List<Integer> widths, List<Cell> cells, Row kind) {
        Xml xml = markup.xml().open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (kind == Row.HEAD) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        boolean afterFigure = false;
        for (Cell cell : cells) {
            int width = widths.subList(cell.column(), cell.column() + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            cell(cell, width, afterFigure && !cell.numeric(), kind);
            afterFigure = cell.numeric();
        }
        xml.close();
    }

    private void cell(Cell cell, int width, boolean apart, Row kind) {
        Xml xml = markup.xml().open("w:tc").open("w:tcPr");
        width("w:tcW", width);
        if (cell.columns() > 1) {
            markup.value("w:gridSpan", String.valueOf(cell.columns()));
        }
        if (kind != Row.USUAL) {
            xml.open("w:tcBorders");
            if (kind == Row.TOTAL) {
                border("w:top", "6");
            }
            border("w:bottom", "6");
            xml.close();
        }
        if (apart) {
            margins(WIDE_GAP, 0);
        }
        markup.value("w:vAlign", kind == Row.HEAD ? "bottom" : "top");
        xml.close();
        String style = cell.numeric() ? "TableNumber" : "TableText";
        markup.paragraph(kind == Row.USUAL ? style : style + "Strong", cell.text(), script);
        xml.close();
    }

    private void border(String side, String eighthsOfAPoint) {
        markup.xml().empty(side, "w:val", "single", "w:sz", eighthsOfAPoint, "w:space", "0", "w:color", "444444");
    }

    private void margins(int left, int right) {
        markup.xml().open("w:tcMar");
        width("w:left", left);
        width("w:right", right);
        markup.xml().close();
    }

    private void width(String element, int width) {
        markup.xml().empty(element, "w:w", String.valueOf(width), "w:type", "dxa");
    }

    /** The text's width divided among the columns as their longest cells need. */
    private static List<Integer> widths(List<List<String>> rows) {
        List<Integer> needs = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            needs.add(rows.stream().mapToInt(row -> letters(row.get(at))).max().orElseThrow() + 2);
        }
        int all = needs.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        needs.forEach(need -> widths.add(WIDTH * need / all));
        return widths;
    }

    /** How many letters wide a text is; a Chinese character takes two. */
    private static int letters(String text) {
        return text.codePoints().map(character -> character >= 0x2E80 ? 2 : 1).sum();
    }
}
