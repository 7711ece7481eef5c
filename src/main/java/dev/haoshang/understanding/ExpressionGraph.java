package dev.haoshang.understanding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions as one graph of states: a state takes a sign and leads on, forks into others, or ends an expression. Filled by one thread, then
 * only read.
 */
final class ExpressionGraph {
    private static final int FORK = -1;
    private static final int END = -2;
    /** States of which the kind is this or less must not stand behind the sign of that number among the bars. */
    private static final int NOT_BEHIND = -3;

    /** More repetitions than this are as good as any number of them. */
    private final int depth;

    private final List<Expression.Sign> signs = new ArrayList<>();
    private final List<Expression.Sign> bars = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    /** Of each state: its kind of sign, or below zero; the states behind it; the expression it belongs to. */
    private final List<Integer> sign = new ArrayList<>();

    private final List<int[]> next = new ArrayList<>();
    private final Map<Integer, BitSet> behind = new HashMap<>();
    private final List<Integer> owner = new ArrayList<>();

    ExpressionGraph(int depth) {
        this.depth = depth;
    }

    /** The kinds of signs, in the order of their numbers. */
    List<Expression.Sign> signs() {
        return signs;
    }

    /** The number of the kind of sign that a state takes, or below zero. */
    int sign(int state) {
        return sign.get(state);
    }

    /** The states that a state leads to with its sign. */
    BitSet behind(int state) {
        return behind.computeIfAbsent(next.get(state)[0], first -> {
            BitSet reached = new BitSet();
            reach(first, "", reached);
            return reached;
        });
    }

    /** The expression that a state belongs to. */
    int owner(int state) {
        return owner.get(state);
    }

    /** A new state that ends an expression. */
    int end(int expression) {
        return state(END, expression);
    }

    private int state(int kind, int expression, int... behind) {
        sign.add(kind);
        next.add(behind);
        owner.add(expression);
        return sign.size() - 1;
    }

    /** The state where an expression begins that goes on to another one. */
    int add(Expression expression, int behind) {
        int own = owner(behind);
        if (expression instanceof Expression.Sign one) {
            int kind = known.computeIfAbsent(one.written(), key -> {
                signs.add(one);
                return signs.size() - 1;
            });
            return state(kind, own, behind);
        }
        if (expression instanceof Expression.Sequence sequence) {
            int start = behind;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                start = add(sequence.parts().get(i), start);
            }
            return start;
        }
        if (expression instanceof Expression.Either either) {
            return state(
                    FORK,
                    own,
                    either.choices().stream()
                            .mapToInt(choice -> add(choice, behind))
                            .toArray());
        }
        if (expression instanceof Expression.NotBehind bar) {
            bars.add(bar.barred());
            return state(NOT_BEHIND - bars.size() + 1, own, behind);
        }
        return repeated((Expression.Repeat) expression, behind);
    }

    /** More repetitions than signs are looked at are as good as any number of them. */
    private int repeated(Expression.Repeat repeat, int behind) {
        int start = behind;
        int least = Math.min(repeat.least(), depth + 1);
        int more = repeat.most() == Integer.MAX_VALUE ? Integer.MAX_VALUE : repeat.most() - repeat.least();
        if (more > depth) {
            start = state(FORK, owner(behind), behind, behind);
            next.get(start)[1] = add(repeat.part(), start);
            more = 0;
        }
        for (int i = 0; i < more; i++) {
            start = state(FORK, owner(behind), behind, add(repeat.part(), start));
        }
        for (int i = 0; i < least; i++) {
            start = add(repeat.part(), start);
        }
        return start;
    }

    private boolean barred(int state, String behind) {
        return sign(state) <= NOT_BEHIND
                && !behind.isEmpty()
                && behind.chars()
                        .allMatch(sign -> bars.get(NOT_BEHIND - sign(state)).allows((char) sign));
    }

    /**
     * Adds the states that take a sign or end, and can be reached from a state without taking one, behind any of some signs; behind
     * none of them where that is not known.
     */
    void reach(int state, String behind, BitSet reached) {
        Deque<Integer> left = new ArrayDeque<>(List.of(state));
        BitSet seen = new BitSet();
        while (!left.isEmpty()) {
            int here = left.remove();
            if (!seen.get(here) && !barred(here, behind)) {
                seen.set(here);
                if (sign(here) >= 0 || sign(here) == END) {
                    reached.set(here);
                } else {
                    Arrays.stream(next.get(here)).forEach(left::add);
                }
            }
        }
    }
}
