package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final IntentClassifier CLASSIFIER = IntentTrainer.train(SmallExamples.all(), "small");

    @Test
    void countsLabelsAndAcceptedLabelsApart() {
        List<LabelledText> texts = List.of(
                new LabelledText("ask_deferral", Set.of(), "能晚几天还吗"),
                new LabelledText("talk_affirm", Set.of("ask_credit_record"), "会上征信吗"),
                new LabelledText("talk_affirm", Set.of(), "今天天气怎么样"),
                new LabelledText("talk_affirm", Set.of(), "是的"));

        Evaluation evaluation = Evaluation.of(CLASSIFIER, texts);

        assertEquals(4, evaluation.texts());
        assertEquals(0.5, evaluation.accuracy());
        assertEquals(0.75, evaluation.acceptedAccuracy());
        assertEquals(List.of(new Evaluation.Confusion("talk_affirm", "out_of_scope", 1)), evaluation.confusions());
    }

    @Test
    void averagesF1OverTheLabelsThatOccur() {
        List<LabelledText> texts = List.of(
                new LabelledText("ask_deferral", Set.of(), "能晚几天还吗"),
                new LabelledText("talk_affirm", Set.of(), "是的"),
                new LabelledText("talk_affirm", Set.of(), "可以延期一个月吗"));

        double macroF1 = Evaluation.of(CLASSIFIER, texts).macroF1();

        assertEquals(2.0 / 3, macroF1, 1e-9);
    }

    @Test
    void countsAsTurnedAwayWhatIsTakenForOutOfScope() {
        List<LabelledText> texts = List.of(
                new LabelledText("ask_deferral", Set.of(), "能晚几天还吗"),
                new LabelledText("ask_deferral", Set.of(), "今天天气怎么样"),
                new LabelledText("out_of_scope", Set.of(), "推荐一部电影"));

        Evaluation evaluation = Evaluation.of(CLASSIFIER, texts);

        assertEquals(0.5, evaluation.turnedAway());
        assertEquals(0, evaluation.answeredInVain());
    }

    @Test
    void measuresTheGapBetweenProbabilityAndTruth() {
        LabelledText wrong = new LabelledText("talk_affirm", Set.of(), "会上征信吗");
        double probability =
                CLASSIFIER.rank(NormalisedText.of(wrong.text())).top().probability();

        assertEquals(probability, Evaluation.of(CLASSIFIER, List.of(wrong)).calibrationError(), 1e-9);
    }

    @Test
    void measuresEveryExampleOnceWhenCrossValidating() {
        Evaluation evaluation = Evaluation.crossValidated(SmallExamples.all(), 4);

        assertEquals(SmallExamples.all().size(), evaluation.texts());
        assertTrue(evaluation.accuracy() > 0.4, () -> "accuracy " + evaluation.accuracy());
    }

    @Test
    void refusesToCrossValidateInOnePart() {
        assertThrows(IllegalArgumentException.class, () -> Evaluation.crossValidated(SmallExamples.all(), 1));
    }

    @Test
    void measuresNothingAsZero() {
        Evaluation nothing = Evaluation.of(CLASSIFIER, List.of());

        assertEquals(0, nothing.texts());
        assertEquals(0, nothing.accuracy());
        assertEquals(0, nothing.calibrationError());
    }
}
