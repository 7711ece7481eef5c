package dev.haoshang.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settles where a quantity belongs that its own clause does not explain but the others of its text do: the rest of a list of spending,
 * what was earned before or is now, the balance of a named lender's card, the months of a wished plan. Slots go by their names in
 * {@code dialogs/slots.yaml}.
 */
final class Belonging {
    static final String INCOME = "monthly_income";
    static final String INCOME_BEFORE = "income_before";
    static final String OPTION = "desired_option";
    static final String LEFT = "instalments_left";
    static final String TERM = "term_months";

    private static final String SPENDING = "essential_spending";
    private static final String OTHER_SPENDING = "other_spending";
    private static final String LENDER = "lender_entity";
    private static final String BALANCE = "balance";
    private static final String OTHER_DEBTS = "other_debts_total";
    private static final String OTHER_MONTHLY = "other_debts_monthly";
    private static final String PAYMENT = "monthly_payment_now";
    private static final Pattern OWN_PAYMENT = Pattern.compile("月供|这笔|这个|借呗|(?<![a-z])this loan");
    private static final Set<String> PARTS = Set.of(
            "rent",
            "food",
            "utilities",
            "transport",
            "phone",
            "medical",
            "child",
            "elder",
            "insurance",
            OTHER_SPENDING);

    private static final Pattern TOTAL =
            Pattern.compile("一共|总共|总计|合计|加起来|加一起|共计|大概要|(?<![a-z])(?:total|altogether|in all|sum|overall)(?![a-z])");
    private static final Pattern REST = Pattern.compile(
            "^[,。;、 ]*(?:然后|再|and |plus |& ?)?(?:其[他它余]|还有|另外|别的|剩下的|杂[七项费物]|再加|加上|(?<![a-z])(?:other|others|another|other things|the rest|rest|misc|miscellaneous|extras?)(?![a-z]))");
    static final Pattern FORMER = Pattern.compile(
            "(?:以前|之前|原来|原先|过去|used to be|before|previously|earlier)(?:每?个?月|的?工资|的?收入)?(?: it)?(?:是|有|大概| was| were)? ?$");
    private static final Pattern FORMER_BEHIND =
            Pattern.compile("^ ?(?:块钱?|元)?(?:a month |per month )?(?:before|previously|earlier|in the past|以前|之前)");
    private static final Pattern NOW = Pattern.compile(
            "(?:现在|目前|如今|眼下|这会儿?|now|currently|at the moment)(?:只|就|才|每?个?月|一个月|是|有|剩|能拿|it's|it is|only| )*$");
    private static final Pattern CARD = Pattern.compile("信用卡|(?:on (?:my )?)?credit card");
    private static final Pattern MORE =
            Pattern.compile("另外|别的|其他|还有|还欠|也|外面|别家|(?<![a-z])(?:also|other|another|besides)(?![a-z])");
    private static final Pattern INSTALMENTS = Pattern.compile("期$|instal?ments?$");
    private static final BigDecimal LEAST_TERM = BigDecimal.valueOf(6);
    private static final Set<String> EARLY = Set.of(BALANCE, LENDER);
    private static final Pattern NO_PART =
            Pattern.compile("[欠贷债挣赚呗卡]|还(?!有)|工资|收入|到手|(?<![a-z])(?:owe|loan|earn|income|pay)(?![a-z])");
    private static final int NEAR = 8;
    private static final int REACH = 20;

    private final String text;
    private final Map<String, SlotReading> slots;
    private final Optional<SlotReading> asked;
    private final Conversion conversion;

    Belonging(String text, Map<String, SlotReading> slots, Optional<SlotReading> asked, Conversion conversion) {
        this.text = text;
        this.slots = slots;
        this.asked = asked;
        this.conversion = conversion;
    }

    /** The quantities with those settled; {@code matches} are the phrases of the text. */
    List<Assignment.Assigned> settled(List<Assignment.Assigned> assigned, List<Phrases.Match> matches) {
        return terms(cards(incomes(spending(otherPayments(remaining(assigned)))), matches), matches);
    }

