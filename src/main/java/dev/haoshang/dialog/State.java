package dev.haoshang.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One node of a dialog, as editors write it. */
public sealed interface State {
    /** Its name within the dialog. */
    String id();

    /** The states that may follow. */
    List<String> targets();

    /** The texts it says. */
    List<Wording> texts();

    /**
     * Asks for one slot and waits; passed over when the slot is known or skipped.
     *
     * @param say the question
     * @param again the question when it returns after an interruption; shorter
     * @param why what the answer is needed for
     * @param help how to find out, said to one who does not know
     * @param choices what can be pressed
     * @param offersResults whether the choices are those that the last action left
     * @param when asked only when this holds
     * @param needed whether nothing can be worked out without it, so that it is not left open lightly
     * @param confirms whether a yes means that all facts are as the borrower said
     * @param denied said after a no, which then leaves the question open; empty where a no is an answer
     */
    record Ask(
            String id,
            String slot,
            Wording say,
            Optional<Wording> again,
            Optional<Wording> why,
            Optional<Wording> help,
            List<Offer> choices,
            boolean offersResults,
            Optional<Condition> when,
            boolean needed,
            boolean confirms,
            Optional<Wording> denied,
            String next)
            implements State {
        /** Copies the list. */
        public Ask {
            choices = List.copyOf(choices);
        }

        @Override
        public List<String> targets() {
            return List.of(next);
        }

        @Override
        public List<Wording> texts() {
            return Stream.of(Optional.of(say), again, why, help, denied)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Says something once. */
    record Say(String id, Wording say, Optional<Condition> when, String next) implements State {
        @Override
        public List<String> targets() {
            return List.of(next);
        }

        @Override
        public List<Wording> texts() {
            return List.of(say);
        }
    }

    /** Goes to the first case that holds. */
    record Branch(String id, List<Case> cases) implements State {
        /**
         * One way on.
         *
         * @param when the condition; empty for the way that is always open, the last one
         */
        public record Case(Optional<Condition> when, String next) {}

        /** Copies the list. */
        public Branch {
            cases = List.copyOf(cases);
        }

        @Override
        public List<String> targets() {
            return cases.stream().map(Case::next).toList();
        }

        @Override
        public List<Wording> texts() {
            return List.of();
        }
    }

    /**
     * Has something done outside the machine, once, and says its result.
     *
     * @param action the action's name
     * @param say said together with the result, when it succeeded
     * @param forget slots that are open again after it succeeded
     * @param refused what happens when it was refused; the state is then done again as soon as the talk comes back to it
     * @param outcomes where to go for outcomes other than the usual one
     */
    record Do(
            String id,
            String action,
            Wording say,
            List<String> forget,
            Optional<Refused> refused,
            Map<String, String> outcomes,
            String next)
            implements State {
        /**
         * The way out of a refusal.
         *
         * @param say the reason, said to the borrower
         * @param forget slots to ask again
         */
        public record Refused(Wording say, List<String> forget) {
            /** Copies the list. */
            public Refused {
                forget = List.copyOf(forget);
            }
        }

        /** Copies the collections. */
        public Do {
            forget = List.copyOf(forget);
            outcomes = Map.copyOf(outcomes);
        }

        @Override
        public List<String> targets() {
            return Stream.concat(Stream.of(next), outcomes.values().stream()).toList();
        }

        @Override
        public List<Wording> texts() {
            return Stream.concat(Stream.of(say), refused.stream().map(Refused::say))
                    .toList();
        }
    }

    /** Ends the dialog; questions are still answered. */
    record End(String id, Wording say, List<Offer> choices) implements State {
        /** Copies the list. */
        public End {
            choices = List.copyOf(choices);
        }

        @Override
        public List<String> targets() {
            return List.of();
        }

        @Override
        public List<Wording> texts() {
            return List.of(say);
        }
    }
}
