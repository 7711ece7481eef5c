/**
 * Loans, budgets, schedules, options and proposals: pure, exact decimal arithmetic. Uses no other package.
 *
 * <ul>
 *   <li>A month's interest is balance × rate divided by twelve once and rounded half up. Rounding the monthly rate first, as many calculators
 *       do, can lose a fen where the exact product ends on half a fen.
 *   <li>Binary floating point serves only the search for the internal rate, which is shown with four places and never becomes an amount, and to
 *       pass over terms that are out of reach by far without computing their payments.
 *   <li>Interest and penalty already due are spread together with the balance: a plan that leaves them aside would not settle the debt.
 *   <li>Every payment of a plan is held against what is affordable today, also those that fall due after the foreseeable end of the trouble: an
 *       income hoped for is none, and a plan whose last step relies on it breaks when it does not come. So an option with waiting months fits
 *       only where the payments behind them could be borne now; in a deficit nothing is promised, not even for later. Letting plans count on
 *       the earlier income was tried and rejected for this reason.
 *   <li>What would make an option work is searched for with the very schedules and rules that it is refused by, to the fen and to a hundredth of
 *       a percent, so that who comes back with that figure is not refused again.
 *   <li>Figures that are missing, contradict each other or were set aside come with a reason in every comparison; none is corrected in silence.
 *   <li>An option that does not fit carries no schedule, so nothing unaffordable can be shown or proposed by mistake.
 *   <li>Texts for people live in content; this package speaks in {@link dev.haoshang.repayment.Reason} codes.
 * </ul>
 */
@NullMarked
package dev.haoshang.repayment;

import org.jspecify.annotations.NullMarked;
