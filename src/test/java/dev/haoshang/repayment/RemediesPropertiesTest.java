package dev.haoshang.repayment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What is said to make an option work really does, and a fen or a hundredth of a percent less does not. */
class RemediesPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 15);

    private static final Set<Option> PLANS = Set.of(
            Option.SHORT_DEFERRAL,
            Option.DEFERRAL,
            Option.GRACE_PERIOD,
            Option.INSTALMENT,
            Option.PERSONAL_PLAN,
            Option.INTEREST_REDUCTION,
            Option.INTEREST_FREEZE,
            Option.PENALTY_WAIVER);

    /** A lower rate still may leave a last payment some fen smaller, so its least payment is one of several within some fen. */
    private static final Option BY_RATE = Option.INTEREST_REDUCTION;

    private static final List<LenderPolicy> POLICIES = List.of(
            LenderPolicy.unknown(),
            new LenderPolicy(
                    Set.of(),
                    List.of(3, 6, 12, 36),
                    36,
                    3,
                    2,
                    new BigDecimal("0.5"),
                    Optional.of(new BigDecimal("300"))),
            new LenderPolicy(Set.of(), List.of(12, 120), 120, 24, 36, BigDecimal.ONE, Optional.empty()));

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPaymentThatIsSaidToWorkIsTheLeastThatDoes(
            @ForAll @BigRange(min = "500", max = "300000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "0", max = "60") @Scale(2) BigDecimal percent,
            @ForAll @BigRange(min = "0", max = "9000") @Scale(2) BigDecimal affordable,
            @ForAll @IntRange(min = 0, max = 8) int hardship,
            @ForAll @IntRange(min = 0, max = 2) int policy) {
        Debt debt = debt(balance, percent);

        for (OptionOutcome outcome : compare(debt, affordable, hardship, policy).outcomes()) {
            value(outcome, "needs_at_least", "payment").ifPresent(payment -> {
                assertTrue(fits(debt, payment, hardship, policy, outcome.option()), () -> outcome + " at " + payment);
                BigDecimal less = payment.subtract(Money.CENT);
                boolean lessWorks = fits(debt, less, hardship, policy, outcome.option());
                assertFalse(lessWorks && outcome.option() != BY_RATE, () -> outcome + " at " + less);
            });
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aRateThatIsSaidToWorkIsTheHighestThatDoes(
            @ForAll @BigRange(min = "500", max = "300000") @Scale(2) BigDecimal balance,
            @ForAll @BigRange(min = "1", max = "60") @Scale(2) BigDecimal percent,
            @ForAll @BigRange(min = "10", max = "9000") @Scale(2) BigDecimal affordable,
            @ForAll @IntRange(min = 0, max = 8) int hardship,
            @ForAll @IntRange(min = 0, max = 2) int policy) {
        for (OptionOutcome outcome :
                compare(debt(balance, percent), affordable, hardship, policy).outcomes()) {
            value(outcome, "or_rate_of", "rate_percent").ifPresent(rate -> {
                BigDecimal higher = rate.add(new BigDecimal("0.01"));
                assertTrue(
                        fits(debt(balance, rate), affordable, hardship, policy, outcome.option()),
                        () -> outcome + " at " + rate);
                assertFalse(
                        fits(debt(balance, higher), affordable, hardship, policy, outcome.option()),
                        () -> outcome + " at " + higher);
            });
        }
    }

    private static Optional<BigDecimal> value(OptionOutcome outcome, String code, String name) {
        return outcome.reasons().stream()
                .filter(reason -> reason.code().equals(code) && PLANS.contains(outcome.option()))
                .map(reason -> new BigDecimal(reason.values().getOrDefault(name, "0")))
                .findFirst();
    }

    private static boolean fits(Debt debt, BigDecimal affordable, int hardship, int policy, Option option) {
        return compare(debt, affordable, hardship, policy).outcome(option).fits();
    }

    private static Comparison compare(Debt debt, BigDecimal affordable, int hardship, int policy) {
        Means means = new Means(Optional.empty(), Optional.of(affordable), Optional.empty(), Optional.of(hardship));
        return OptionComparison.compare(Situation.of(debt, means, FIRST), POLICIES.get(policy));
    }

    private static Debt debt(BigDecimal balance, BigDecimal percent) {
        return new Debt(
                balance,
                Optional.of(percent),
                Optional.of(new BigDecimal("12.34")),
                Optional.of(new BigDecimal("56.78")),
                0,
                Optional.of(new BigDecimal("800")),
                Optional.of(12),
                Optional.empty());
    }
}
