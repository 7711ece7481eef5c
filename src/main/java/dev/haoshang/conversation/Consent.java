package dev.haoshang.conversation;

import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.State;
import dev.haoshang.dialog.Wording;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What a borrower agreed to, and when; kept after it was withdrawn, as evidence of both.
 *
 * @param version a fingerprint of the wording that was asked, the same as long as editors leave every word of it
 * @param language language tag in which it was asked
 * @param given when, ISO
 * @param withdrawn when, ISO; empty while it holds
 */
record Consent(String version, String language, String given, String withdrawn) {
    private static final int VERSION_DIGITS = 12;

    /** What the names of all consents begin with. */
    private static final String CONSENT = "consent_";

    static boolean isConsent(String slot) {
        return slot.startsWith(CONSENT);
    }

    /** A consent to what the content asks for a slot. */
    static Consent to(Script script, String slot, String language, Instant now) {
        return new Consent(version(script, slot), language, now.toString(), "");
    }

    boolean holds() {
        return withdrawn.isEmpty();
    }

    Consent withdrawn(Instant now) {
        return new Consent(version, language, given, now.toString());
    }

    /** All questions for the slot with everything that explains them, in both languages. */
    static String version(Script script, String slot) {
        String asked = script.dialogs().values().stream()
                .flatMap(dialog -> dialog.states().values().stream())
                .filter(State.Ask.class::isInstance)
                .map(State.Ask.class::cast)
                .filter(ask -> ask.slot().equals(slot))
                .flatMap(ask -> ask.texts().stream())
                .map(Consent::inBoth)
                .sorted()
                .collect(Collectors.joining("\n"));
        return Secret.hash(asked).substring(0, VERSION_DIGITS);
    }

    private static String inBoth(Wording wording) {
        return wording.zh() + "\n" + wording.en();
    }

    JsonObject toJson() {
        JsonObject consent = new JsonObject()
                .put("version", version)
                .put("language", language)
                .put("givenAt", given);
        return holds() ? consent : consent.put("withdrawnAt", withdrawn);
    }
}
