package dev.haoshang.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Snapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a conversation remembers between turns; stored as JSON.
 *
 * @param content fingerprint of the content it was last led by
 * @param lender the lender the conversation was opened for, or empty
 * @param talk where the talk stands
 * @param drafted what the newest proposal was drafted from; version 0 when there is none
 */
record Memory(String content, String lender, Snapshot talk, Drafted drafted) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * What a proposal was drafted from. The same facts always lead to the same proposal, so it is computed again when it is asked for.
     *
     * @param number the proposal's number
     * @param version from 1; 0 means that nothing was drafted
     * @param date the day it was drafted, ISO
     * @param language tag of its language
     * @param hash content hash of its figures
     * @param facts the facts at that moment
     * @param lastPeriodEver the highest period that this or any earlier version had; calendars may still hold it
     */
    record Drafted(
            String number,
            int version,
            String date,
            String language,
            String hash,
            Map<String, Fact> facts,
            int lastPeriodEver) {
        static final Drafted NOTHING = new Drafted("", 0, "", "", "", Map.of(), 0);

        Drafted {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a memory can always be written as JSON", e);
        }
    }

    static Memory fromJson(String json) {
        try {
            return MAPPER.readValue(json, Memory.class);
        } catch (JsonProcessingException e) {
            // The cause quotes what a person said: it must not reach a log.
            throw new IllegalStateException(
                    "a stored snapshot cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
