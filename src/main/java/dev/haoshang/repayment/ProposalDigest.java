package dev.haoshang.repayment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The canonical text of a proposal's figures, one line each, and its hash. Lives inside one method call of one thread. */
final class ProposalDigest {
    private final StringBuilder text = new StringBuilder();

    private ProposalDigest() {}

    static String of(Proposal proposal) {
        ProposalDigest digest = new ProposalDigest();
        digest.line("lender", proposal.lender().replace('\n', ' '));
        digest.debt(proposal.debt());
        digest.means(proposal.means());
        digest.outcome("chosen", proposal.chosen());
        proposal.fallback().ifPresent(fallback -> digest.outcome("fallback", fallback));
        digest.line(
                "side requests",
                proposal.sideRequests().stream().map(SideRequest::id).sorted().collect(Collectors.joining(",")));
        return digest.hash();
    }

    private void debt(Debt debt) {
        line("balance", debt.balance());
        line("interest due", debt.interestDue());
        line("penalty due", debt.penaltyDue());
        line("rate", debt.annualRatePercent());
        line("overdue days", debt.overdueDays());
    }

    private void means(Means means) {
        line("can pay", means.canPayMonthly());
        line("lump sum", means.lumpSum());
        line("hardship months", means.hardshipMonths().map(String::valueOf).orElse("-"));
        means.budget().ifPresent(budget -> {
            parts("income", budget.income());
            parts("essentials", budget.essentials());
            line("buffer", budget.buffer());
            line("priority", budget.priorityPayments());
            line("other debts", budget.otherDebtsMonthly());
            line("surplus", budget.surplus());
        });
    }

    private void parts(String name, Map<String, BigDecimal> parts) {
        new TreeMap<>(parts).forEach((part, amount) -> line(name + " " + part.replace('\n', ' '), amount));
    }

    private void outcome(String name, OptionOutcome outcome) {
        line(name, outcome.option().id());
        OptionTerms terms = outcome.terms();
        line("waiting", terms.graceMonths() + "/" + terms.deferralMonths());
        line("rate used", terms.ratePercent());
        line("waived", terms.waived());
        outcome.schedule().ifPresent(schedule -> schedule.installments().forEach(this::installment));
    }

    private void installment(Installment installment) {
        line(
                "payment " + installment.number(),
                installment.date().map(String::valueOf).orElse("-") + " " + installment.interest() + " "
                        + installment.principal() + " " + installment.balance());
    }

    private void line(String name, Optional<BigDecimal> figure) {
        figure.ifPresentOrElse(known -> line(name, known), () -> line(name, "-"));
    }

    /** 14.6 and 14.60 are the same figure. */
    private void line(String name, BigDecimal figure) {
        line(name, figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString());
    }

    private void line(String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", missing);
        }
    }
}
