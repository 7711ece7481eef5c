package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins two quantities of one kind with 到 or a dash between them into a range: 三个月到半年, 3000元-4000元. */
final class Ranges {
    private static final Pattern TO = Pattern.compile(" ?(?:-|~|—|–|到|至|to) ?");

    private Ranges() {}

    static List<Quantity> join(String text, List<Quantity> quantities) {
        List<Quantity> joined = new ArrayList<>();
        for (Quantity quantity : quantities) {
            Quantity before = joined.isEmpty() ? quantity : joined.get(joined.size() - 1);
            boolean range = !before.equals(quantity)
                    && before.kind() == quantity.kind()
                    && before.kind() != Quantity.Kind.TIME
                    && before.low().compareTo(quantity.high()) < 0
                    && quantity.start() - before.end() <= 4
                    && TO.matcher(text.substring(before.end(), quantity.start()))
                            .matches();
            if (range) {
                joined.set(joined.size() - 1, before.over(quantity));
            } else {
                joined.add(quantity);
            }
        }
        return joined;
    }
}
