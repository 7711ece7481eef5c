package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People tell their situation and ask in one breath, and then it is the question that wants an answer. Editors write the two apart; this
 * puts some of them together, so that the classifier meets both in one message. Stateless; the same examples give the same pairs.
 */
final class Prefaces {
    private static final Set<String> TOLD = Set.of("plan_hardship", "plan_value");
    private static final String ASKED = "ask_";

    /** Of every so many questions one is put together with something told. */
    private static final int EVERY = 6;

    /** A step through what is told that meets each before it comes back. */
    private static final int STEP = 7;

    private Prefaces() {}

    /** The examples, and behind them some questions with something told before or after them. */
    static List<Example> added(List<Example> examples) {
        List<Example> all = new ArrayList<>(examples);
        for (boolean chinese : new boolean[] {true, false}) {
            List<String> told = examples.stream()
                    .filter(example -> TOLD.contains(example.intent()) && isChinese(example.text()) == chinese)
                    .map(Example::text)
                    .toList();
            List<Example> asked = examples.stream()
                    .filter(example -> example.intent().startsWith(ASKED) && isChinese(example.text()) == chinese)
                    .toList();
            for (int at = 0; at < asked.size() && !told.isEmpty(); at += EVERY) {
                String preface = told.get((int) ((long) at * STEP % told.size()));
                String question = asked.get(at).text();
                String comma = chinese ? "，" : ", ";
                boolean before = at / EVERY % 3 != 0;
                all.add(new Example(
                        asked.get(at).intent(), before ? preface + comma + question : question + comma + preface));
            }
        }
        return all;
    }

    private static boolean isChinese(String text) {
        return text.chars().anyMatch(sign -> Tokens.isHan((char) sign));
    }
}
