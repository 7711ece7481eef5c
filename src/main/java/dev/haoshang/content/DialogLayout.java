package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the states of a drawn dialog stand. Each has a row of its own, below all that lead to it, so that no arrow crosses a box; the
 * longest way stands in the main column, all else beside it. Arrows run down in lanes, of which there are three sets. Immutable once made.
 */
final class DialogLayout {
    /** Where an arrow runs down. */
    enum Side {
        /** Straight below the box, to the next one of its column. */
        STRAIGHT,
        /** Left of the main column. */
        LEFT,
        /** Between the columns. */
        BETWEEN,
        /** Right of the second column. */
        RIGHT
    }

    /**
     * A way on from a state.
     *
     * @param from the state
     * @param to the state that follows
     * @param label what must be so, or empty
     */
    record Way(String from, String to, String label) {}

    /**
     * Where an arrow runs.
     *
     * @param way what it stands for
     * @param side the set of lanes
     * @param lane the lane, from 0, which is the nearest to the boxes it leaves
     */
    record Arrow(Way way, Side side, int lane) {}

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Set<String> main = new LinkedHashSet<>();
    private final List<Arrow> arrows = new ArrayList<>();

    DialogLayout(Dialog dialog, List<Way> ways) {
        placeRows(dialog);
        placeMain(dialog);
        placeArrows(ways);
    }

    /** A state comes when all that lead to it have come; among those that may, the order of the file decides. */
    private void placeRows(Dialog dialog) {
        List<String> waiting = new ArrayList<>(dialog.states().keySet());
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(id -> waiting.stream().noneMatch(other -> leads(dialog, other, id)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a checked dialog has no circle"));
            waiting.remove(next);
            rows.put(next, rows.size());
        }
    }

    private static boolean leads(Dialog dialog, String from, String to) {
        State state = dialog.states().get(from);
        return state != null && state.targets().contains(to);
    }

    private void placeMain(Dialog dialog) {
        Map<String, Integer> length = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        List<String> upwards = new ArrayList<>(rows.keySet());
        upwards.sort(Comparator.comparing(rows::get).reversed());
        for (String id : upwards) {
            length.put(id, 1);
            for (State state : dialog.states().values().stream()
                    .filter(state -> state.id().equals(id))
                    .toList()) {
                for (String target : state.targets()) {
                    if (length.getOrDefault(target, 0) + 1 > length.getOrDefault(id, 1)) {
                        length.put(id, length.getOrDefault(target, 0) + 1);
                        after.put(id, target);
                    }
                }
            }
        }
        for (String id = dialog.start(); !id.isEmpty(); id = after.getOrDefault(id, "")) {
            main.add(id);
        }
    }

    private void placeArrows(List<Way> ways) {
        Map<Side, List<List<Way>>> lanes = new HashMap<>();
        List<Way> shortestFirst = new ArrayList<>(ways);
        shortestFirst.sort(Comparator.comparingInt(way -> row(way.to()) - row(way.from())));
        for (Way way : shortestFirst) {
            Side side = side(way);
            List<List<Way>> taken = lanes.computeIfAbsent(side, any -> new ArrayList<>());
            int lane = 0;
            while (lane < taken.size() && taken.get(lane).stream().anyMatch(other -> overlap(way, other))) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(lane).add(way);
            arrows.add(new Arrow(way, side, lane));
        }
    }

    private Side side(Way way) {
        boolean from = main.contains(way.from());
        boolean to = main.contains(way.to());
        if (from != to) {
            return Side.BETWEEN;
        }
        if (isNextInColumn(way)) {
            return Side.STRAIGHT;
        }
        return from ? Side.LEFT : Side.RIGHT;
    }

    private boolean isNextInColumn(Way way) {
        return rows.keySet().stream()
                .noneMatch(
                        id -> column(id) == column(way.from()) && row(id) > row(way.from()) && row(id) < row(way.to()));
    }

    /** Ways to one state may share a lane: they become one arrow. */
    private boolean overlap(Way one, Way other) {
        boolean joins = one.to().equals(other.to());
        return !joins && row(one.from()) <= row(other.to()) && row(other.from()) <= row(one.to());
    }

    int row(String id) {
        return rows.getOrDefault(id, 0);
    }

    /** 0 for the main column, 1 for the one beside it. */
    int column(String id) {
        return main.contains(id) ? 0 : 1;
    }

    int rows() {
        return rows.size();
    }

    int lanes(Side side) {
        return arrows.stream()
                .filter(arrow -> arrow.side() == side)
                .mapToInt(arrow -> arrow.lane() + 1)
                .max()
                .orElse(0);
    }

    List<Arrow> arrows() {
        return List.copyOf(arrows);
    }
}
