package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

        assertEquals(
                List.of(
                        "dialogs/checks/wrong.yaml:5: after \"I owe 35000 yuan\" expected balance = \"38000.00\", got \"35000.00\"",
                        "dialogs/checks/wrong.yaml:7: after \"I owe 35000 yuan\" expected proposal = \"instalment\", got \"\""),
                CheckRun.play(Shipped.knowledge(), check));
    }
}
