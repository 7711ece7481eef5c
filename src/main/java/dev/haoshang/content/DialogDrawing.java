package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.State;
import java.util.List;
import java.util.Locale;

/**
 * Draws a dialog in one language: a box for each state, in the order a talk comes to them, from top to bottom, and an arrow for each way on
 * with what must be so. Lives for one drawing.
 */
public final class DialogDrawing {
    private static final int BOX_WIDTH = 400;
    private static final int BOX_HEIGHT = 86;
    private static final int ROW = 122;
    private static final int MARGIN = 30;
    private static final int TOP = 110;
    private static final int LANE = 16;
    private static final int LABEL = 230;
    private static final int STUB = 18;

    /** Arrows come in above those that leave, so that the two are never taken for one. */
    private static final int ENTRY = 16;

    private static final double LABEL_EMS = 18;
    private static final double BOX_EMS = 28;
    private static final String INK = "#46525b";

    private final Dialog dialog;
    private final DialogWords words;
    private final DialogLayout layout;
    private final StringBuilder svg = new StringBuilder();

    private DialogDrawing(Dialog dialog, String language) {
        this.dialog = dialog;
        this.words = new DialogWords(language);
        this.layout = new DialogLayout(
                dialog,
                dialog.states().values().stream()
                        .flatMap(state -> words.ways(state).stream())
                        .toList());
    }

    /**
     * The drawing as an SVG document.
     *
     * @param dialog a dialog that was checked
     * @param language {@code zh} or {@code en}
     */
    public static String svg(Dialog dialog, String language) {
        return new DialogDrawing(dialog, language).draw();
    }

