package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Snapshot;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The consents of a borrower, by slot. Immutable.
 *
 * @param bySlot those that were ever given
 */
record Consents(Map<String, Consent> bySlot) {
    static final Consents NONE = new Consents(Map.of());

    /** The consent without which no figures may be kept. */
    static final String FINANCE = "consent_finance";

    /** Copies the map. */
    Consents {
        bySlot = Collections.unmodifiableMap(new LinkedHashMap<>(bySlot));
    }

    /** The consents after a turn that led to that place. A question that is open again withdraws nothing yet; a no does. */
    Consents after(Snapshot at, Script script, Instant now) {
        Map<String, Consent> next = new LinkedHashMap<>(bySlot);
        at.facts().forEach((slot, fact) -> {
            Consent before = next.get(slot);
            if (Consent.isConsent(slot) && isYes(fact) && (before == null || !before.holds())) {
                next.put(slot, Consent.to(script, slot, at.language(), now));
            }
        });
        next.replaceAll((slot, consent) -> consent.holds() && refuses(at, slot) ? consent.withdrawn(now) : consent);
        return new Consents(next);
    }

    private static boolean isYes(Fact fact) {
        return fact.value().equals("yes");
    }

    /** Whether a consent is denied at that place, by a no or by passing over the question. */
    static boolean refuses(Snapshot at, String slot) {
        Fact fact = at.facts().get(slot);
        return fact == null ? at.skipped().contains(slot) : !isYes(fact);
    }

    /** The consent that holds for a slot. */
    Optional<Consent> holding(String slot) {
        return Optional.ofNullable(bySlot.get(slot)).filter(Consent::holds);
    }

    JsonObject toJson() {
        JsonObject consents = new JsonObject();
        bySlot.forEach((slot, consent) -> consents.put(slot, consent.toJson()));
        return consents;
    }
}
