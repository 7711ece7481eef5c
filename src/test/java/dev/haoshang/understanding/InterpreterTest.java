package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Interpreter INTERPRETER = new Interpreter(
            IntentTrainer.train(SmallExamples.all(), "small"),
            List.of(
                    slot("consent_finance", SlotReading.Type.YES_NO),
                    slot("monthly_income", SlotReading.Type.MONTHLY_MONEY)));

    @Test
    void raisesYesAfterAYesOrNoQuestion() {
        double alone = understand("行吧", Optional.empty()).ranking().probabilityOf("talk_affirm");
        double asked =
                understand("行吧", Optional.of("consent_finance")).ranking().probabilityOf("talk_affirm");

        assertTrue(asked > alone, () -> asked + " after the question, " + alone + " without");
    }

    @Test
    void stillHearsAClearQuestionInsteadOfAnAnswer() {
        Understanding meaning = understand("会上征信吗", Optional.of("consent_finance"));

        assertEquals("ask_credit_record", meaning.ranking().top().intent());
    }

    @Test
    void keepsTheSumOfProbabilitiesAtOneAfterAQuestion() {
        Ranking ranking = understand("可以", Optional.of("consent_finance")).ranking();

        assertEquals(
                1,
                ranking.candidates().stream()
                        .mapToDouble(Ranking.Candidate::probability)
                        .sum(),
                1e-9);
    }

    @Test
    void readsABareFigureAsTheAnswer() {
        List<Value> values = understand("两千", Optional.of("monthly_income")).values();

        assertEquals(1, values.size());
        assertEquals("monthly_income", values.get(0).slot());
        assertEquals("2000.00", values.get(0).value());
    }

    @Test
    void masksPrivateDataBeforeAnythingElse() {
        Understanding meaning = understand("我电话13812345678能晚几天还吗", Optional.empty());

        assertFalse(meaning.masked().contains("13812345678"));
        assertEquals(List.of("phone"), meaning.masks());
        assertEquals("ask_deferral", meaning.ranking().top().intent());
        assertTrue(meaning.values().isEmpty());
    }

    @Test
    void doesNotTakeTheMarkOfPrivateDataForChinese() {
        Understanding meaning = understand("call 13812345678", Optional.empty());

        assertEquals(Language.EN, meaning.language());
    }

    @Test
    void hearsDangerWhateverIsAsked() {
        assertEquals(
                Danger.CRISIS, understand("不想活了", Optional.of("monthly_income")).danger());
    }

    @Test
    void keepsTheLanguageSpokenForAMereFigure() {
        assertEquals(
                Language.EN,
                INTERPRETER
                        .understand("2000", Optional.empty(), TODAY, Language.EN)
                        .language());
    }

    @Test
    void ignoresAQuestionForASlotItDoesNotKnow() {
        assertEquals(
                understand("可以", Optional.empty()).ranking(),
                understand("可以", Optional.of("no_such_slot")).ranking());
    }

    private static Understanding understand(String text, Optional<String> asked) {
        return INTERPRETER.understand(text, asked, TODAY);
    }

    private static SlotReading slot(String name, SlotReading.Type type) {
        return new SlotReading(
                name, type, List.of(), Map.of(), Optional.<BigDecimal>empty(), Optional.<BigDecimal>empty(), false);
    }
}
