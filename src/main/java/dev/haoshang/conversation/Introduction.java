package dev.haoshang.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who the borrower is to the lender, and what the lender's page tells of the loan, as far as it was proven.
 *
 * @param customer a keyed hash of who it is: the same for the same customer, and of no use to anybody else
 * @param lender name of the lender's file, where the page gives one; it may be one that is not there
 * @param facts what the page tells, by slot, in the words or the canonical form; not checked yet
 */
public record Introduction(String customer, Optional<String> lender, Map<String, String> facts) {
    /** Copies the map, keeping its order, and refuses a customer without a name. */
    public Introduction {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        if (customer.isBlank()) {
            throw new IllegalArgumentException("an introduction needs a customer");
        }
    }

    /** Only who it is. */
    Introduction withoutFacts() {
        return new Introduction(customer, lender, Map.of());
    }

    @Override
    public String toString() {
        return "Introduction[facts=" + facts.keySet() + "]";
    }
}