    private String draw() {
        int right = layout.lanes(DialogLayout.Side.RIGHT);
        int width = left(1) + BOX_WIDTH + (right == 0 ? 0 : LABEL + right * LANE) + MARGIN;
        int height = TOP + layout.rows() * ROW + MARGIN;
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" \
                font-family="Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="13" fill="#1d252b">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <defs><marker id="tip" markerWidth="10" markerHeight="8" refX="9" refY="4" orient="auto">\
                <path d="M0 0 L10 4 L0 8 Z" fill="%s"/></marker></defs>
                """, width, height, width, height, escape(dialog.id()), INK);
        legend();
        layout.arrows().forEach(this::arrow);
        dialog.states().values().forEach(this::box);
        layout.arrows().forEach(this::label);
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        add(
                "<text x=\"%d\" y=\"36\" font-size=\"20\" font-weight=\"bold\">%s</text>\n",
                MARGIN, escape(words.of("对话：", "Dialog: ") + dialog.id()));
        add(
                "<text x=\"%d\" y=\"36\" fill=\"#56626b\">%s</text>\n",
                MARGIN + 200,
                words.of("从上往下走；已有答案的问题会跳过", "from top to bottom; a question that has its answer is passed over"));
        List<String> names = List.of(
                words.of("问一件事", "asks"),
                words.of("有条件才问", "only if"),
                words.of("说一段话", "says"),
                words.of("按条件分路", "decides"),
                words.of("计算、起草", "does"),
                words.of("结束", "ends"));
        List<String> colours = List.of("#dff1ec", "#dff1ec", "#f5f6f7", "#fbf1cf", "#e2eafa", "#f6e1e1");
        for (int i = 0; i < names.size(); i++) {
            int x = MARGIN + i * 140;
            add(
                    "<rect x=\"%d\" y=\"56\" width=\"28\" height=\"20\" rx=\"5\" fill=\"%s\" stroke=\"%s\"%s/>"
                            + "<text x=\"%d\" y=\"71\">%s</text>\n",
                    x, colours.get(i), INK, i == 1 ? " stroke-dasharray=\"5 3\"" : "", x + 36, names.get(i));
        }
    }

    private void box(State state) {
        int x = left(layout.column(state.id()));
        int y = top(state.id());
        String only = words.onlyIf(state);
        add(
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"9\" fill=\"%s\" stroke=\"%s\"%s/>\n",
                escape(words.text(state)),
                x,
                y,
                BOX_WIDTH,
                BOX_HEIGHT,
                colour(state),
                INK,
                only.isEmpty() ? "" : " stroke-dasharray=\"5 3\"");
        add(
                "<text x=\"%d\" y=\"%d\"><tspan font-weight=\"bold\">%s</tspan><tspan dx=\"8\" fill=\"#56626b\">%s</tspan></text>\n",
                x + 12, y + 22, escape(state.id()), escape(words.duty(state)));
        int line = y + 43;
        if (!only.isEmpty()) {
            add("<text x=\"%d\" y=\"%d\" fill=\"#8a5a00\">%s</text>\n", x + 12, line, escape(fit(only, BOX_EMS)));
            line += 18;
        }
        for (String text : DialogWords.lines(words.text(state), BOX_EMS, only.isEmpty() ? 2 : 1)) {
            add("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 12, line, escape(text));
            line += 18;
        }
        svg.append("</g>\n");
    }

    private static String colour(State state) {
        if (state instanceof State.Ask) {
            return "#dff1ec";
        }
        if (state instanceof State.Branch) {
            return "#fbf1cf";
        }
        if (state instanceof State.End) {
            return "#f6e1e1";
        }
        return state instanceof State.Do ? "#e2eafa" : "#f5f6f7";
    }

    private void arrow(DialogLayout.Arrow arrow) {
        String path = arrow.side() == DialogLayout.Side.STRAIGHT ? straight(arrow) : aside(arrow);
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\" stroke-linejoin=\"round\" marker-end=\"url(#tip)\"/>\n",
                path, INK);
    }

    private String straight(DialogLayout.Arrow arrow) {
        int x = lane(arrow);
        return String.format(
                Locale.ROOT,
                "M%d %d V%d",
                x,
                top(arrow.way().from()) + BOX_HEIGHT,
                top(arrow.way().to()));
    }

    /** Out of the box's side, down its lane, and into the side of the other box. */
    private String aside(DialogLayout.Arrow arrow) {
        return String.format(
                Locale.ROOT,
                "M%d %d H%d V%d H%d",
                edge(arrow, arrow.way().from()),
                exit(arrow),
                lane(arrow),
                top(arrow.way().to()) + ENTRY,
                edge(arrow, arrow.way().to()));
    }

    /** Several ways out of one side leave it one below the other, below those that come in. */
    private int exit(DialogLayout.Arrow arrow) {
        List<DialogLayout.Arrow> beside = layout.arrows().stream()
                .filter(other -> other.side() == arrow.side()
                        && other.way().from().equals(arrow.way().from()))
                .toList();
        int step = (BOX_HEIGHT - ENTRY - 8) / (beside.size() + 1);
        return top(arrow.way().from()) + ENTRY + 8 + step * (beside.size() - beside.indexOf(arrow));
    }

    private int edge(DialogLayout.Arrow arrow, String id) {
        boolean leftEdge = arrow.side() == DialogLayout.Side.LEFT
                || (arrow.side() == DialogLayout.Side.BETWEEN && layout.column(id) == 1);
        return left(layout.column(id)) + (leftEdge ? 0 : BOX_WIDTH);
    }

    private int lane(DialogLayout.Arrow arrow) {
        int lane = arrow.lane() * LANE;
        return switch (arrow.side()) {
            case LEFT -> left(0) - LABEL - lane;
            case BETWEEN -> left(0) + BOX_WIDTH + LABEL + lane;
            case RIGHT -> left(1) + BOX_WIDTH + LABEL + lane;
            case STRAIGHT -> left(layout.column(arrow.way().from())) + BOX_WIDTH / 2;
        };
    }

    private void label(DialogLayout.Arrow arrow) {
        String text = fit(arrow.way().label(), LABEL_EMS);
        if (text.isEmpty()) {
            return;
        }
        boolean straight = arrow.side() == DialogLayout.Side.STRAIGHT;
        boolean leftwards = edge(arrow, arrow.way().from()) > lane(arrow);
        int x = straight ? lane(arrow) + 8 : edge(arrow, arrow.way().from()) + (leftwards ? -6 : 6);
        int y = straight ? top(arrow.way().from()) + BOX_HEIGHT + STUB : exit(arrow) - 5;
        add(
                "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#8a5a00\"%s stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"><title>%s</title>%s</text>\n",
                x,
                y,
                !straight && leftwards ? " text-anchor=\"end\"" : "",
                escape(arrow.way().label()),
                escape(text));
    }

    private static String fit(String text, double ems) {
        return String.join("", DialogWords.lines(text, ems, 1));
    }

    private int left(int column) {
        int leftLanes = layout.lanes(DialogLayout.Side.LEFT);
        int first = MARGIN + (leftLanes == 0 ? 0 : LABEL + leftLanes * LANE);
        int between = LABEL + layout.lanes(DialogLayout.Side.BETWEEN) * LANE + STUB;
        return column == 0 ? first : first + BOX_WIDTH + between;
    }

    private int top(String id) {
        return TOP + layout.row(id) * ROW;
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
