package dev.haoshang.conversation;

import dev.haoshang.content.LetterText;
import dev.haoshang.dialog.Wording;
import dev.haoshang.repayment.Installment;
import dev.haoshang.repayment.OptionOutcome;
import dev.haoshang.repayment.OptionTerms;
import dev.haoshang.repayment.Schedule;
import dev.haoshang.repayment.SideRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Requests to the lender as sentences.
 *
 * @param text the letter's texts
 * @param amounts how figures are worded
 */
record RequestWords(LetterText text, Amounts amounts) {
    String request(OptionOutcome outcome) {
        Wording wording = text.requests().getOrDefault(outcome.option().id(), new Wording("", ""));
        return amounts.fillWith(wording, figures(outcome));
    }

    String sideRequests(List<SideRequest> requests) {
        return requests.stream().map(this::sideRequest).collect(Collectors.joining(amounts.english() ? ", and " : "；"));
    }

    String sideRequest(SideRequest request) {
        return text.sideRequests()
                .getOrDefault(request.id(), new Wording("", ""))
                .in(amounts.language());
    }

    /** The first payment after months of interest only. */
    static BigDecimal afterGrace(Schedule schedule, OptionTerms terms) {
        List<Installment> installments = schedule.installments();
        return installments
                .get(Math.min(terms.graceMonths(), installments.size() - 1))
                .payment();
    }

    private Map<String, String> figures(OptionOutcome outcome) {
        Map<String, String> figures = new LinkedHashMap<>();
        OptionTerms terms = outcome.terms();
        terms.periods().ifPresent(periods -> figures.put("periods", String.valueOf(periods)));
        figures.put("grace_months", String.valueOf(terms.graceMonths()));
        figures.put("deferral_months", String.valueOf(terms.deferralMonths()));
        terms.ratePercent().ifPresent(rate -> figures.put("rate", amounts.rate(rate)));
        terms.waived().ifPresent(waived -> figures.put("waived", amounts.money(waived)));
        outcome.schedule().ifPresent(schedule -> put(figures, schedule, terms));
        return figures;
    }

    private void put(Map<String, String> figures, Schedule schedule, OptionTerms terms) {
        List<Installment> installments = schedule.installments();
        figures.put("first", amounts.money(schedule.firstPayment()));
        figures.put("last", amounts.money(schedule.lastPayment()));
        figures.put("later", amounts.money(afterGrace(schedule, terms)));
        installments.get(0).date().ifPresent(date -> figures.put("first_date", amounts.date(date)));
    }
}
