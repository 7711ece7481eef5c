/**
 * Loans, budgets, schedules, options and proposals: pure, exact decimal arithmetic. Uses no other package.
 */
@NullMarked
package dev.haoshang.repayment;

import org.jspecify.annotations.NullMarked;
