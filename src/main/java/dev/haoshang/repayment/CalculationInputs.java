package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The inputs of one calculation, read one by one with their form checked. Lives inside one method call of one thread. */
final class CalculationInputs {
    /** Bounded, so that no exponent or endless fraction can make arithmetic slow. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,16}(\\.\\d{1,20})?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_PLACES = 20;

    private final Map<String, Object> inputs;
    private final Set<String> read = new HashSet<>();

    CalculationInputs(Map<String, Object> inputs) {
        this.inputs = inputs;
    }

    boolean has(String field) {
        return inputs.get(field) != null;
    }

    BigDecimal amount(String field) {
        return checked(field, () -> Money.atLeastZero(field, decimal(field)));
    }

    BigDecimal positiveAmount(String field) {
        return checked(field, () -> Money.positive(field, decimal(field)));
    }

    BigDecimal share(String field) {
        return checked(field, () -> Limits.share(field, decimal(field)));
    }

    BigDecimal decimal(String field) {
        return decimal(field, required(field));
    }

    AnnualRate annualRate(String field) {
        return checked(field, () -> new AnnualRate(decimal(field)));
    }

    DailyRate dailyRate(String field) {
        return checked(field, () -> new DailyRate(decimal(field)));
    }

    /** A daily rate, or a yearly one with the days its contract divides the year by. */
    DailyRate dailyRate() {
        if (!has("annual_rate")) {
            return dailyRate("daily_rate");
        }
        AnnualRate rate = annualRate("annual_rate");
        return checked("day_count", () -> DailyRate.ofYear(rate, whole("day_count", 360, 365)));
    }

    int periods(String field) {
        return whole(field, 1, Limits.MOST_PERIODS);
    }

    int whole(String field, int least, int most) {
        return whole(field, required(field), least, most);
    }

    LocalDate date(String field) {
        return date(field, text(field));
    }

    private static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            Limits.count("year", date.getYear(), 1990, 2200);
            return date;
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            throw new CalculationException(field, "must be a date of the years 1990 to 2200 such as 2026-12-15");
        }
    }

    String text(String field) {
        if (required(field) instanceof String text) {
            return text;
        }
        throw new CalculationException(field, "must be a text in quotes");
    }

    List<BigDecimal> amounts(String field) {
        return list(field).stream().map(entry -> amount(field, entry)).toList();
    }

    /** Pairs such as ["2026-12-15", "500"]; the days must rise, beginning after the start. */
    List<DatedPayment> datedPayments(String field, LocalDate start) {
        List<DatedPayment> payments = new ArrayList<>();
        LocalDate before = start;
        for (Object entry : list(field)) {
            List<?> pair = pair(field, entry, "[\"2026-12-15\", \"500\"]");
            LocalDate date = date(field, String.valueOf(pair.get(0)));
            if (!date.isAfter(before)) {
                throw new CalculationException(
                        field, "must be in order of their dates, each after the one before and after start");
            }
            payments.add(new DatedPayment(date, amount(field, pair.get(1))));
            before = date;
        }
        return payments;
    }

    /** Pairs such as ["3156.90", 30]: sums and the days each is put off. */
    List<Postponement> postponements(String field, DailyRate rate) {
        return list(field).stream()
                .map(entry -> pair(field, entry, "[\"3156.90\", 30]"))
                .map(pair -> checked(
                        field,
                        () -> Postponement.of(
                                decimal(field, pair.get(0)), rate, whole(field, pair.get(1), 0, Limits.MOST_DAYS))))
                .toList();
    }

    List<String> texts(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    List<BigDecimal> decimals(String field) {
        return list(field).stream().map(entry -> decimal(field, entry)).toList();
    }

    Map<String, BigDecimal> amountsByName(String field) {
        if (!(required(field) instanceof Map<?, ?> entries) || entries.size() > MOST_ENTRIES) {
            throw new CalculationException(field, "must be an object of names and amounts, at most " + MOST_ENTRIES);
        }
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        entries.forEach((name, amount) -> amounts.put(String.valueOf(name), amount(field, amount)));
        return amounts;
    }

    List<SteppedPayment.Step> steps(String field) {
        return list(field).stream().map(entry -> step(field, entry)).toList();
    }

    /** Refuses inputs that no one read: a misspelt name must not pass as a default. */
    void refuseUnknown() {
        for (String field : inputs.keySet()) {
            if (!read.contains(field)) {
                throw new CalculationException(field, "is not an input of this kind; remove it");
            }
        }
    }

    private SteppedPayment.Step step(String field, Object entry) {
        List<?> pair = pair(field, entry, "[6, \"500\"] or [null, \"1500\"]");
        Object months = pair.get(0);
        Optional<Integer> count =
                months == null ? Optional.empty() : Optional.of(whole(field, months, 1, Limits.MOST_PERIODS));
        return checked(field, () -> new SteppedPayment.Step(count, decimal(field, pair.get(1))));
    }

    private static List<?> pair(String field, Object entry, String example) {
        if (entry instanceof List<?> pair && pair.size() == 2) {
            return pair;
        }
        throw new CalculationException(field, "each entry must be a pair such as " + example);
    }

    private static BigDecimal amount(String field, @Nullable Object value) {
        return checked(field, () -> Money.atLeastZero(field, decimal(field, value)));
    }

    private List<?> list(String field) {
        if (required(field) instanceof List<?> list && !list.isEmpty() && list.size() <= MOST_ENTRIES) {
            return list;
        }
        throw new CalculationException(field, "must be a list of 1 to " + MOST_ENTRIES + " entries");
    }

    private static int whole(String field, @Nullable Object value, int least, int most) {
        String text = plain(value);
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new CalculationException(field, "must be a whole number from " + least + " to " + most);
    }

    private static BigDecimal decimal(String field, @Nullable Object value) {
        String text = value instanceof Double number ? plain(number) : plain(value);
        if (!DECIMAL.matcher(text).matches()) {
            throw new CalculationException(field, "must be a plain decimal number such as \"35000.00\" or \"0.146\"");
        }
        return new BigDecimal(text);
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Number || value instanceof String ? value.toString() : "";
    }

    /** A number that came without quotes, as its digits were written: 0.0004, not 4.0E-4. */
    private static String plain(Double number) {
        BigDecimal digits = new BigDecimal(number.toString()).stripTrailingZeros();
        return digits.scale() > MOST_PLACES ? number.toString() : digits.toPlainString();
    }

    private Object required(String field) {
        read.add(field);
        Object value = inputs.get(field);
        if (value == null) {
            throw new CalculationException(field, "is missing; give it");
        }
        return value;
    }

    static <T> T checked(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            throw new CalculationException(field, String.valueOf(refused.getMessage()));
        }
    }
}
