package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what a person takes back in the same breath: 不是三万是三万八, "三万，不对，三万八", 从三万改成三万八, "38k, not 30k". */
final class Corrections {
    private static final Spotter DENIED =
            new Spotter("(?:不是|并非|而不是|并不是)$|(?<![a-z])(?:not|isn't|rather than|instead of) (?:about )?$");
    private static final Spotter FROM = new Spotter("(?:从|由|把)[^,。;]{0,4}$");
    private static final Pattern CHANGED = Pattern.compile("^[^,。;]{0,4}(?:改成|改为|变成|换成)");
    private static final Spotter MARK = new Spotter(
            "不对|错了|说错|打错|写错|更正|不不|应该是|不是,|记错|(?<![a-z])(?:no,|sorry|i mean|i meant|actually|wait|correction|make that)");

    private static final int FARTHEST = 30;

    private Corrections() {}

    /** Quantities that are denied while another one of their kind is stated. */
    static List<Quantity> withoutDenied(String text, List<Quantity> quantities) {
        List<Quantity> denied =
                quantities.stream().filter(quantity -> isDenied(text, quantity)).toList();
        List<Quantity> kept = new ArrayList<>(quantities);
        kept.removeAll(denied);
        List<Quantity> stated = List.copyOf(kept);
        for (Quantity quantity : denied) {
            if (stated.stream().noneMatch(other -> similar(other, quantity))) {
                kept.add(quantity);
            }
        }
        kept.sort(Comparator.comparingInt(Quantity::start));
        return kept;
    }

    private static boolean similar(Quantity one, Quantity other) {
        return one.kind() == other.kind() || (one.isMoney() && other.isMoney());
    }

    private static boolean isDenied(String text, Quantity quantity) {
        String before = text.substring(Math.max(0, quantity.start() - 16), quantity.start());
        String after = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + 8));
        return DENIED.in(before) || (FROM.in(before) && CHANGED.matcher(after).find());
    }

    /** The assigned quantities without those that a later one replaces; the later one takes the slot over where it has none. */
    static List<Assignment.Assigned> settled(String text, List<Assignment.Assigned> assigned, Conversion conversion) {
        List<Assignment.Assigned> settled = new ArrayList<>();
        for (Assignment.Assigned next : assigned) {
            int replaced = replacedBy(text, settled, next);
            if (replaced < 0) {
                settled.add(next);
            } else {
                Assignment.Assigned old = settled.remove(replaced);
                settled.add(next.slot().isPresent() ? next : inherit(old, next, conversion));
            }
        }
        return settled;
    }

    private static int replacedBy(String text, List<Assignment.Assigned> settled, Assignment.Assigned next) {
        for (int i = settled.size() - 1; i >= 0; i--) {
            Assignment.Assigned old = settled.get(i);
            boolean sameSlot = next.slot().equals(old.slot()) || next.slot().isEmpty();
            int from = old.quantity().end();
            int to = next.quantity().start();
            boolean near = from <= to && to - from <= FARTHEST && similar(old.quantity(), next.quantity());
            if (sameSlot && near && MARK.in(text.substring(from, to))) {
                return i;
            }
        }
        return -1;
    }

    private static Assignment.Assigned inherit(
            Assignment.Assigned old, Assignment.Assigned next, Conversion conversion) {
        return old.slot()
                .flatMap(slot -> conversion.of(next.quantity(), slot, old.byQuestion()))
                .map(form -> new Assignment.Assigned(next.quantity(), old.slot(), form, old.byQuestion()))
                .orElse(next);
    }
}
