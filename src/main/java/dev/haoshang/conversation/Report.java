package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.State;
import dev.haoshang.dialog.Wording;
import dev.haoshang.document.Block;
import dev.haoshang.document.TableCsv;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What came of the talks of a period, counted from milestones that lead back to nobody. Messages that were not understood are grouped by
 * the intent they came nearest to, as no words are kept for this; a group of fewer than {@value #LEAST_ALIKE} is not told apart.
 *
 * @param from the first day
 * @param to the last day, included
 * @param talks how many were opened, by language
 * @param funnel how many came to each question of the plan, or further, in the order of the plan
 * @param options how often each was chosen
 * @param proposals how many talks came to a proposal
 * @param confirmed how many proposals were confirmed
 * @param minutes half of the proposals were drafted within so many minutes; 0 where there is none
 * @param unknown messages that were not understood, by the nearest intent
 * @param handoffs how often a person was asked for or needed
 * @param helped what borrowers said of whether it helped
 */
public record Report(
        LocalDate from,
        LocalDate to,
        List<Line> talks,
        List<Line> funnel,
        List<Line> options,
        long proposals,
        long confirmed,
        long minutes,
        List<Line> unknown,
        List<Line> handoffs,
        List<Line> helped) {
    /** A smaller group could point to somebody. */
    public static final int LEAST_ALIKE = 5;

    private static final Wording REST = new Wording("其他", "Other");

    /**
     * A count.
     *
     * @param id what is counted, for programs
     * @param label what it is called
     * @param count how often
     */
    public record Line(String id, Wording label, long count) {
        /** What it is called in a language. */
        public String in(String language) {
            return label.in(language);
        }
    }

    /** Copies the lists. */
    public Report {
        talks = List.copyOf(talks);
        funnel = List.copyOf(funnel);
        options = List.copyOf(options);
        unknown = List.copyOf(unknown);
        handoffs = List.copyOf(handoffs);
        helped = List.copyOf(helped);
    }

    /** The report of what was counted, in the words of the content. */
    public static Report of(Content content, LocalDate from, LocalDate to, List<Tally> tallies) {
        return new Report(
                from,
                to,
                lines(tallies, Milestone.Kind.TALK, Report::language),
                funnel(content, tallies),
                lines(tallies, Milestone.Kind.OPTION, option -> option(content, option)),
                total(tallies, Milestone.Kind.PROPOSAL),
                total(tallies, Milestone.Kind.CONFIRMED),
                median(tallies),
                grouped(lines(tallies, Milestone.Kind.UNKNOWN, intent -> intent(content, intent))),
                lines(tallies, Milestone.Kind.HANDOFF, Report::reason),
                lines(tallies, Milestone.Kind.HELPED, Report::answer));
    }

    /** All talks together. */
    public long allTalks() {
        return talks.stream().mapToLong(Line::count).sum();
    }

    private static List<Line> lines(List<Tally> tallies, Milestone.Kind kind, Function<String, Wording> label) {
        Map<String, Long> counts = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.kind() == kind)
                .forEach(tally -> counts.merge(tally.detail(), tally.count(), Long::sum));
        return counts.entrySet().stream()
                .map(count -> new Line(count.getKey(), label.apply(count.getKey()), count.getValue()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private static List<Line> funnel(Content content, List<Tally> tallies) {
        List<Line> reached = lines(tallies, Milestone.Kind.REACHED, state -> new Wording(state, state));
        List<Line> funnel = new ArrayList<>();
        Following.questions(content)
                .forEach(ask -> reached.stream()
                        .filter(line -> line.id().equals(ask.id()))
                        .forEach(line -> funnel.add(new Line(line.id(), question(content, ask), line.count()))));
        return funnel;
    }

    private static Wording question(Content content, State.Ask ask) {
        return content.script().slot(ask.slot()).map(slot -> slot.label()).orElse(new Wording(ask.id(), ask.id()));
    }

    /** Groups that are too small are put together, and left out where even then they are too few. */
    private static List<Line> grouped(List<Line> lines) {
        List<Line> grouped = new ArrayList<>(
                lines.stream().filter(line -> line.count() >= LEAST_ALIKE).toList());
        long rest = lines.stream()
                .filter(line -> line.count() < LEAST_ALIKE)
                .mapToLong(Line::count)
                .sum();
        if (rest >= LEAST_ALIKE) {
            grouped.add(new Line("other", REST, rest));
        }
        return grouped;
    }

    private static long total(List<Tally> tallies, Milestone.Kind kind) {
        return tallies.stream()
                .filter(tally -> tally.kind() == kind)
                .mapToLong(Tally::count)
                .sum();
    }

    private static long median(List<Tally> tallies) {
        long half = (total(tallies, Milestone.Kind.PROPOSAL) + 1) / 2;
        long passed = 0;
        List<Tally> times = tallies.stream()
                .filter(tally -> tally.kind() == Milestone.Kind.PROPOSAL)
                .sorted((one, other) -> Long.compare(one.amount(), other.amount()))
                .toList();
        for (Tally time : times) {
            passed += time.count();
            if (passed >= half) {
                return time.amount();
            }
        }
        return 0;
    }

    private static Wording language(String tag) {
        return switch (tag) {
            case "en" -> new Wording("英文", "English");
            case "zh-Hant" -> new Wording("中文（繁体）", "Chinese (traditional)");
            default -> new Wording("中文（简体）", "Chinese (simplified)");
        };
    }

    private static Wording option(Content content, String id) {
        return content.options().label(id);
    }

    private static Wording intent(Content content, String id) {
        return content.script().labels().getOrDefault(id, new Wording(id, id));
    }

    private static Wording reason(String id) {
        return id.equals("danger") ? new Wording("人身安全", "Safety") : new Wording("找人工", "Asked for a person");
    }

    private static Wording answer(String id) {
        return id.equals("yes") ? new Wording("帮到了", "It helped") : new Wording("没帮到", "It did not help");
    }

    /** For programs. */
    public JsonObject json() {
        return new JsonObject()
                .put("from", from.toString())
                .put("to", to.toString())
                .put("talks", allTalks())
                .put("languages", array(talks))
                .put("funnel", array(funnel))
                .put("options", array(options))
                .put("proposals", proposals)
                .put("confirmed", confirmed)
                .put("minutesToProposal", minutes)
                .put("unknown", array(unknown))
                .put("handoffs", array(handoffs))
                .put("helped", array(helped));
    }

    private static JsonArray array(List<Line> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(new JsonObject()
                .put("id", line.id())
                .put("zh", line.label().zh())
                .put("en", line.label().en())
                .put("count", line.count())));
        return array;
    }

    /** For a spreadsheet; no cell of it is run as a formula. */
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>();
        rows(rows, "talks", talks);
        rows(rows, "funnel", funnel);
        rows(rows, "options", options);
        rows.add(List.of("proposals", "", "", "", String.valueOf(proposals)));
        rows.add(List.of("confirmed", "", "", "", String.valueOf(confirmed)));
        rows.add(List.of("minutes_to_proposal", "", "", "", String.valueOf(minutes)));
        rows(rows, "unknown", unknown);
        rows(rows, "handoffs", handoffs);
        rows(rows, "helped", helped);
        return TableCsv.render(
                new Block.Table("", List.of("kind", "id", "zh", "en", "count"), rows, Set.of(4), List.of()));
    }

    private static void rows(List<List<String>> rows, String kind, List<Line> lines) {
        lines.forEach(line -> rows.add(List.of(
                kind.toLowerCase(Locale.ROOT),
                line.id(),
                line.label().zh(),
                line.label().en(),
                String.valueOf(line.count()))));
    }
}
