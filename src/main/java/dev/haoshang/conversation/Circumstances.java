package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.repayment.Budget;
import dev.haoshang.repayment.Debt;
import dev.haoshang.repayment.Means;
import dev.haoshang.repayment.Option;
import dev.haoshang.repayment.Request;
import dev.haoshang.repayment.Situation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a borrower's facts as a {@link Situation}. Lives for one computation. */
final class Circumstances {
    /** The parts that essential spending is made of. */
    static final List<String> SPENDING_PARTS = List.of(
            "rent",
            "food",
            "utilities",
            "transport",
            "phone",
            "medical",
            "child",
            "elder",
            "insurance",
            "other_spending");

    /** Arrears on rent and the like are spread over a year; the design's choice, as no rule names a period. */
    private static final BigDecimal MONTHS_FOR_ARREARS = new BigDecimal(12);

    private static final BigDecimal DAYS_A_YEAR = new BigDecimal(365);

    private final Map<String, Fact> facts;
    private final LocalDate today;
    private final Optional<BigDecimal> livingFloor;

    private Circumstances(Map<String, Fact> facts, LocalDate today, Optional<BigDecimal> livingFloor) {
        this.facts = facts;
        this.today = today;
        this.livingFloor = livingFloor;
    }

    /** The situation where no living floor is configured. */
    static Optional<Situation> of(Map<String, Fact> facts, LocalDate today) {
        return of(facts, today, Optional.empty());
    }

    /**
     * The situation, or empty while the amount owed or what can be paid is not known.
     *
     * @param livingFloor the least that living costs in yuan a month for each person of the household, where it is configured
     */
    static Optional<Situation> of(Map<String, Fact> facts, LocalDate today, Optional<BigDecimal> livingFloor) {
        Circumstances circumstances = new Circumstances(facts, today, livingFloor);
        Means means = circumstances.means();
        return circumstances
                .debt()
                .filter(debt ->
                        means.affordable().isPresent() || means.lumpSum().isPresent())
                .map(debt -> circumstances.situation(debt, means));
    }

    private Situation situation(Debt debt, Means means) {
        LocalDate first = firstDueDate();
        int dueDay = whole("due_day").orElse(first.getDayOfMonth());
        return new Situation(
                debt,
                means,
                request(),
                first,
                dueDay,
                is("desired_option", "second_request"),
                new Assumptions(facts, today).of(debt, means, first));
    }

    /**
     * The loan; the balance said is the whole sum, so interest and penalty said apart are taken off it. Where they would leave nothing, the
     * balance was the principal alone. Where a principal was said too it counts, and {@link Assumptions} tell of a difference.
     */
    private Optional<Debt> debt() {
        Optional<BigDecimal> interest = amount("interest_due");
        Optional<BigDecimal> penalty = amount("penalty_due");
        Optional<BigDecimal> balance = amount("balance");
        Optional<BigDecimal> rest = balance.map(
                whole -> whole.subtract(interest.orElse(BigDecimal.ZERO)).subtract(penalty.orElse(BigDecimal.ZERO)));
        return Stream.of(amount("principal"), rest, balance)
                .flatMap(Optional::stream)
                .filter(sum -> sum.compareTo(BigDecimal.ONE) >= 0)
                .findFirst()
                .map(sum -> new Debt(
                        sum,
                        annualRate(),
                        interest,
                        penalty,
                        whole("overdue_days").orElse(0),
                        amount("monthly_payment_now").filter(payment -> payment.signum() > 0),
                        whole("instalments_left"),
                        amount("monthly_payment_now")));
    }

    private Optional<BigDecimal> annualRate() {
        return amount("annual_rate").or(() -> amount("daily_rate").map(rate -> rate.multiply(DAYS_A_YEAR)));
    }

    private Means means() {
        Map<String, BigDecimal> spending = spending();
        Optional<Budget> budget = amount("monthly_income")
                .filter(income -> !spending.isEmpty())
                .map(income -> new Budget(
                        Map.of("monthly_income", income),
                        spending,
                        Budget.DEFAULT_BUFFER_SHARE,
                        amount("arrears_priority")
                                .map(sum -> sum.divide(MONTHS_FOR_ARREARS, 2, RoundingMode.HALF_UP))
                                .orElse(BigDecimal.ZERO),
                        amount("other_debts_monthly").orElse(BigDecimal.ZERO),
                        livingFloor.map(floor -> floor.multiply(persons()))));
        return new Means(
                budget,
                amount("can_pay_monthly"),
                amount("lump_sum").filter(sum -> sum.signum() > 0),
                whole("hardship_months"));
    }

    /** How many live on the income; whoever did not say is counted alone, so that no more is kept back than is sure to be needed. */
    private BigDecimal persons() {
        return amount("household_size").filter(size -> size.signum() > 0).orElse(BigDecimal.ONE);
    }

    /** The spending by parts where they make up the whole, else as one sum. */
    private Map<String, BigDecimal> spending() {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String part : SPENDING_PARTS) {
            amount(part).ifPresent(sum -> parts.put(part, sum));
        }
        Optional<BigDecimal> whole = amount("essential_spending");
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean partsAreAll = whole.map(total -> total.compareTo(sum) <= 0).orElse(true);
        return partsAreAll ? parts : Map.of("essential_spending", whole.orElseThrow());
    }

    private Request request() {
        return new Request(
                Optional.ofNullable(facts.get("desired_option"))
                        .map(Fact::value)
                        .flatMap(Option::of),
                whole("term_months"),
                whole("grace_months"),
                whole("defer_months"));
    }

    /** The next due date said, if it is still to come and within reach of any plan; else the next due day; else a month from today. */
    private LocalDate firstDueDate() {
        Optional<LocalDate> said = Optional.ofNullable(facts.get("next_due_date"))
                .map(Fact::value)
                .map(LocalDate::parse)
                .filter(date -> date.isAfter(today) && date.isBefore(Assumptions.latestDueDate(today)));
        return said.or(() -> whole("due_day").map(this::nextDate)).orElse(today.plusMonths(1));
    }

    private LocalDate nextDate(int dueDay) {
        LocalDate inThisMonth = on(YearMonth.from(today), dueDay);
        return inThisMonth.isAfter(today)
                ? inThisMonth
                : on(YearMonth.from(today).plusMonths(1), dueDay);
    }

    private static LocalDate on(YearMonth month, int dueDay) {
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    private boolean is(String slot, String value) {
        Fact fact = facts.get(slot);
        return fact != null && fact.values().contains(value);
    }

    private Optional<BigDecimal> amount(String slot) {
        return Optional.ofNullable(facts.get(slot)).map(Fact::value).map(BigDecimal::new);
    }

    private Optional<Integer> whole(String slot) {
        return amount(slot).map(BigDecimal::intValue);
    }
}
