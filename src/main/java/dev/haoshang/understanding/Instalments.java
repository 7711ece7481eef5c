package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps instalments that are paid from being taken for ones that are left: where the total is said too, the question how many are left is
 * answered by what remains (一共24期还了6期, "I've paid 6 of 24 instalments"); otherwise the paid ones are no value.
 */
final class Instalments {
    private static final Pattern PAID_BEFORE = Pattern.compile(
            "(?:已经?|都)?(?:还|付|交)(?:了|过|完了?)(?:前|第)?$|已经?(?:还|付|交)$|(?<![a-z])paid (?:off )?(?:about )?$");
    private static final Pattern PAID_OF_BEFORE =
            Pattern.compile("(?:paid|made|done|finished) ([0-9]{1,3}) (?:out )?of (?:the |my |a total of )?$");
    private static final Pattern DIVIDED_BEFORE = Pattern.compile("分(?:了|成)?$");
    private static final Pattern UNIT = Pattern.compile("期$|instal?ments?$|payments?$|个月$|months?$");
    private static final Pattern WISHED_BEFORE =
            Pattern.compile("[想要能改]|希望|申请|可以|重新|(?<![a-z])(?:want|like|can|could|into)(?![a-z])");
    private static final BigDecimal MOST = BigDecimal.valueOf(360);
    private static final int NEAR = 12;
    private static final int REACH = 32;

    private Instalments() {}

    /** The quantities without the paid instalments, and with the total lowered by them where {@code leftAsked}. */
    static List<Quantity> apply(String text, List<Quantity> quantities, boolean leftAsked) {
        List<Quantity> paid = quantities.stream()
                .filter(quantity -> (isInstalments(text, quantity) || (leftAsked && quantity.plain()))
                        && PAID_BEFORE.matcher(before(text, quantity)).find())
                .toList();
        List<Quantity> kept = new ArrayList<>(quantities);
        Optional<Quantity> left = left(text, quantities, paid);
        if (left.isPresent()) {
            kept.removeIf(quantity -> isInstalments(text, quantity));
            kept.removeAll(paid);
            kept.add(left.get());
            kept.sort(Comparator.comparingInt(Quantity::start));
            return kept;
        }
        kept.removeAll(paid);
        // What was divided into instalments already is no wish (贷款3万分12期，已经还了4期).
        kept.removeIf(quantity -> !paid.isEmpty()
                && isInstalments(text, quantity)
                && DIVIDED_BEFORE.matcher(before(text, quantity)).find()
                && !WISHED_BEFORE.matcher(before(text, quantity)).find());
        if (!leftAsked) {
            return kept;
        }
        List<Quantity> others =
                kept.stream().filter(quantity -> isInstalments(text, quantity)).toList();
        if (others.size() != 1) {
            return kept;
        }
        Quantity total = others.get(0);
        Optional<BigDecimal> done = paid.size() == 1
                ? Optional.of(paid.get(0).low()).filter(count -> !saidToBeLeft(text, total))
                : paidOf(text, total);
        done.filter(count -> count.compareTo(total.low()) < 0)
                .ifPresent(count -> kept.set(kept.indexOf(total), total.less(count)));
        return kept;
    }

    /** 分36期已还10期: what remains of a plan whose total stands right before the paid part; it takes that part's place. */
    private static Optional<Quantity> left(String text, List<Quantity> quantities, List<Quantity> paid) {
        List<Quantity> counts = quantities.stream()
                .filter(quantity -> isInstalments(text, quantity))
                .toList();
        if (paid.size() != 1 || counts.size() != 2 || !counts.get(1).equals(paid.get(0))) {
            return Optional.empty();
        }
        Quantity total = counts.get(0);
        Quantity done = paid.get(0);
        boolean near = done.start() - total.end() <= NEAR;
        boolean remains =
                total.low().compareTo(MOST) <= 0 && done.low().compareTo(total.low()) < 0 && !saidToBeLeft(text, total);
        return near && remains && !WISHED_BEFORE.matcher(before(text, total)).find()
                ? Optional.of(total.less(done.low()).span(done.start(), done.end()))
                : Optional.empty();
    }

    /** Whether a quantity is what {@link #apply} found to remain: paid instalments themselves are gone. */
    static boolean isRest(String text, Quantity quantity) {
        return isInstalments(text, quantity)
                && PAID_BEFORE.matcher(before(text, quantity)).find();
    }

    private static Optional<BigDecimal> paidOf(String text, Quantity total) {
        Matcher paid = PAID_OF_BEFORE.matcher(before(text, total));
        return paid.find() ? Optional.of(new BigDecimal(paid.group(1))) : Optional.empty();
    }

    private static boolean saidToBeLeft(String text, Quantity quantity) {
        String before = before(text, quantity);
        String near = before.substring(Math.max(0, before.length() - 6));
        return near.contains("剩") || near.contains("还有") || near.contains("差") || near.contains("left");
    }

    private static boolean isInstalments(String text, Quantity quantity) {
        return quantity.kind() == Quantity.Kind.MONTHS
                && UNIT.matcher(text.substring(quantity.start(), quantity.end()))
                        .find();
    }

    private static String before(String text, Quantity quantity) {
        return text.substring(Math.max(0, quantity.start() - REACH), quantity.start());
    }
}
