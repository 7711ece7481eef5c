package dev.haoshang.content;

import dev.haoshang.dialog.Wording;
import dev.haoshang.repayment.LenderPolicy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a lender offers, as far as somebody has looked it up.
 *
 * @param id its name in files and requests
 * @param name what it is called
 * @param example whether it is made up, which the reader is told
 * @param source where the rules were found
 * @param asOf when
 * @param channel whom to talk to, where known
 * @param policy the rules themselves
 */
public record Lender(
        String id,
        Wording name,
        boolean example,
        String source,
        LocalDate asOf,
        Optional<Wording> channel,
        LenderPolicy policy) {}