    /** 分36期已还10期 tells how many are left without naming them. */
    private List<Assignment.Assigned> remaining(List<Assignment.Assigned> assigned) {
        return assigned.stream()
                .map(each ->
                        each.slot().isEmpty() && Instalments.isRest(text, each.quantity()) ? moved(each, LEFT) : each)
                .toList();
    }

    /** 每个月还800 said to the question what other debts cost a month tells just that. */
    private List<Assignment.Assigned> otherPayments(List<Assignment.Assigned> assigned) {
        boolean told = assigned.stream().anyMatch(each -> is(each.slot(), OTHER_MONTHLY));
        return told || !is(asked, OTHER_MONTHLY) || OWN_PAYMENT.matcher(text).find()
                ? assigned
                : assigned.stream()
                        .map(each -> is(each.slot(), PAYMENT) ? moved(each, OTHER_MONTHLY) : each)
                        .toList();
    }

    /** 房租900，吃饭800，其他200: what no part of spending explains in a list of them is another part, and no sum unless it says so. */
    private List<Assignment.Assigned> spending(List<Assignment.Assigned> assigned) {
        List<Assignment.Assigned> settled = new ArrayList<>();
        boolean parts = false;
        boolean after = false;
        int reached = 0;
        for (Assignment.Assigned each : assigned) {
            String lead = text.substring(
                    Math.min(reached, each.quantity().start()), each.quantity().start());
            boolean loose = each.quantity().isMoney() && (each.slot().isEmpty() || isSum(each));
            boolean listed = parts && loose && !TOTAL.matcher(lead).find();
            boolean named = after && REST.matcher(lead).find();
            boolean rest = listed
                    && (named
                            || (after
                                    && isPart(lead)
                                    && is(asked, SPENDING)
                                    && !each.quantity().plain()));
            settled.add(
                    rest
                            ? moved(each, OTHER_SPENDING)
                            : listed && NO_PART.matcher(lead).find() ? loose(each) : each);
            after = rest
                    || (!each.byQuestion()
                            && each.slot().isPresent()
                            && PARTS.contains(each.slot().get().name()));
            parts |= after;
            reached = each.quantity().end();
        }
        return summed(settled);
    }

    /** Whether the words before a sum in a list of spending may name one more part: few words, and none of debts or wages. */
    private static boolean isPart(String lead) {
        return lead.length() <= NEAR && !NO_PART.matcher(lead).find();
    }

    private Assignment.Assigned loose(Assignment.Assigned each) {
        return conversion
                .unassigned(each.quantity())
                .map(form -> new Assignment.Assigned(each.quantity(), Optional.empty(), form, false))
                .orElse(each);
    }

    private static boolean isSum(Assignment.Assigned each) {
        return each.byQuestion() && is(each.slot(), SPENDING);
    }

    /** Several other parts make one. */
    private List<Assignment.Assigned> summed(List<Assignment.Assigned> assigned) {
        List<Assignment.Assigned> settled = new ArrayList<>();
        int first = -1;
        for (Assignment.Assigned each : assigned) {
            if (first >= 0 && is(each.slot(), OTHER_SPENDING)) {
                Assignment.Assigned one = settled.get(first);
                BigDecimal sum = new BigDecimal(one.canonical().value())
                        .add(new BigDecimal(each.canonical().value()));
                boolean approximate = one.canonical().approximate()
                        || each.canonical().approximate()
                        || each.quantity().approximate();
                settled.set(
                        first,
                        new Assignment.Assigned(
                                one.quantity(),
                                one.slot(),
                                new Conversion.Canonical(sum.toPlainString(), approximate),
                                false));
            } else {
                first = is(each.slot(), OTHER_SPENDING) ? settled.size() : first;
                settled.add(each);
            }
        }
        return settled;
    }

    /** 之前8000现在4000: either income tells what the other sum is. */
    private List<Assignment.Assigned> incomes(List<Assignment.Assigned> assigned) {
        boolean before = assigned.stream().anyMatch(each -> is(each.slot(), INCOME_BEFORE));
        boolean now = assigned.stream().anyMatch(each -> is(each.slot(), INCOME));
        if (before == now) {
            return assigned;
        }
        List<Assignment.Assigned> settled = new ArrayList<>(assigned);
        for (int i = 0; i < settled.size(); i++) {
            Assignment.Assigned each = settled.get(i);
            boolean loose = each.slot().isEmpty()
                    && each.quantity().isMoney()
                    && !each.quantity().plain();
            if (loose && (before ? NOW.matcher(before(each)).find() : isFormer(each))) {
                settled.set(i, moved(each, before ? INCOME : INCOME_BEFORE));
                break;
            }
        }
        return settled;
    }

