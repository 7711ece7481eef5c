package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final int FARTHEST_BEFORE = 110;

    private static final Pattern FORMER =
            Pattern.compile("(?:之前|以前|原来|原先|过去|used to be|before|was|from)(?:是|有|大概)? ?$");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:大概|大约)?(?:是|要|有)?(?:多少|怎么算|几(?![百千万十个]))|(?: is| are)? how (?:much|many)");
    private static final Pattern JOINING = Pattern.compile(" ?(?:[+&]|和|加上?|还有|与|以及|and|plus) ?");
    private static final int JOINED = 8;
    private static final int LONGEST_JOINING = 6;
    private static final int FORMER_REACH = 16;
    private static final int FEW_WORDS = 6;
    private static final int NEAR_ENOUGH_FOR_BARE = 4;

    /** A quantity and the slot it fills; the slot is empty when nothing hints at one. */
    record Assigned(
            Quantity quantity, Optional<SlotReading> slot, Conversion.Canonical canonical, boolean byQuestion) {}

    private record Offer(Quantity quantity, Phrases.Match cue, Conversion.Canonical canonical, double cost) {}

    private final String text;
    private final Clauses clauses;
    private final Lateness lateness;
    private final List<Phrases.Match> cues;
    private final List<Quantity> quantities;
    private final Set<Integer> remaining = new HashSet<>();
    private final Set<Integer> othersMoney = new HashSet<>();
    private final Optional<SlotReading> asked;
    private final Conversion conversion;
    private boolean answered;

    Assignment(
            String text,
            Clauses clauses,
            List<Phrases.Match> cues,
            List<Quantity> quantities,
            Optional<SlotReading> asked,
            Conversion conversion,
            Lateness lateness) {
        this.text = text;
        this.clauses = clauses;
        this.lateness = lateness;
        this.cues = cues.stream().filter(cue -> !isAskedFor(cue)).toList();
        this.quantities = quantities;
        quantities.stream()
                .filter(quantity -> Instalments.isRest(text, quantity))
                .map(Quantity::start)
                .forEach(remaining::add);
        quantities.stream()
                .filter(Quantity::isMoney)
                .map(Quantity::start)
                .filter(start -> Earners.isOthers(text, clauses, start))
                .forEach(othersMoney::add);
        this.asked = asked;
        this.conversion = conversion;
    }

    /** 利息多少: what a cue names is asked for, not told. */
    private boolean isAskedFor(Phrases.Match cue) {
        return ASKED_FOR.matcher(text).region(cue.end(), text.length()).lookingAt();
    }

    /** Every quantity with its slot, those without any canonical form left out. */
    List<Assigned> all(List<SlotReading> slots) {
        Map<Integer, Offer> accepted = accepted();
        answered = accepted.values().stream()
                .anyMatch(offer -> asked.equals(Optional.of(offer.cue().slot())));
        List<Assigned> assigned = new ArrayList<>();
        for (Quantity quantity : quantities) {
            lateness(quantity)
                    .or(() -> Optional.ofNullable(accepted.get(quantity.start()))
                            .map(offer -> new Assigned(
                                    quantity, Optional.of(offer.cue().slot()), offer.canonical(), false)))
                    .or(() -> answer(quantity))
                    .or(() -> named(quantity, slots))
                    .or(() -> conversion
                            .unassigned(quantity)
                            .map(form -> new Assigned(quantity, Optional.empty(), form, false)))
                    .ifPresent(assigned::add);
        }
        return assigned;
    }

    /** The best offers, by where their quantities begin: the closest cue and quantity go together first, and leave the rest to others. */
    private Map<Integer, Offer> accepted() {
        List<Offer> offers = new ArrayList<>();
        quantities.forEach(quantity -> offers(quantity, offers));
        offers.sort(Comparator.comparingDouble(Offer::cost));
        Map<Integer, Offer> accepted = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Offer offer : offers) {
            if (!accepted.containsKey(offer.quantity().start())
                    && used.add(offer.cue().start())) {
                accepted.put(offer.quantity().start(), offer);
            }
        }
        return accepted;
    }

    /** A day in the past, said to the question how late the payment is, tells just that (上个月15号就该还了). */
    private Optional<Assigned> lateness(Quantity quantity) {
        boolean days = asked.isPresent() && asked.get().type() == SlotReading.Type.DAYS;
        return days && quantity.point().isPresent() ? answer(quantity) : Optional.empty();
    }

    /** What was asked takes the first fitting quantity that no cue claims. */
    private Optional<Assigned> answer(Quantity quantity) {
        boolean late = asked.isPresent() && asked.get().type() == SlotReading.Type.DAYS;
        if (answered || asked.isEmpty() || isFormer(quantity) || (late && lateness.isDenied())) {
            return Optional.empty();
        }
        SlotReading slot = asked.get();
        Optional<Assigned> answer =
                canonical(quantity, slot, true).map(form -> new Assigned(quantity, asked, form, true));
        answered = answer.isPresent();
        return answer;
    }

    /** A rate that names its own time (年化, 日息) needs no cue, nor does one that is all the message says. */
    private Optional<Assigned> named(Quantity quantity, List<SlotReading> slots) {
        if (quantity.kind() != Quantity.Kind.PERCENT
                || (quantity.period() == Quantity.Period.NONE && !isWholeMessage(quantity))) {
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

    private void offers(Quantity quantity, List<Offer> offers) {
        for (int i = firstNear(quantity); i < cues.size(); i++) {
            Phrases.Match cue = cues.get(i);
            if (cue.start() > quantity.end() + FARTHEST_BEHIND) {
                break;
            }
            double cost = cue.choice().isEmpty() || isOnset(cue, quantity) ? cost(cue, quantity) : FARTHEST;
            if (cost < FARTHEST) {
                boolean question = asked.isPresent() && asked.get().equals(cue.slot());
                canonical(quantity, cue.slot(), question)
                        .ifPresent(form -> offers.add(new Offer(quantity, cue, form, cost)));
            }
        }
    }

    /** A cause of hardship beside a past time tells when it began; the cue then has a month's slot (see {@link ValueReader}). */
    private static boolean isOnset(Phrases.Match cue, Quantity quantity) {
        return cue.slot().type() == SlotReading.Type.MONTH && quantity.kind() == Quantity.Kind.TIME;
    }

    /** The canonical form where the quantity can fill the slot: no date tells lateness that is denied, and no other's wage is the borrower's. */
    private Optional<Conversion.Canonical> canonical(Quantity quantity, SlotReading slot, boolean question) {
        boolean onTime = slot.type() == SlotReading.Type.DAYS
                && lateness.isDenied()
                && quantity.kind() != Quantity.Kind.DAYS
                && quantity.kind() != Quantity.Kind.MONTHS;
        boolean others = Earners.isIncome(slot) && othersMoney.contains(quantity.start());
        boolean rest = slot.type() == SlotReading.Type.MONTHS
                && remaining.contains(quantity.start())
                && !slot.name().equals(Belonging.LEFT);
        return onTime || others || rest ? Optional.empty() : conversion.of(quantity, slot, question);
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
            cost = quantity.start() - cue.end() + (isJoined(cue, quantity) ? JOINED : 0);
        } else if (cue.end() <= quantity.start() && clauses.at(quantity.start()) - clauses.at(cue.start()) == 1) {
            cost = OTHER_CLAUSE + (quantity.start() - cue.end()) / 4.0;
        } else if (same && cue.start() - quantity.end() <= FARTHEST_BEHIND) {
            cost = BEHIND + cue.start() - quantity.end();
        }
        boolean denied = cue.slot().type() == SlotReading.Type.DAYS && lateness.covers(cue);
        // A day said to the question for a date belongs to it rather than to what another clause tells.
        boolean elsewhere = quantity.point().isPresent()
                && asked.isPresent()
                && asked.get().type() == SlotReading.Type.DATE
                && !same;
        boolean smallSum = cue.touching() && quantity.plain() && isMoney(cue.slot());
        if (denied || smallSum || elsewhere) {
            return FARTHEST;
        }
        if (cost >= FARTHEST || (cue.touching() && apart(cue, quantity) > 1) || blocked(cue, quantity)) {
            return FARTHEST;
        }
        boolean bareElsewhere = quantity.plain() && !isMoney(cue.slot()) && cost > NEAR_ENOUGH_FOR_BARE;
        boolean question = asked.isPresent() && asked.get().equals(cue.slot());
        return bareElsewhere
                ? FARTHEST
                : cost - Math.min(cue.length(), 12) * 0.4 - (question ? 3 : 0) - preference(cue, quantity);
    }

    /** Whether a sum is said to have been, while another one is (之前8000现在4000). */
    private boolean isFormer(Quantity quantity) {
        String before = text.substring(Math.max(0, quantity.start() - FORMER_REACH), quantity.start());
        boolean other = quantities.stream().anyMatch(each -> each.isMoney() && each.start() < quantity.start());
        return quantity.isMoney()
                && ((FORMER.matcher(before).find()
                                && quantities.stream()
                                        .anyMatch(each -> each.isMoney() && each.start() > quantity.start()))
                        || (other && Belonging.FORMER.matcher(before).find()));
    }

    private boolean isWholeMessage(Quantity quantity) {
        boolean alone = text.length() - (quantity.end() - quantity.start()) <= FEW_WORDS;
        return alone && text.chars().noneMatch(sign -> "还付减折占".indexOf(sign) >= 0);
    }

    private static int apart(Phrases.Match cue, Quantity quantity) {
        return Math.max(cue.start() - quantity.end(), quantity.start() - cue.end());
    }

    private static boolean isMoney(SlotReading slot) {
        return slot.type() == SlotReading.Type.MONEY || slot.type() == SlotReading.Type.MONTHLY_MONEY;
    }

    /** 20000本金+1500利息: a sign or word that joins keeps what stands before it apart from what follows. */
    private boolean isJoined(Phrases.Match cue, Quantity quantity) {
        return quantity.start() - cue.end() <= LONGEST_JOINING
                && JOINING.matcher(text.substring(cue.end(), quantity.start())).matches();
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
