package dev.haoshang.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Several runs of one measurement.
 *
 * @param values sorted, at least one
 */
record Spread(List<Double> values) {
    Spread {
        values = values.stream().sorted().toList();
    }

    static <T> Spread of(List<T> runs, ToDoubleFunction<T> figure) {
        return new Spread(runs.stream().map(figure::applyAsDouble).toList());
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** The median and, in brackets, the least and the greatest. */
    String show(int digits) {
        String format = "%,." + digits + "f";
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median(),
                values.get(0),
                values.get(values.size() - 1));
    }
}
