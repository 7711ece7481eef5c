package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Report report(Tally... tallies) {
        LocalDate day = Shipped.TODAY;
        return Report.of(Shipped.knowledge().content(), day, day, List.of(tallies));
    }

    private static Tally unknown(String intent, int count) {
        return new Tally(Milestone.Kind.UNKNOWN, intent, 0, count);
    }

    @Test
    void tellsNoGroupOfFewerThanFiveApart() {
        Report report = report(unknown("ask_deferral", 5), unknown("ask_forgery", 4), unknown("ask_waiver", 1));

        assertEquals(
                List.of("ask_deferral", "other"),
                report.unknown().stream().map(Report.Line::id).toList());
        assertEquals(5, report.unknown().get(1).count());
    }

    @Test
    void leavesOutTheRestWhereItIsTooSmallItself() {
        assertEquals(List.of(), report(unknown("ask_forgery", 4)).unknown());
    }

    @Test
    void keepsTheFunnelInTheOrderOfThePlan() {
        Report report = report(
                new Tally(Milestone.Kind.REACHED, "overdue", 0, 7), new Tally(Milestone.Kind.REACHED, "consent", 0, 9));

        assertEquals(
                List.of("consent", "overdue"),
                report.funnel().stream().map(Report.Line::id).toList());
    }

    @Test
    void givesTheMedianTimeToAProposal() {
        Report report = report(
                new Tally(Milestone.Kind.PROPOSAL, "", 40, 1),
                new Tally(Milestone.Kind.PROPOSAL, "", 5, 2),
                new Tally(Milestone.Kind.PROPOSAL, "", 9, 2));

        assertEquals(9, report.minutes());
        assertEquals(5, report.proposals());
    }

    @Test
    void writesNoFormulaIntoTheSpreadsheet() {
        Report report = report(new Tally(Milestone.Kind.OPTION, "=1+cmd|' /C calc'!A1", 0, 1));

        String csv = new String(report.csv(), StandardCharsets.UTF_8);

        assertTrue(csv.contains("options,'=1+cmd"), csv);
    }
}
