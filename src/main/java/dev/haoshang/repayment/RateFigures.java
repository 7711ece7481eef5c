package dev.haoshang.repayment;

import java.math.BigDecimal;

/**
 * The figures of an option at one of several estimated rates, in yuan.
 *
 * @param ratePercent the yearly rate in percent
 * @param periods number of payments at this rate
 * @param first the first payment
 * @param last the last payment
 * @param totalInterest all interest over what is owed now
 * @param totalPaid all that is paid
 */
public record RateFigures(
        BigDecimal ratePercent,
        int periods,
        BigDecimal first,
        BigDecimal last,
        BigDecimal totalInterest,
        BigDecimal totalPaid) {}