    private boolean isFormer(Assignment.Assigned each) {
        int end = each.quantity().end();
        return FORMER.matcher(before(each)).find()
                || FORMER_BEHIND
                        .matcher(text.substring(end, Math.min(text.length(), end + REACH)))
                        .find();
    }

    private String before(Assignment.Assigned each) {
        int start = each.quantity().start();
        return text.substring(Math.max(0, start - REACH), start);
    }

    /** 招行信用卡欠四万六 says what the loan is, unless it is said or asked to be a further one. */
    private List<Assignment.Assigned> cards(List<Assignment.Assigned> assigned, List<Phrases.Match> matches) {
        boolean early = asked.isEmpty()
                || EARLY.contains(asked.get().name())
                || asked.get().type() == SlotReading.Type.TEXT
                || asked.get().type() == SlotReading.Type.DAYS
                || asked.get().type() == SlotReading.Type.YES_NO;
        long lenders = matches.stream()
                .filter(match -> match.slot().name().equals(LENDER))
                .map(Phrases.Match::choice)
                .distinct()
                .count();
        boolean known = assigned.stream().anyMatch(each -> is(each.slot(), BALANCE) && !each.byQuestion());
        List<Assignment.Assigned> debts =
                assigned.stream().filter(each -> isCardDebt(each, matches)).toList();
        if (!early
                || lenders != 1
                || known
                || debts.size() != 1
                || MORE.matcher(text).find()) {
            return assigned;
        }
        return assigned.stream()
                .map(each -> each.equals(debts.get(0)) ? moved(each, BALANCE) : each)
                .toList();
    }

    /** A sum that a card's cue claims, or one that stands right behind a card's own name (广发信用卡5万). */
    private boolean isCardDebt(Assignment.Assigned each, List<Phrases.Match> matches) {
        int start = each.quantity().start();
        return matches.stream().anyMatch(match -> {
            boolean cue = is(Optional.of(match.slot()), OTHER_DEBTS)
                    && is(each.slot(), OTHER_DEBTS)
                    && Math.abs(start - match.end()) <= NEAR;
            boolean named = match.slot().name().equals(LENDER)
                    && each.slot().isEmpty()
                    && each.quantity().isMoney()
                    && match.end() <= start
                    && start - match.end() <= 2;
            return (cue
                            && CARD.matcher(text)
                                    .region(match.start(), text.length())
                                    .lookingAt())
                    || (named && text.charAt(match.end() - 1) == '卡');
        });
    }

    /** 24期 to the question for the preferred way tells the term of a plan; a few bare months may as well be a pause. */
    private List<Assignment.Assigned> terms(List<Assignment.Assigned> assigned, List<Phrases.Match> matches) {
        boolean other = matches.stream()
                .anyMatch(match ->
                        match.slot().name().equals(OPTION) && !match.choice().isEmpty());
        if (!is(asked, OPTION) || other) {
            return assigned;
        }
        return assigned.stream()
                .map(each -> isTerm(each) ? moved(each, TERM) : each)
                .toList();
    }

    private boolean isTerm(Assignment.Assigned each) {
        Quantity quantity = each.quantity();
        boolean counted = INSTALMENTS
                .matcher(text.substring(quantity.start(), quantity.end()))
                .find();
        return each.slot().isEmpty()
                && quantity.kind() == Quantity.Kind.MONTHS
                && (counted || quantity.low().compareTo(LEAST_TERM) >= 0);
    }

    private static boolean is(Optional<SlotReading> slot, String name) {
        return slot.isPresent() && slot.get().name().equals(name);
    }

    private Assignment.Assigned moved(Assignment.Assigned each, String name) {
        return Optional.ofNullable(slots.get(name))
                .flatMap(slot -> conversion
                        .of(each.quantity(), slot, false)
                        .map(form -> new Assignment.Assigned(each.quantity(), Optional.of(slot), form, false)))
                .orElse(each);
    }
}
