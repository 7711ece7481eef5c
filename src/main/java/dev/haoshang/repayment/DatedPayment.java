package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sum and the day it is paid.
 *
 * @param date when
 * @param amount how much, in yuan, 0 or more
 */
public record DatedPayment(LocalDate date, BigDecimal amount) {}
