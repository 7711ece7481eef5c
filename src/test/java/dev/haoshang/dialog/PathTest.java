package dev.haoshang.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The way through a dialog, explained. */
class PathTest {
    private static List<String> path(Played talk) {
        return new DialogMachine(Scripts.plan())
                .path(talk.at()).steps().stream()
                        .map(step -> step.state() + ": " + step.why())
                        .toList();
    }

    @Test
    void tellsWhatIsKnownSkippedAndAsked() {
        Played talk = Played.consented().states("balance=35000.00").says("talk_skip");

        List<String> path = path(talk);

        assertEquals("income: asks monthly_income", path.get(path.size() - 1));
        assertEquals("hardship: hardship_kind skipped", path.get(path.size() - 2));
        assertEquals("balance: balance = 35000.00", path.get(path.size() - 3));
    }

    @Test
    void tellsTheOutcomeOfWhatWasDone() {
        Played talk = Played.compared();

        assertEquals("compare: compare_options: done", path(talk).get(path(talk).size() - 2));
    }

    @Test
    void readsConditionsAsWords() {
        Condition condition = new Condition.All(
                List.of(new Condition.Known("rent"), new Condition.Not(new Condition.Is("overdue_days", "0"))));

        assertEquals("(rent known and not overdue_days is 0)", condition.inWords());
    }
}
