package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Why an option fits, what is in the way, what would make it work, or what to beware of. Content holds the text of each code; the values fill
 * its placeholders and are plain strings: amounts "1697.10", rates in percent "14.6", months and periods "24", options by id.
 *
 * <p>In the way, or what would make it work:
 *
 * <ul>
 *   <li>{@code needs_at_least} {payment}: so much a month would do
 *   <li>{@code or_rate_of} {rate_percent}: or a rate no higher than this
 *   <li>{@code longest_term} {periods}: no longer plan is possible, in months
 *   <li>{@code longest_grace} {months}, {@code longest_deferral} {months}, {@code waiver_up_to} {percent}: what the lender allows at most
 *   <li>{@code least_payment_of_lender} {payment}: the lender takes no less a month
 *   <li>{@code not_offered_by_lender}
 *   <li>{@code term_not_offered_by_lender} {periods}: the lender knows other numbers of instalments only
 *   <li>{@code only_before_overdue}: it is asked for before the due date
 *   <li>{@code only_short_hardship} {months}, {@code only_temporary_hardship} {months}: the trouble must be over within so many months
 *   <li>{@code needs_next_due_amount}, {@code affordable_unknown}: a figure is missing
 *   <li>{@code more_than_interest} {interest, payment}: under this payment the debt never falls
 *   <li>{@code costs_over_double} {total, balance}: the plan would cost over twice what is owed
 *   <li>{@code no_penalty_known}, {@code no_interest_to_reduce}
 *   <li>{@code in_deficit} {deficit}: living costs more than comes in, so nothing may be promised
 *   <li>{@code more_than_a_token_possible}, {@code token_needs_recovery} {months}, {@code something_can_be_paid}
 *   <li>{@code needs_lump_sum} {payment}: so much at once would settle it
 *   <li>{@code not_refused_yet}, {@code nothing_to_repeat}
 *   <li>{@code first_date_passed} {date}, {@code too_many_side_requests} {most}, {@code option_does_not_fit} {option}: a proposal is refused
 * </ul>
 *
 * <p>Why it fits:
 *
 * <ul>
 *   <li>{@code within_affordable} {affordable}
 *   <li>{@code within_lump_sum}, {@code nothing_left} {deficit}
 *   <li>{@code saves} {sum}: less to pay than at the present rate, or waived
 *   <li>{@code repeats} {option}: the request that is made again
 *   <li>{@code includes_interest_and_penalty} {sum}: spread together with the balance
 * </ul>
 *
 * <p>Why it is recommended before the others, one code for each rule of the waterfall, without values:
 *
 * <ul>
 *   <li>{@code because_soon_able}: short deferral
 *   <li>{@code because_drop_is_temporary}: grace period
 *   <li>{@code because_payments_may_wait}: deferral, where the lender knows no interest-only months
 *   <li>{@code because_longer_term_is_affordable}: instalments
 *   <li>{@code because_no_standard_term_is_affordable}: personal plan
 *   <li>{@code because_penalty_stands_in_the_way}: penalty waiver
 *   <li>{@code because_lower_rate_is_needed}: interest reduction
 *   <li>{@code because_interest_takes_everything}: interest freeze
 *   <li>{@code because_only_a_token_is_possible}: token payment
 *   <li>{@code because_nothing_is_left}: pause without an offer
 *   <li>{@code because_lump_sum_is_there}: lump settlement
 *   <li>{@code because_refused_before}: second request
 * </ul>
 *
 * <p>To beware of:
 *
 * <ul>
 *   <li>{@code over_ninety_percent} {payment, surplus}: of the surplus then, so hardly anything is left for surprises
 *   <li>{@code hardship_length_unknown} {months}: so many months were assumed
 *   <li>{@code requested_term_not_affordable} {periods, payment}, {@code capped_by_lender} {months}: the wish could not be kept
 *   <li>{@code next_payment_also_due} {payment}: the month of the later date has its own payment too
 *   <li>{@code does_not_repay}, {@code interest_left_unpaid} {sum}: a token is no repayment
 *   <li>{@code rate_estimated}: the rate is not known, figures are for several
 *   <li>{@code present_payment_affordable} {payment}: perhaps nothing need change
 *   <li>{@code figures_disagree} {stated, computed}: check payment, instalments left and balance
 *   <li>{@code payment_below_interest} {payment, interest}: the present payment as stated would never repay
 *   <li>{@code can_pay_over_surplus} {stated, surplus}: the stated sum is more than the budget leaves, so the smaller one counts
 *   <li>{@code can_pay_over_income} {stated, income}: the stated sum is more than all that comes in
 *   <li>{@code budget_unknown} {affordable}: income or spending is not known, so the stated sum counts unchecked
 *   <li>{@code spending_zero}: living costs nothing as stated
 *   <li>{@code living_floor_used} {stated, floor}: living costs as stated are under the configured least, which counts instead
 *   <li>{@code fair_share} {sum}: what this debt would get if the surplus were split among all debts
 *   <li>{@code parts_over_balance} {charges, balance}: interest and penalty are no part of the stated balance, so they count beside it
 *   <li>{@code balance_disagrees} {stated, computed}: the stated balance is not the sum of its stated parts, which count
 *   <li>{@code due_date_passed} {date}, {@code due_date_too_far} {date}: the stated date does not serve, the first payment counts from this one
 * </ul>
 *
 * @param code one of {@link #CODES}
 * @param values the placeholders' values
 */
public record Reason(String code, Map<String, String> values) {
    /** Every code there is. */
    public static final Set<String> CODES = Set.of(
            "needs_at_least",
            "or_rate_of",
            "longest_term",
            "longest_grace",
            "longest_deferral",
            "waiver_up_to",
            "least_payment_of_lender",
            "not_offered_by_lender",
            "term_not_offered_by_lender",
            "only_before_overdue",
            "only_short_hardship",
            "only_temporary_hardship",
            "needs_next_due_amount",
            "affordable_unknown",
            "more_than_interest",
            "costs_over_double",
            "no_penalty_known",
            "no_interest_to_reduce",
            "in_deficit",
            "more_than_a_token_possible",
            "token_needs_recovery",
            "something_can_be_paid",
            "needs_lump_sum",
            "not_refused_yet",
            "nothing_to_repeat",
            "first_date_passed",
            "too_many_side_requests",
            "option_does_not_fit",
            "within_affordable",
            "within_lump_sum",
            "nothing_left",
            "saves",
            "repeats",
            "includes_interest_and_penalty",
            "because_soon_able",
            "because_drop_is_temporary",
            "because_payments_may_wait",
            "because_longer_term_is_affordable",
            "because_no_standard_term_is_affordable",
            "because_penalty_stands_in_the_way",
            "because_lower_rate_is_needed",
            "because_interest_takes_everything",
            "because_only_a_token_is_possible",
            "because_nothing_is_left",
            "because_lump_sum_is_there",
            "because_refused_before",
            "over_ninety_percent",
            "hardship_length_unknown",
            "requested_term_not_affordable",
            "capped_by_lender",
            "next_payment_also_due",
            "does_not_repay",
            "interest_left_unpaid",
            "rate_estimated",
            "present_payment_affordable",
            "figures_disagree",
            "payment_below_interest",
            "can_pay_over_surplus",
            "can_pay_over_income",
            "budget_unknown",
            "spending_zero",
            "living_floor_used",
            "fair_share",
            "parts_over_balance",
            "balance_disagrees",
            "due_date_passed",
            "due_date_too_far");

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if the code is not one of {@link #CODES}
     */
    public Reason {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "reason code '" + code + "' is not known: add it to Reason.CODES and to the content");
        }
        values = Map.copyOf(values);
    }

    static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    static Reason of(String code, String name, String value) {
        return new Reason(code, Map.of(name, value));
    }

    static Reason of(String code, String name, int count) {
        return of(code, name, Integer.toString(count));
    }

    static Reason of(String code, String name, BigDecimal amount) {
        return of(code, name, amount.toPlainString());
    }
}
