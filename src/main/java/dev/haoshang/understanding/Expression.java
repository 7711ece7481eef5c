package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The shape of a regular expression, as far as it tells how a match can begin: signs, sequences, alternatives and repetitions. What an
 * expression looks at without taking it (lookarounds, anchors) counts as nothing, so that a shape allows whatever the expression matches
 * and perhaps more. Ranges inside classes are of ASCII signs only. Immutable.
 */
sealed interface Expression {
    /** One sign; the text of the class tells equal ones. */
    record Sign(String written, Predicate<String> allowed) implements Expression {
        boolean allows(char sign) {
            boolean literal = written.length() == 1 && written.charAt(0) != '.';
            return literal ? written.charAt(0) == sign : allowed.test(String.valueOf(sign));
        }
    }

    /** One after the other; none stands for nothing at all. */
    record Sequence(List<Expression> parts) implements Expression {}

    /** Any of these. */
    record Either(List<Expression> choices) implements Expression {}

    /** The same again and again; {@code most} is {@link Integer#MAX_VALUE} where there is no limit. */
    record Repeat(Expression part, int least, int most) implements Expression {}

    /** Not behind a sign of this class. */
    record NotBehind(Sign barred) implements Expression {}

    /** The shape of an expression that {@link Pattern} compiles. */
    static Expression of(String written) {
        return new Parser(written).either();
    }

    /** Reads an expression from left to right. One instance serves one expression. */
    final class Parser {
        private static final Expression NOTHING = new Sequence(List.of());
        private final String written;
        private int at;

        private Parser(String written) {
            this.written = written;
        }

        private Expression either() {
            List<Expression> choices = new ArrayList<>();
            choices.add(sequence());
            while (at < written.length() && written.charAt(at) == '|') {
                at++;
                choices.add(sequence());
            }
            return choices.size() == 1 ? choices.get(0) : new Either(List.copyOf(choices));
        }

        private Expression sequence() {
            List<Expression> parts = new ArrayList<>();
            while (at < written.length() && written.charAt(at) != '|' && written.charAt(at) != ')') {
                parts.add(repeated(atom()));
            }
            return new Sequence(List.copyOf(parts));
        }

        private Expression atom() {
            char sign = written.charAt(at);
            return switch (sign) {
                case '(' -> group();
                case '[' -> signOf(classEnd());
                case '\\' -> signOf(written.startsWith("\\p", at) ? written.indexOf('}', at) + 1 : at + 2);
                case '^', '$' -> {
                    at++;
                    yield NOTHING;
                }
                default -> signOf(at + 1);
            };
        }

        private Expression signOf(int end) {
            String text = written.substring(at, end);
            at = end;
            return new Sign(text, Pattern.compile(text, Pattern.DOTALL).asMatchPredicate());
        }

        private int classEnd() {
            int end = at + 1;
            while (written.charAt(end) != ']') {
                end += written.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }

        private Expression group() {
            boolean behind = written.startsWith("(?<!", at);
            boolean back = behind || written.startsWith("(?<=", at);
            boolean looks = back || written.startsWith("(?=", at) || written.startsWith("(?!", at);
            at += back ? 4 : written.startsWith("(?", at) ? 3 : 1;
            Expression inside = either();
            at++;
            if (!looks) {
                return inside;
            }
            boolean single = behind
                    && inside instanceof Sequence sequence
                    && sequence.parts().size() == 1
                    && sequence.parts().get(0) instanceof Sign;
            return single ? new NotBehind((Sign) ((Sequence) inside).parts().get(0)) : NOTHING;
        }

        private Expression repeated(Expression part) {
            char sign = at < written.length() ? written.charAt(at) : ' ';
            int least = sign == '+' ? 1 : 0;
            int most = sign == '?' ? 1 : Integer.MAX_VALUE;
            if (sign == '{') {
                int end = written.indexOf('}', at);
                String[] bounds = written.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0]);
                most = bounds.length == 1
                        ? least
                        : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
                at = end;
            } else if (sign != '?' && sign != '*' && sign != '+') {
                return part;
            }
            at++;
            if (at < written.length() && (written.charAt(at) == '?' || written.charAt(at) == '+')) {
                at++;
            }
            return new Repeat(part, least, most);
        }
    }
}
