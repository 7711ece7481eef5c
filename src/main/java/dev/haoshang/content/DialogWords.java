package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import dev.haoshang.dialog.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in a drawn dialog, in one language: titles, conditions, and texts broken into lines. Immutable. */
final class DialogWords {
    private static final double HAN_WIDTH = 1.0;
    private static final double LATIN_WIDTH = 0.5;

    private final boolean chinese;

    /** Words in {@code zh} or {@code en}. */
    DialogWords(String language) {
        this.chinese = language.equals("zh");
    }

    /** One of two wordings. */
    String of(String zh, String en) {
        return chinese ? zh : en;
    }

    /** The ways on from a state, with what must be so for each. */
    List<DialogLayout.Way> ways(State state) {
        List<DialogLayout.Way> ways = new ArrayList<>();
        if (state instanceof State.Branch branch) {
            branch.cases()
                    .forEach(way -> ways.add(new DialogLayout.Way(
                            state.id(),
                            way.next(),
                            way.when().map(this::condition).orElse(of("其余", "otherwise")))));
        } else if (state instanceof State.Do action) {
            ways.add(new DialogLayout.Way(state.id(), action.next(), ""));
            action.outcomes().forEach((outcome, next) -> ways.add(new DialogLayout.Way(state.id(), next, outcome)));
        } else {
            state.targets().forEach(target -> ways.add(new DialogLayout.Way(state.id(), target, "")));
        }
        return ways;
    }

    /** What the state does. */
    String duty(State state) {
        if (state instanceof State.Ask ask) {
            return of("问 ", "asks ") + ask.slot();
        }
        if (state instanceof State.Do action) {
            return of("做 ", "does ") + action.action();
        }
        if (state instanceof State.Branch) {
            return of("分路", "decides");
        }
        return state instanceof State.End ? of("结束", "ends") : of("说", "says");
    }

    /** Under which condition the state asks or says anything; empty for always. */
    String onlyIf(State state) {
        Optional<Condition> when = Optional.empty();
        if (state instanceof State.Ask ask) {
            when = ask.when();
        } else if (state instanceof State.Say say) {
            when = say.when();
        }
        return when.map(condition -> of("仅当 ", "only if ") + condition(condition))
                .orElse("");
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return of("已知 ", "known ") + known.name();
        }
        if (condition instanceof Condition.Is is) {
            return is.name() + " = " + is.value();
        }
        if (condition instanceof Condition.AtLeast least) {
            return least.name() + " ≥ " + least.value().toPlainString();
        }
        if (condition instanceof Condition.Not not) {
            return of("非（", "not (") + condition(not.of()) + of("）", ")");
        }
        if (condition instanceof Condition.All all) {
            return joined(all.of(), of(" 且 ", " and "));
        }
        return condition instanceof Condition.Any any ? joined(any.of(), of(" 或 ", " or ")) : "";
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(this::condition).collect(Collectors.joining(word));
    }

    /** The state's first text. */
    String text(State state) {
        return state.texts().stream()
                .findFirst()
                .map(wording -> of(wording.zh(), wording.en()))
                .orElse("")
                .replace('\n', ' ');
    }

    /** A text in at most so many lines of a width in ems; what is left out is told by an ellipsis. */
    static List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length() && lines.size() < most) {
            int end = end(text, from, width);
            boolean last = lines.size() == most - 1 && end < text.length();
            lines.add(
                    last
                            ? text.substring(from, end(text, from, width - 1)).strip() + "…"
                            : text.substring(from, end).strip());
            from = end;
        }
        return lines;
    }

    /** The end of the line that begins here: before a Latin word that does not fit, else where the width ends. */
    private static int end(String text, int from, double width) {
        double used = 0;
        int at = from;
        while (at < text.length() && used + width(text.charAt(at)) <= width) {
            used += width(text.charAt(at));
            at++;
        }
        if (at == text.length() || width(text.charAt(at)) == HAN_WIDTH) {
            return Math.max(at, from + 1);
        }
        int space = text.lastIndexOf(' ', at);
        return space > from ? space + 1 : Math.max(at, from + 1);
    }

    private static double width(char sign) {
        return sign < 0x2E80 ? LATIN_WIDTH : HAN_WIDTH;
    }
}
