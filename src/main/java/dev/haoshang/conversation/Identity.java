package dev.haoshang.conversation;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom the lender's page introduced in a conversation; all empty when it introduced nobody.
 *
 * @param customer the customer's pseudonym
 * @param since when that was first, as an ISO instant
 * @param told a hash of what the page told last, so that the same is not asked twice
 */
record Identity(String customer, String since, String told) {
    /** Nobody was introduced. */
    static final Identity NOBODY = new Identity("", "", "");

    boolean isKnown() {
        return !customer.isEmpty();
    }

    /** Whether the conversation belongs to somebody else. */
    boolean isOtherThan(Introduction introduction) {
        return isKnown() && !customer.equals(introduction.customer());
    }

    /** Whether an introduction brings nothing new. */
    boolean knows(Introduction introduction) {
        boolean nothingNew = introduction.facts().isEmpty() || told.equals(hash(introduction));
        return customer.equals(introduction.customer()) && nothingNew;
    }

    /** The same customer, introduced again or for the first time. */
    Identity introduced(Introduction introduction, Instant now) {
        return new Identity(introduction.customer(), isKnown() ? since : now.toString(), hash(introduction));
    }

    /** For whom it is about. */
    JsonObject toJson() {
        return new JsonObject().put("customer", customer).put("since", since);
    }

    /** Days overdue grow by themselves; that alone is nothing new. */
    private static String hash(Introduction introduction) {
        Map<String, String> facts = new TreeMap<>(introduction.facts());
        facts.remove("overdue_days");
        return Secret.hash(facts.toString());
    }
}
