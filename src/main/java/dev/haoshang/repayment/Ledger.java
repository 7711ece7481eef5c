package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A balance being paid off, payment by payment. Mutable; lives inside one method call of one thread. */
final class Ledger {
    private final List<Installment> installments = new ArrayList<>();
    private int month;
    private BigDecimal balance;

    Ledger(BigDecimal balance) {
        this(balance, 0);
    }

    /** Starts after a number of months in which nothing was paid. */
    Ledger(BigDecimal balance, int monthsBefore) {
        this.balance = balance;
        this.month = monthsBefore;
    }

    BigDecimal balance() {
        return balance;
    }

    /** Books interest and principal; principal is capped by the balance left. */
    void pay(BigDecimal interest, BigDecimal principal) {
        book(Optional.empty(), interest, principal);
    }

    void payOn(LocalDate date, BigDecimal interest, BigDecimal principal) {
        book(Optional.of(date), interest, principal);
    }

    Schedule schedule() {
        return new Schedule(installments);
    }

    private void book(Optional<LocalDate> date, BigDecimal interest, BigDecimal principal) {
        BigDecimal paid = principal.min(balance);
        balance = balance.subtract(paid);
        month++;
        installments.add(new Installment(month, date, interest.add(paid), interest, paid, balance));
    }
}
