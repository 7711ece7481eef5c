package dev.haoshang;

import dev.haoshang.understanding.Band;
import dev.haoshang.understanding.Evaluation;
import dev.haoshang.understanding.Example;
import dev.haoshang.understanding.IntentScore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A measurement as one page of HTML for editors: without scripts, and without anything from another host. Used by one thread.
 */
final class EvaluationReport {
    private static final int SHOWN_PAIRS = 10;
    private static final int SHOWN_OUT_OF_SCOPE = 4;
    private static final int SHOWN_OF_A_PAIR = 4;
    private static final int SHOWN_SENTENCES = 40;
    private static final double CONFIDENT = 0.5;
    private static final double LEAST_LIKENESS = 0.1;

    /** Of a normal distribution 95 % lies within so many deviations. */
    private static final double WITHIN_95 = 1.96;

    private final List<Evaluation.Judged> judged;
    private final Map<Example, String> examples;
    private final Map<Example, String> measured;
    private final Page page = new Page();

    /**
     * A report.
     *
     * @param judged what was said about each sentence
     * @param examples what was learnt from, with the place of each
     * @param measured the place of each sentence that was measured
     */
    EvaluationReport(List<Evaluation.Judged> judged, Map<Example, String> examples, Map<Example, String> measured) {
        this.judged = List.copyOf(judged);
        this.examples = examples;
        this.measured = measured;
    }

