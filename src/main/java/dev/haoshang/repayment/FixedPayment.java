package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.util.List;

/** The same payment every month until the debt is gone. */
public final class FixedPayment {
    private FixedPayment() {}

    /**
     * Pays a fixed sum each month.
     *
     * @param payment the monthly sum in yuan, 0 or more
     * @param cap the most payments to try, 1 to 600
     * @throws IllegalArgumentException for a balance that is not over 0, a negative payment or a cap outside its range
     */
    public static RepaymentResult plan(BigDecimal balance, AnnualRate rate, BigDecimal payment, int cap) {
        return SteppedPayment.plan(balance, rate, List.of(SteppedPayment.Step.unlimited(payment)), cap);
    }
}
