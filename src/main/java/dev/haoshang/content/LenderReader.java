package dev.haoshang.content;

import dev.haoshang.repayment.LenderPolicy;
import dev.haoshang.repayment.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code dialogs/lenders/*.yaml}. What a file leaves out is as open as with an unknown lender. */
final class LenderReader {
    private LenderReader() {}

    static Lender read(Part root) {
        return new Lender(
                root.text("lender"),
                root.at("name").wording(),
                root.flag("example"),
                root.text("source"),
                LocalDate.parse(root.text("as_of")),
                root.wording("channel"),
                policy(root));
    }

    private static LenderPolicy policy(Part root) {
        LenderPolicy unknown = LenderPolicy.unknown();
        Set<Option> options = root.at("offers").elements().stream()
                .flatMap(offer -> Option.of(offer.text()).stream())
                .collect(Collectors.toSet());
        int longest = number(root, "longest_term", unknown.maxTerm());
        List<Integer> terms = root.at("standard_terms").elements().stream()
                .map(term -> term.json().asInt())
                .toList();
        List<Integer> usual =
                unknown.standardTerms().stream().filter(term -> term <= longest).toList();
        return new LenderPolicy(
                options,
                terms.isEmpty() ? usual : terms,
                longest,
                number(root, "longest_grace", unknown.maxGraceMonths()),
                number(root, "longest_deferral", unknown.maxDeferralMonths()),
                root.optionalText("penalty_waiver_up_to").map(BigDecimal::new).orElse(unknown.penaltyWaiverUpTo()),
                root.optionalText("least_payment").map(BigDecimal::new),
                !terms.isEmpty());
    }

    private static int number(Part root, String key, int otherwise) {
        return root.has(key) ? root.at(key).json().asInt() : otherwise;
    }
}
