package dev.haoshang.conversation;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Whom the lender's page introduced in a conversation; all empty when it introduced nobody.
 *
 * @param customer the customer's pseudonym
 * @param since when that was first, as an ISO instant
 * @param told a hash of what the page tells and waits for an answer, so that the same is not asked twice
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

    /** Nothing of what the page told waits any more. */
    Identity settled() {
        return new Identity(customer, since, "");
    }

    /** For whom it is about. */
    JsonObject toJson() {
        return new JsonObject().put("customer", customer).put("since", since);
    }

    private static String hash(Introduction introduction) {
        return Secret.hash(introduction.facts().toString());
    }
}
