package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Learns from held-out examples below which probability to ask again, and which two intents are too near to choose between. */
final class Cutoffs {
    /** The aims: of the messages out of scope this share may get an answer, of the others that share may be turned away. */
    private static final double ANSWERED_IN_VAIN = 0.10;

    private static final double TURNED_AWAY = 0.06;
    private static final int STEPS = 200;
    private static final double HIGHEST = 0.9;

    /** Two intents are near when the second one is right at least this often for each time that the first one is. */
    private static final double SECOND_TO_FIRST = 0.5;

    /** Gaps are looked at in windows of equal size, so many of them unless that leaves fewer than twenty examples in each. */
    private static final int WINDOWS = 60;

    private static final int FEWEST_NEAR = 20;

    private record Outcome(
            boolean inScope, boolean answered, boolean firstRight, boolean secondRight, double top, double gap) {}

    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * Reads the outcomes.
     *
     * @param outOfScope the label of messages that get no answer, or -1 where there is none
     */
    Cutoffs(List<HeldOut> examples, Calibration calibration, int outOfScope) {
        for (HeldOut one : examples) {
            double[] shares = calibration.probabilities(one.linear(), one.network());
            int first = highest(shares, -1);
            int second = shares.length > 1 ? highest(shares, first) : first;
            outcomes.add(new Outcome(
                    one.label() != outOfScope,
                    first != outOfScope,
                    first == one.label(),
                    second == one.label(),
                    shares[first],
                    shares[first] - shares[second]));
        }
    }

    private static int highest(double[] shares, int except) {
        int highest = except == 0 ? 1 : 0;
        for (int at = 0; at < shares.length; at++) {
            if (at != except && shares[at] > shares[highest]) {
                highest = at;
            }
        }
        return highest;
    }

    /**
     * The lowest threshold at which the worse of both aims, each as a multiple of itself, is met best; without examples out of scope the
     * highest one that turns away no more than the aim.
     */
    double threshold() {
        boolean outsideKnown = outcomes.stream().anyMatch(outcome -> !outcome.inScope());
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double threshold = HIGHEST * step / STEPS;
            double turnedAway = share(true, false, threshold) / TURNED_AWAY;
            if (!outsideKnown) {
                best = turnedAway <= 1 ? threshold : best;
            } else {
                double worse = Math.max(share(false, true, threshold) / ANSWERED_IN_VAIN, turnedAway);
                if (worse < least) {
                    least = worse;
                    best = threshold;
                }
            }
        }
        return best;
    }

    private double share(boolean inScope, boolean answered, double threshold) {
        int all = 0;
        int counted = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.inScope() == inScope) {
                all++;
                counted += (outcome.answered() && outcome.top() >= threshold) == answered ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) counted / all;
    }

    /** The widest gap at which, and below which, the second intent is right nearly as often as the first. */
    double margin() {
        List<Outcome> byGap = new ArrayList<>(outcomes);
        byGap.sort(Comparator.comparingDouble(Outcome::gap));
        int window = Math.max(FEWEST_NEAR, byGap.size() / WINDOWS);
        double margin = 0;
        for (int start = 0; start + window <= byGap.size(); start += window) {
            List<Outcome> alike = byGap.subList(start, start + window);
            long first = alike.stream().filter(Outcome::firstRight).count();
            long second = alike.stream().filter(Outcome::secondRight).count();
            if (second < SECOND_TO_FIRST * first) {
                break;
            }
            margin = alike.get(window - 1).gap();
        }
        return margin;
    }
}
