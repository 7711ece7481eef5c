package dev.haoshang.understanding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells which of up to 64 expressions can begin a match at a position of a text, by the next few signs: an automaton of all their beginnings
 * together, made once. It says yes too often but never no wrongly. Many large expressions cost little more than one where none of them
 * matches, and that is so at nearly every position. Immutable; safe for any number of threads.
 */
final class Beginnings {
    /** How many signs are looked at; more of them make the automaton larger and tell hardly more. */
    private static final int DEPTH = 6;

    /** Kinds of signs that many expressions must not stand behind, lest they begin inside a word or a number. */
    private static final List<String> BEHIND = List.of("abcdefghijklmnopqrstuvwxyz", "0123456789", "一二三四五六七八九");

    private static final short DEAD = -1;

    /** The class of each sign; signs of one class lead the same way. */
    private final char[] classes = new char[Character.MAX_VALUE + 1];

    private final short[][] next;
    private final long[] complete;
    private final long[] open;
    /** The state to begin with behind a sign of each kind in {@link #BEHIND}, and behind any other. */
    private final int[] starts = new int[BEHIND.size() + 1];

    Beginnings(List<Expression> expressions) {
        ExpressionGraph graph = new ExpressionGraph(DEPTH);
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            begins.add(graph.add(expressions.get(i), graph.end(i)));
        }
        List<BitSet> allowed = classify(graph.signs());
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> states = new ArrayList<>();
        List<short[]> rows = new ArrayList<>();
        Deque<Integer> fresh = new ArrayDeque<>();
        for (int kind = 0; kind < starts.length; kind++) {
            String behind = kind < BEHIND.size() ? BEHIND.get(kind) : "";
            BitSet all = new BitSet();
            begins.forEach(begin -> graph.reach(begin, behind, all));
            starts[kind] = number(all, numbers, states, fresh);
        }
        int expanded = 0;
        for (int depth = 0; depth < DEPTH; depth++) {
            for (int left = fresh.size(); left > 0; left--) {
                rows.add(row(graph, allowed, states.get(fresh.remove()), numbers, states, fresh));
                expanded++;
            }
        }
        next = Arrays.copyOf(rows.toArray(new short[0][]), states.size());
        Arrays.fill(next, expanded, next.length, new short[0]);
        complete = new long[states.size()];
        open = new long[states.size()];
        for (int i = 0; i < states.size(); i++) {
            for (int state = states.get(i).nextSetBit(0);
                    state >= 0;
                    state = states.get(i).nextSetBit(state + 1)) {
                complete[i] |= graph.sign(state) < 0 ? 1L << graph.owner(state) : 0;
                open[i] |= 1L << graph.owner(state);
            }
        }
    }

    /** The expressions that may match at a position, a bit each. */
    long at(String text, int position) {
        int state = starts[position == 0 ? BEHIND.size() : kind(text.charAt(position - 1))];
        long found = complete[state];
        int end = Math.min(text.length(), position + 2 * DEPTH);
        for (int at = position; at < end; at++) {
            char sign = text.charAt(at);
            if (next[state].length == 0) {
                return found | open[state];
            }
            state = next[state][classes[sign]];
            if (state == DEAD) {
                return found;
            }
            found |= complete[state];
            if (Character.isSurrogate(sign)) {
                // A pair of surrogates is one sign to an expression, two here.
                return found | open[state];
            }
        }
        return end == text.length() ? found : found | open[state];
    }

    private static int kind(char sign) {
        if (sign < 0x80) {
            return sign >= 'a' && sign <= 'z' ? 0 : sign >= '0' && sign <= '9' ? 1 : BEHIND.size();
        }
        return sign >= '一' && sign <= '九' && BEHIND.get(2).indexOf(sign) >= 0 ? 2 : BEHIND.size();
    }

    /** Divides all signs into classes, and tells for each kind of sign in the graph which classes it allows. */
    private List<BitSet> classify(List<Expression.Sign> kinds) {
        TreeSet<Character> named = new TreeSet<>();
        for (char sign = 0; sign < 0x80; sign++) {
            named.add(sign);
        }
        kinds.forEach(kind -> kind.written().chars().forEach(sign -> named.add((char) sign)));
        Map<BitSet, Integer> columns = new HashMap<>();
        List<BitSet> allowed = new ArrayList<>();
        kinds.forEach(kind -> allowed.add(new BitSet()));
        // Every sign that no expression names is one class, allowed by what allows any Han sign or any sign from
        // elsewhere.
        BitSet others = new BitSet();
        for (int i = 0; i < kinds.size(); i++) {
            others.set(i, kinds.get(i).allows('\u4db5') || kinds.get(i).allows('\ue000'));
        }
        Arrays.fill(classes, (char) classOf(others, columns, allowed));
        for (char sign : named) {
            BitSet column = new BitSet();
            for (int i = 0; i < kinds.size(); i++) {
                column.set(i, kinds.get(i).allows(sign));
            }
            classes[sign] = (char) classOf(column, columns, allowed);
        }
        return allowed;
    }

    private static int classOf(BitSet column, Map<BitSet, Integer> columns, List<BitSet> allowed) {
        int known = columns.computeIfAbsent(column, key -> columns.size());
        column.stream().forEach(kind -> allowed.get(kind).set(known));
        return known;
    }

    private static int number(BitSet state, Map<BitSet, Integer> numbers, List<BitSet> states, Deque<Integer> fresh) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        numbers.put(state, states.size());
        fresh.add(states.size());
        states.add(state);
        return states.size() - 1;
    }

    private static short[] row(
            ExpressionGraph graph,
            List<BitSet> allowed,
            BitSet from,
            Map<BitSet, Integer> numbers,
            List<BitSet> states,
            Deque<Integer> fresh) {
        Map<Integer, BitSet> reached = new HashMap<>();
        int width = 0;
        for (BitSet each : allowed) {
            width = Math.max(width, each.length());
        }
        for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
            if (graph.sign(state) >= 0) {
                BitSet behind = graph.behind(state);
                allowed.get(graph.sign(state)).stream()
                        .forEach(sign -> reached.computeIfAbsent(sign, key -> new BitSet())
                                .or(behind));
            }
        }
        short[] row = new short[width + 1];
        Arrays.fill(row, DEAD);
        reached.forEach((sign, state) -> row[sign] = (short) number(state, numbers, states, fresh));
        return row;
    }
}
