package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options at the two ends: a token when nearly nothing is left, and settling everything at once. */
final class ClosingOptions {
    /** Tokens from 10 to 50 yuan, for at most half a year, where things should improve within a year. */
    static final BigDecimal LEAST_TOKEN = new BigDecimal("10.00");

    private static final BigDecimal LARGEST_TOKEN = new BigDecimal("50.00");
    private static final int TOKEN_MONTHS = 6;
    private static final int RECOVERY_MONTHS = 12;

    private ClosingOptions() {}

    static OptionOutcome token(Assessment assessment) {
        Option option = Option.TOKEN_PAYMENT;
        BigDecimal affordable = assessment.affordable();
        if (affordable.compareTo(LEAST_TOKEN) < 0) {
            return OptionOutcome.blocked(option, Reason.of("needs_at_least", "payment", LEAST_TOKEN));
        }
        if (LevelPlan.of(assessment, assessment.owed())
                .shortestTerm(AnnualRate.ZERO)
                .isPresent()) {
            return OptionOutcome.blocked(option, Reason.of("more_than_a_token_possible"));
        }
        if (assessment.hardshipMonths().map(months -> months > RECOVERY_MONTHS).orElse(false)) {
            return OptionOutcome.blocked(option, Reason.of("token_needs_recovery", "months", RECOVERY_MONTHS));
        }
        BigDecimal payment = Money.round(affordable.min(LARGEST_TOKEN).setScale(0, RoundingMode.DOWN));
        int months =
                Math.min(TOKEN_MONTHS, Math.max(1, assessment.hardshipMonths().orElse(TOKEN_MONTHS)));
        BigDecimal unpaid =
                assessment.interest().subtract(payment).max(Money.ZERO).multiply(BigDecimal.valueOf(months));
        List<Reason> warnings = new ArrayList<>(List.of(Reason.of("does_not_repay")));
        if (unpaid.signum() > 0) {
            warnings.add(Reason.of("interest_left_unpaid", "sum", unpaid));
        }
        if (assessment.hardshipMonths().isEmpty()) {
            warnings.add(Reason.of("hardship_length_unknown", "months", months));
        }
        return assessment.weigh(
                option, OptionTerms.at(assessment.rate()), tokens(assessment, payment, months), warnings);
    }

    /** Everything at once, with the penalty waived in return as far as the lender goes. */
    static OptionOutcome lumpSettlement(Assessment assessment) {
        Option option = Option.LUMP_SETTLEMENT;
        LenderPolicy policy = assessment.policy();
        BigDecimal penalty = assessment.situation().debt().penaltyDue().orElse(Money.ZERO);
        BigDecimal share = policy.offers(Option.PENALTY_WAIVER) ? policy.penaltyWaiverUpTo() : BigDecimal.ZERO;
        Waiver waiver = Waiver.of(penalty, share);
        BigDecimal sum = assessment.owed().subtract(waiver.waived());
        Optional<BigDecimal> lump = assessment.situation().means().lumpSum();
        if (lump.isEmpty() || lump.get().compareTo(sum) < 0) {
            return OptionOutcome.blocked(option, Reason.of("needs_lump_sum", "payment", sum));
        }
        Ledger ledger = new Ledger(sum);
        ledger.pay(Money.ZERO, sum);
        OptionTerms terms = waiver.waived().signum() > 0
                ? OptionTerms.none().withWaiver(share, waiver.waived())
                : OptionTerms.none();
        OptionOutcome outcome = assessment.weigh(option, terms, ledger.schedule(), List.of());
        return waiver.waived().signum() > 0 ? outcome.because(Reason.of("saves", "sum", waiver.waived())) : outcome;
    }

    /** The tokens go to interest first (民法典 561). */
    private static Schedule tokens(Assessment assessment, BigDecimal payment, int months) {
        Ledger ledger = new Ledger(assessment.owed());
        for (int month = 0; month < months; month++) {
            BigDecimal interest =
                    assessment.rate().monthlyInterest(ledger.balance()).min(payment);
            ledger.pay(interest, payment.subtract(interest));
        }
        return ledger.schedule();
    }
}
