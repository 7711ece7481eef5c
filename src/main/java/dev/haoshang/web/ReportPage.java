package dev.haoshang.web;

import dev.haoshang.conversation.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A report as HTML with charts: without scripts, and without anything from another host.
 *
 * @param report the report
 * @param language {@code en}, else Chinese
 */
public record ReportPage(Report report, String language) {
    private static final int WIDTH = 640;
    private static final int ROW = 30;
    private static final int LABEL = 200;
    private static final int COUNT = 70;

    /** A whole page, to be kept as a file. */
    public String html() {
        String title = word("对话报告", "Report of the talks");
        return "<!doctype html><html lang=\"" + (language.equals("en") ? "en" : "zh-Hans")
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<title>" + title + "</title><style>" + style() + "</style></head><body><main><h1>" + title
                + "</h1>" + body() + "</main></body></html>";
    }

    /** What stands on the page. */
    public String body() {
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"soft\">")
                .append(report.from())
                .append(" – ")
                .append(report.to())
                .append("</p><ul class=\"facts\">");
        fact(body, report.allTalks(), word("次对话", "talks"));
        fact(body, report.proposals(), word("份申请书", "proposals drafted"));
        fact(body, report.confirmed(), word("份已确认", "confirmed"));
        fact(body, report.minutes(), word("分钟起草（中位数）", "minutes to a proposal (median)"));
        body.append("</ul>");
        chart(body, word("方案走到哪一步", "How far the plan came"), report.funnel(), report.allTalks());
        chart(body, word("选了哪种办法", "Options chosen"), report.options(), 0);
        chart(body, word("没听懂的问题（最接近的意图）", "Not understood, by the nearest intent"), report.unknown(), 0);
        chart(body, word("转人工", "Handed to a person"), report.handoffs(), 0);
        chart(body, word("有没有帮到", "Did it help"), report.helped(), 0);
        chart(body, word("语言", "Languages"), report.talks(), 0);
        return body.toString();
    }

    private static void fact(StringBuilder body, long count, String label) {
        body.append("<li><b>")
                .append(count)
                .append("</b><span>")
                .append(escaped(label))
                .append("</span></li>");
    }

    /** Bars that all begin at zero; {@code whole} is the count that fills the width, or 0 for the largest one. */
    private void chart(StringBuilder body, String title, List<Report.Line> lines, long whole) {
        body.append("<section><h2>").append(escaped(title)).append("</h2>");
        if (lines.isEmpty()) {
            body.append("<p class=\"soft\">")
                    .append(word("这段时间还没有。", "Nothing in this period."))
                    .append("</p></section>");
            return;
        }
        long most = Math.max(
                1,
                Math.max(
                        whole,
                        lines.stream().mapToLong(Report.Line::count).max().orElse(0)));
        body.append("<svg role=\"img\" aria-label=\"")
                .append(escaped(title))
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(lines.size() * ROW)
                .append("\">");
        for (int i = 0; i < lines.size(); i++) {
            bar(body, lines.get(i), i * ROW, most, whole);
        }
        body.append("</svg></section>");
    }

    private void bar(StringBuilder body, Report.Line line, int top, long most, long whole) {
        long width = Math.max(1, (WIDTH - LABEL - COUNT) * line.count() / most);
        String share = whole == 0 ? "" : " · " + 100 * line.count() / Math.max(1, whole) + "%";
        text(body, "label", LABEL - 10, top + 19, shortened(line.in(language)));
        body.append("<rect class=\"bar\" x=\"")
                .append(LABEL)
                .append("\" y=\"")
                .append(top + 5)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"20\" rx=\"3\"/>");
        text(body, "count", LABEL + width + 6, top + 19, line.count() + share);
    }

    private static void text(StringBuilder body, String look, long x, long y, String words) {
        body.append("<text class=\"")
                .append(look)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(escaped(words))
                .append("</text>");
    }

    /** Beside its bar there is room for so many signs; a Chinese one is as wide as two. */
    private static String shortened(String label) {
        int room = 28;
        StringBuilder kept = new StringBuilder();
        for (int sign : label.codePoints().toArray()) {
            room -= sign < 0x2E80 ? 1 : 2;
            if (room < 0) {
                return kept.append('…').toString();
            }
            kept.appendCodePoint(sign);
        }
        return kept.toString();
    }

    private String word(String zh, String en) {
        return language.equals("en") ? en : zh;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream file = ReportPage.class.getResourceAsStream("/adminroot/admin/admin.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
