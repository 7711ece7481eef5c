package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.haoshang.Shipped;
import dev.haoshang.content.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conversations that editors wrote down, each a test of its own. */
class ConversationChecksTest {
    @TestFactory
    Stream<DynamicTest> goesAsWritten() {
        Knowledge knowledge = Shipped.knowledge();

        return knowledge.content().checks().stream()
                .map(check -> dynamicTest(
                        check.name(), () -> assertEquals(List.of(), CheckRun.play(knowledge, check), check.file())));
    }

    @Test
    void tellsWhereAConversationGoesOtherwise() {
        Check check = new Check(
                "a wrong check",
                "dialogs/checks/wrong.yaml",
                "en",
                "",
                LocalDate.of(2026, 11, 22),
                List.of(
                        new Check.Step(Check.Kind.USER, "", "I owe 35000 yuan", 4),
                        new Check.Step(Check.Kind.SLOT, "balance", "38000.00", 5),
                        new Check.Step(Check.Kind.ASKING, "", "consent_finance", 6),
                        new Check.Step(Check.Kind.PROPOSAL, "", "instalment", 7)));

        List<String> differences = CheckRun.play(Shipped.knowledge(), check);

        assertEquals(2, differences.size());
        List<String> first = differences.get(0).lines().toList();
        assertEquals(
                List.of(
                        "dialogs/checks/wrong.yaml:5: turn 1, after \"I owe 35000 yuan\"",
                        "  expected: balance = \"38000.00\"",
                        "  actual:   \"35000.00\""),
                first.subList(0, 3));
        assertTrue(first.get(3).matches("  ranking:  plan_value \\d\\.\\d\\d, .*"), first.get(3));
        assertTrue(
                differences
                        .get(1)
                        .startsWith("dialogs/checks/wrong.yaml:7: turn 1, after \"I owe 35000 yuan\"\n"
                                + "  expected: proposal = \"instalment\"\n  actual:   \"\"\n"),
                differences.get(1));
    }
}
