package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One payment of a schedule. All amounts in yuan with two places.
 *
 * @param number which month it falls in, from 1; the first after a deferral of two months is 3
 * @param date when it is due, if dates are known
 * @param payment what is paid: interest and principal together
 * @param interest the part that is interest
 * @param principal the part that lowers the balance
 * @param balance what is still owed afterwards
 */
public record Installment(
        int number,
        Optional<LocalDate> date,
        BigDecimal payment,
        BigDecimal interest,
        BigDecimal principal,
        BigDecimal balance) {

    Installment on(LocalDate due) {
        return new Installment(number, Optional.of(due), payment, interest, principal, balance);
    }
}
