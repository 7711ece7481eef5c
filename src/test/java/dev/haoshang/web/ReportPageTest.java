package dev.haoshang.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.Report;
import dev.haoshang.dialog.Wording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Report report(Report.Line option) {
        return new Report(DAY, DAY, List.of(), List.of(), List.of(option), 1, 0, 12, List.of(), List.of(), List.of());
    }

    @Test
    void showsMarkupInALabelAsText() {
        Wording label = new Wording("<img src=x onerror=alert(1)>", "</svg><script>");

        String page = new ReportPage(report(new Report.Line("x", label, 3)), "en").html();

        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("&lt;/svg&gt;&lt;script&gt;"), page);
    }

    @Test
    void fillsTheWidthWithTheLargestCount() {
        Wording label = new Wording("分期", "Instalments");

        String page = new ReportPage(report(new Report.Line("x", label, 3)), "zh").body();

        assertTrue(page.contains("width=\"370\""), page);
        assertTrue(page.contains("分期"), page);
    }
}
