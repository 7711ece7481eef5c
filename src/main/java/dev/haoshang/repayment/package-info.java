/**
 * Loans, budgets, schedules, options and proposals: pure, exact decimal arithmetic. Uses no other package.
 *
 * <ul>
 *   <li>A month's interest is balance × rate divided by twelve once and rounded half up. Rounding the monthly rate first, as many calculators
 *       do, can lose a fen where the exact product ends on half a fen.
 *   <li>Binary floating point serves only the search for the internal rate, which is shown with four places and never becomes an amount.
 *   <li>Interest and penalty already due are spread together with the balance: a plan that leaves them aside would not settle the debt.
 *   <li>A payment is held against what is affordable in its own month. After the foreseeable end of the trouble that is what the earlier income
 *       would leave, and the outcome then warns that it relies on it. In a deficit nothing is promised, not even for later.
 *   <li>An option that does not fit carries no schedule, so nothing unaffordable can be shown or proposed by mistake.
 *   <li>Texts for people live in content; this package speaks in {@link dev.haoshang.repayment.Reason} codes.
 * </ul>
 */
@NullMarked
package dev.haoshang.repayment;

import org.jspecify.annotations.NullMarked;