    /** The page; the subtitle tells what was measured, and when. */
    String html(String subtitle) {
        List<MistakenPair> pairs = worstPairs();
        page.markup("<!doctype html><html lang=\"zh-Hans\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                        + "<title>意图评测 Evaluation of the intents</title><style>")
                .markup(style())
                .markup("</style></head><body><h1>意图评测<small>Evaluation of the intents</small></h1>")
                .element("p class=\"soft\"", subtitle);
        facts();
        first();
        matrix(pairs);
        pairs(pairs);
        calibration();
        scores();
        return page.markup("</body></html>\n").toString();
    }

    /** First those of two intents of ours: what is taken as out of scope is so frequent that it would hide them. */
    private List<MistakenPair> worstPairs() {
        List<MistakenPair> all = MistakenPair.of(judged);
        return Stream.concat(
                        all.stream().filter(pair -> !pair.outOfScope()).limit(SHOWN_PAIRS),
                        all.stream().filter(MistakenPair::outOfScope).limit(SHOWN_OUT_OF_SCOPE))
                .toList();
    }

    private static String style() {
        try (InputStream file = EvaluationReport.class.getResourceAsStream("/report/evaluation.css")) {
            return new String(Objects.requireNonNull(file, "evaluation.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void heading(String chinese, String english, String explanation) {
        page.markup("<h2>").words(chinese).element("small", english).markup("</h2>");
        page.element("p class=\"soft\"", explanation);
    }

    private void facts() {
        Evaluation evaluation = Evaluation.of(judged);
        double[] interval = interval(evaluation.accuracy(), judged.size());
        page.markup("<ul class=\"facts\">");
        fact(
                percent(evaluation.accuracy()),
                format("认对的 right, 95 %%: %s – %s", percent(interval[0]), percent(interval[1])));
        fact(format("%.3f", evaluation.macroF1()), "各意图平均 F1 macro F1");
        fact(format("%.3f", evaluation.calibrationError()), "校准误差 calibration error");
        fact(percent(evaluation.answeredInVain()), "范围外却答了 out of scope, answered anyway");
        fact(percent(evaluation.turnedAway()), "范围内没敢答 in scope, turned away");
        fact(String.valueOf(judged.size()), "句子 sentences");
        page.markup("</ul>");
    }

    private void fact(String figure, String meaning) {
        page.markup("<li>").element("b", figure).element("span", meaning).markup("</li>");
    }

    /** Wilson's interval for a share. */
    static double[] interval(double share, int all) {
        if (all == 0) {
            return new double[] {0, 1};
        }
        double square = WITHIN_95 * WITHIN_95;
        double middle = share + square / (2 * all);
        double reach = WITHIN_95 * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
        return new double[] {(middle - reach) / (1 + square / all), (middle + reach) / (1 + square / all)};
    }

    private void first() {
        heading(
                "先看这些句子",
                "Look at these first",
                "模型很有把握地认成了别的意图：要么句子放错了文件，要么两边的例句太像。 Confidently taken for another intent: the sentence stands in the wrong file, or the other intent has sentences too much like it.");
        page.markup("<div class=\"wide\"><table><thead><tr>")
                .element("th class=\"number\"", "确信 sure")
                .element("th", "句子 sentence")
                .element("th", "写在 written as → 认成 taken for")
                .markup("</tr></thead><tbody>");
        judged.stream()
                .filter(one -> !one.accepted() && one.probability() >= CONFIDENT)
                .sorted(Comparator.comparingDouble(Evaluation.Judged::probability)
                        .reversed())
                .limit(SHOWN_SENTENCES)
                .forEach(one -> {
                    page.markup("<tr>").element("td class=\"number\"", percent(one.probability()));
                    sentence(one.text().text(), place(one));
                    page.element("td", one.text().intent() + " → " + one.ranked())
                            .markup("</tr>");
                });
        page.markup("</tbody></table></div>");
    }

    private void sentence(String text, String place) {
        page.markup("<td>")
                .words(text)
                .markup("<br>")
                .element("span class=\"place\"", place)
                .markup("</td>");
    }

    private String place(Evaluation.Judged one) {
        return measured.getOrDefault(new Example(one.text().intent(), one.text().text()), "");
    }

    private void matrix(List<MistakenPair> pairs) {
        heading(
                "哪些意图被认混",
                "Confusion matrix",
                "行是正确的意图，列是认成的意图；绿色认对，红色认错，越深越多。数字对应下面的清单。 Rows: the right intent; columns: what came first. Numbers refer to the list below.");
        page.markup(ConfusionDrawing.svg(judged, pairs));
    }

    private void pairs(List<MistakenPair> pairs) {
        heading(
                "最容易认混的两个意图",
                "Worst pairs",
                "左边是认错的句子，右边是另一个意图里和它最像的例句。 Left: a sentence that was mistaken. Right: the example of the other intent that is most like it.");
        for (int at = 0; at < pairs.size(); at++) {
            MistakenPair pair = pairs.get(at);
            page.markup("<h3>").element("span class=\"dot\"", String.valueOf(at + 1));
            String back = pair.back().isEmpty() ? "" : " · ← ×" + pair.back().size();
            page.words(pair.one() + " → " + pair.other() + " ×" + pair.there().size() + back)
                    .markup("</h3><table class=\"pair\"><tbody>");
            pair.there().stream().limit(SHOWN_OF_A_PAIR).forEach(this::besideItsLike);
            pair.back().stream().limit(SHOWN_OF_A_PAIR / 2).forEach(this::besideItsLike);
            page.markup("</tbody></table>");
        }
    }

    private void besideItsLike(Evaluation.Judged one) {
        page.markup("<tr>");
        sentence(one.text().text(), one.text().intent() + " · " + place(one));
        Optional<Example> like = mostLike(one);
        sentence(
                like.map(Example::text).orElse("–"),
                one.ranked() + " · " + like.map(examples::get).orElse(""));
        page.markup("</tr>");
    }

    /** The example most like a sentence in the intent it was taken for; nothing where they have next to nothing in common. */
    private Optional<Example> mostLike(Evaluation.Judged one) {
        Set<String> own = neighbours(one.text().text());
        return examples.keySet().stream()
                .filter(example -> example.intent().equals(one.ranked())
                        && !example.text().equals(one.text().text()))
                .map(example -> Map.entry(example, likeness(own, neighbours(example.text()))))
                .filter(like -> like.getValue() >= LEAST_LIKENESS)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** All signs of a text in twos. */
    private static Set<String> neighbours(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> twos = new HashSet<>();
        for (int at = 0; at + 2 <= lower.length(); at++) {
            twos.add(lower.substring(at, at + 2));
        }
        return twos;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.max(1, one.size() + other.size() - common);
    }

    private void calibration() {
        List<Band> bands = Band.of(judged);
        heading(
                "把握准不准",
                "Calibration",
                "模型说九成把握时，应当十句里对九句，点就落在虚线上；点越大句子越多。 On the dashed line belief and truth agree; the larger a point, the more sentences.");
        page.markup(CalibrationDrawing.svg(bands));
        page.element("p", format("ECE %.3f", Evaluation.of(judged).calibrationError()));
    }

    private void scores() {
        heading(
                "每个意图",
                "Every intent",
                "从认得最差的排起。准确率低：别人的句子跑进来；召回率低：自己的句子跑出去。 Worst first. Low precision: others' sentences come in; low recall: its own go elsewhere.");
        page.markup("<div class=\"wide\"><table class=\"scores\"><thead><tr>")
                .element("th", "意图 intent")
                .element("th class=\"number\"", "例句 examples")
                .element("th class=\"number\"", "准确 precision")
                .element("th class=\"number\"", "召回 recall")
                .element("th class=\"number\"", "F1")
                .markup("</tr></thead><tbody>");
        IntentScore.of(judged).stream()
                .sorted(Comparator.comparingDouble(IntentScore::f1).thenComparing(IntentScore::intent))
                .forEach(score -> page.markup("<tr>")
                        .element("td", score.intent())
                        .element("td class=\"number\"", String.valueOf(score.texts()))
                        .element("td class=\"number\"", percent(score.precision()))
                        .element("td class=\"number\"", percent(score.recall()))
                        .markup("<td class=\"number\">")
                        .words(format("%.3f", score.f1()))
                        .markup(format(
                                "<span class=\"bar\"><i style=\"width:%.0f%%\"></i></span></td></tr>",
                                100 * score.f1())));
        page.markup("</tbody></table></div>");
    }

    private static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
