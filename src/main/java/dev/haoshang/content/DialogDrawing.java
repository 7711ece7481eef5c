package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a dialog: a box for each state, one below the other along the longest way, and an arrow for each way on. */
public final class DialogDrawing {
    private static final int BOX_WIDTH = 330;
    private static final int BOX_HEIGHT = 52;
    private static final int COLUMN = 400;
    private static final int ROW = 88;
    private static final int MARGIN = 40;
    private static final int MOST_SIGNS = 22;

    private final Dialog dialog;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private DialogDrawing(Dialog dialog) {
        this.dialog = dialog;
    }

    /** The drawing as an SVG document. */
    public static String svg(Dialog dialog) {
        return new DialogDrawing(dialog).draw();
    }

    private String draw() {
        sink(dialog.start(), 0);
        Map<Integer, Integer> used = new LinkedHashMap<>();
        for (String id : dialog.states().keySet()) {
            int row = rows.getOrDefault(id, 0);
            columns.put(id, used.merge(row, 1, Integer::sum) - 1);
        }
        int widest = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int deepest = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int width = 2 * MARGIN + BOX_WIDTH + widest * COLUMN + MARGIN;
        int height = 2 * MARGIN + BOX_HEIGHT + deepest * ROW;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="13">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <defs><marker id="tip" markerWidth="9" markerHeight="9" refX="8" refY="4" orient="auto">\
                <path d="M0 0 L9 4 L0 8 Z" fill="#5b6770"/></marker></defs>
                """, width, height, width, height, escape(dialog.id())));
        dialog.states().values().forEach(state -> arrows(svg, state));
        dialog.states().values().forEach(state -> box(svg, state));
        return svg.append("</svg>\n").toString();
    }

    /** Puts a state below everything that leads to it. */
    private void sink(String id, int row) {
        State state = dialog.states().get(id);
        if (state != null && row > rows.getOrDefault(id, -1)) {
            rows.put(id, row);
            state.targets().forEach(target -> sink(target, row + 1));
        }
    }

    private void arrows(StringBuilder svg, State state) {
        int fromX = x(state.id()) + BOX_WIDTH / 2;
        int fromY = y(state.id()) + BOX_HEIGHT;
        for (String target : state.targets()) {
            int toX = x(target) + BOX_WIDTH / 2;
            int toY = y(target);
            boolean far = toY - fromY > ROW && toX == fromX;
            int bend = far ? BOX_WIDTH / 2 + 28 : 0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#5b6770\" marker-end=\"url(#tip)\"/>\n",
                    fromX,
                    fromY,
                    fromX + bend,
                    fromY + 30,
                    toX + bend,
                    toY - 30,
                    toX,
                    toY));
        }
    }

    private void box(StringBuilder svg, State state) {
        int x = x(state.id());
        int y = y(state.id());
        svg.append(String.format(
                Locale.ROOT,
                """
                <rect x="%d" y="%d" width="%d" height="%d" rx="8" fill="%s" stroke="#5b6770"/>
                <text x="%d" y="%d" font-weight="bold">%s</text>
                <text x="%d" y="%d" fill="#3a444b">%s</text>
                """,
                x,
                y,
                BOX_WIDTH,
                BOX_HEIGHT,
                colour(state),
                x + 12,
                y + 21,
                escape(title(state)),
                x + 12,
                y + 41,
                escape(words(state))));
    }

    private static String colour(State state) {
        if (state instanceof State.Ask) {
            return "#e3f1ee";
        }
        if (state instanceof State.Branch) {
            return "#f4f0e2";
        }
        return state instanceof State.Do ? "#e6ecf7" : "#f5f6f7";
    }

    private static String title(State state) {
        List<String> parts = new ArrayList<>(List.of(state.id()));
        if (state instanceof State.Ask ask) {
            parts.add("asks " + ask.slot());
        } else if (state instanceof State.Do action) {
            parts.add("does " + action.action());
        } else if (state instanceof State.End) {
            parts.add("ends");
        }
        return String.join(" · ", parts);
    }

    private static String words(State state) {
        String text = state.texts().isEmpty() ? "" : state.texts().get(0).zh().replace('\n', ' ');
        return text.length() <= MOST_SIGNS ? text : text.substring(0, MOST_SIGNS) + "…";
    }

    private int x(String id) {
        return MARGIN + columns.getOrDefault(id, 0) * COLUMN;
    }

    private int y(String id) {
        return MARGIN + rows.getOrDefault(id, 0) * ROW;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
