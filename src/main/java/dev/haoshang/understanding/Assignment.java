package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which slot each quantity of one text belongs to: by the cue phrases of its clause (nearest, longer ones first, before rather than
 * behind), by kind, and by what was asked. A cue serves one quantity. One instance serves one text.
 */
final class Assignment {
    private static final int BEHIND = 6;
    private static final int FARTHEST_BEHIND = 14;
    private static final int OTHER_CLAUSE = 25;
    private static final int FARTHEST = 40;
    /** Farther than any cost below {@link #FARTHEST} allows, the cue's own length included. */
    private static final int FARTHEST_BEFORE = 160;

    private static final int NEAR_ENOUGH_FOR_BARE = 4;

    /** A quantity and the slot it fills; the slot is empty when nothing hints at one. */
    record Assigned(
            Quantity quantity, Optional<SlotReading> slot, Conversion.Canonical canonical, boolean byQuestion) {}

    private record Offer(Phrases.Match cue, Conversion.Canonical canonical, double cost) {}

    private final Clauses clauses;
    private final List<Phrases.Match> cues;
    private final List<Quantity> quantities;
    private final Optional<SlotReading> asked;
    private final Conversion conversion;
    private final Set<Integer> used = new HashSet<>();
    private boolean answered;

    Assignment(
            Clauses clauses,
            List<Phrases.Match> cues,
            List<Quantity> quantities,
            Optional<SlotReading> asked,
            Conversion conversion) {
        this.clauses = clauses;
        this.cues = cues;
        this.quantities = quantities;
        this.asked = asked;
        this.conversion = conversion;
    }

    /** Every quantity with its slot, those without any canonical form left out. */
    List<Assigned> all(List<SlotReading> slots) {
        List<Assigned> assigned = new ArrayList<>();
        for (Quantity quantity : quantities) {
            offer(quantity)
                    .map(offer -> taken(quantity, offer))
                    .or(() -> answer(quantity))
                    .or(() -> named(quantity, slots))
                    .or(() -> conversion
                            .unassigned(quantity)
                            .map(form -> new Assigned(quantity, Optional.empty(), form, false)))
                    .ifPresent(assigned::add);
        }
        return assigned;
    }

    private Assigned taken(Quantity quantity, Offer offer) {
        used.add(offer.cue().start());
        return new Assigned(quantity, Optional.of(offer.cue().slot()), offer.canonical(), false);
    }

    /** What was asked takes the first fitting quantity that no cue claims. */
    private Optional<Assigned> answer(Quantity quantity) {
        if (answered || asked.isEmpty()) {
            return Optional.empty();
        }
        SlotReading slot = asked.get();
        Optional<Assigned> answer =
                conversion.of(quantity, slot, true).map(form -> new Assigned(quantity, asked, form, true));
        answered = answer.isPresent();
        return answer;
    }

    /** A rate that names its own time (年化, 日息) needs no cue. */
    private Optional<Assigned> named(Quantity quantity, List<SlotReading> slots) {
        if (quantity.kind() != Quantity.Kind.PERCENT || quantity.period() == Quantity.Period.NONE) {
            return Optional.empty();
        }
        SlotReading.Type type =
                quantity.period() == Quantity.Period.DAY ? SlotReading.Type.DAILY_RATE : SlotReading.Type.ANNUAL_RATE;
        return slots.stream()
                .filter(slot -> slot.type() == type)
                .findFirst()
                .flatMap(slot -> conversion
                        .of(quantity, slot, false)
                        .map(form -> new Assigned(quantity, Optional.of(slot), form, false)));
    }

    private Optional<Offer> offer(Quantity quantity) {
        Offer best = null;
        for (int i = firstNear(quantity); i < cues.size(); i++) {
            Phrases.Match cue = cues.get(i);
            if (cue.start() > quantity.end() + FARTHEST_BEHIND) {
                break;
            }
            boolean free = cue.choice().isEmpty() && !used.contains(cue.start());
            double cost = free ? cost(cue, quantity) : FARTHEST;
            if (cost < FARTHEST && (best == null || cost < best.cost())) {
                boolean question = asked.isPresent() && asked.get().equals(cue.slot());
                Optional<Conversion.Canonical> form = conversion.of(quantity, cue.slot(), question);
                if (form.isPresent()) {
                    best = new Offer(cue, form.get(), cost);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first cue that is not too far before a quantity; a cue is much shorter than that distance. */
    private int firstNear(Quantity quantity) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (cues.get(middle).start() < quantity.start() - FARTHEST_BEFORE) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double cost(Phrases.Match cue, Quantity quantity) {
        boolean same = clauses.same(cue.start(), quantity.start());
        double cost = FARTHEST;
        if (cue.start() < quantity.end() && quantity.start() < cue.end()) {
            cost = 0;
        } else if (cue.end() <= quantity.start() && same) {
            cost = quantity.start() - cue.end();
        } else if (cue.end() <= quantity.start() && clauses.at(quantity.start()) - clauses.at(cue.start()) == 1) {
            cost = OTHER_CLAUSE + (quantity.start() - cue.end()) / 4.0;
        } else if (same && cue.start() - quantity.end() <= FARTHEST_BEHIND) {
            cost = BEHIND + cue.start() - quantity.end();
        }
        if (cost >= FARTHEST || blocked(cue, quantity)) {
            return FARTHEST;
        }
        boolean bareElsewhere = quantity.plain() && !isMoney(cue.slot()) && cost > NEAR_ENOUGH_FOR_BARE;
        boolean question = asked.isPresent() && asked.get().equals(cue.slot());
        return bareElsewhere
                ? FARTHEST
                : cost - Math.min(cue.length(), 12) * 0.4 - (question ? 3 : 0) - preference(cue, quantity);
    }

    private static boolean isMoney(SlotReading slot) {
        return slot.type() == SlotReading.Type.MONEY || slot.type() == SlotReading.Type.MONTHLY_MONEY;
    }

    /** 15号 alone is rather the day of every month than a date; a full date never the day. */
    private static double preference(Phrases.Match cue, Quantity quantity) {
        boolean dayOnly = quantity.point().isPresent()
                && quantity.point().get().shape() != TimePoint.Shape.DAY
                && cue.slot().type() == SlotReading.Type.DAY_OF_MONTH;
        return dayOnly ? 2 : 0;
    }

    /** Another quantity of the same sort between a cue and a quantity keeps them apart. */
    private boolean blocked(Phrases.Match cue, Quantity quantity) {
        int from = Math.min(cue.end(), quantity.end());
        int to = Math.max(cue.start(), quantity.start());
        for (Quantity other : quantities) {
            boolean between = other.start() >= from && other.end() <= to;
            if (between && other.start() != quantity.start() && other.isMoney() == quantity.isMoney()) {
                return true;
            }
        }
        return false;
    }
}
