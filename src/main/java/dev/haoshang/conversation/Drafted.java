package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.repayment.ProposalStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest version of a conversation's proposal: what it was drafted from, and how far its life has come. The same facts always lead
 * to the same proposal, so it is computed again when it is asked for.
 *
 * @param number the proposal's number, the same for all versions
 * @param version from 1; 0 means that nothing was drafted
 * @param date the day it was drafted, ISO
 * @param language tag of its language
 * @param hash content hash of its figures
 * @param facts the facts at that moment
 * @param lastPeriodEver the highest period that this or any earlier version had; calendars may still hold it
 * @param status how far it has come
 * @param since the day it came so far, ISO
 * @param changes how it differs from the version before
 * @param earlier the versions it replaced, oldest first
 */
record Drafted(
        String number,
        int version,
        String date,
        String language,
        String hash,
        Map<String, Fact> facts,
        int lastPeriodEver,
        ProposalStatus status,
        String since,
        List<Change> changes,
        List<Earlier> earlier) {
    static final Drafted NOTHING =
            new Drafted("", 0, "", "", "", Map.of(), 0, ProposalStatus.DRAFTED, "", List.of(), List.of());

    /** What a borrower says of the life of a proposal; no part of what it is drafted from. */
    static final List<String> LIFE = List.of("proposal_confirmed", "proposal_sent", "lender_answer", "counter_monthly");

    /** Whoever drafts more versions than this keeps the list of the newest. */
    private static final int MOST_EARLIER = 20;

    /**
     * A difference between two versions, in the words of the newer one.
     *
     * @param name the slot or figure
     * @param label what it is called
     * @param before as it was; empty when it was not known
     * @param after as it is; empty when it is no longer known
     */
    record Change(String name, String label, String before, String after) {}

    /**
     * A version that was replaced.
     *
     * @param version its number
     * @param date the day it was drafted, ISO
     * @param hash content hash of its figures
     * @param status how far it had come
     * @param since the day it came so far, ISO
     */
    record Earlier(int version, String date, String hash, ProposalStatus status, String since) {}

    /** Copies the collections. What was stored before proposals had a life comes without the last four. */
    Drafted {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        status = Objects.requireNonNullElse(status, ProposalStatus.DRAFTED);
        since = Objects.requireNonNullElse(since, date);
        changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
        earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
    }

    /** The same with the status that the borrower's words tell of; what is no longer known of it stays as it was. */
    Drafted reached(Map<String, Fact> told, String today) {
        ProposalStatus now = statusOf(told).orElse(status);
        return version == 0 || now == status
                ? this
                : new Drafted(
                        number, version, date, language, hash, facts, lastPeriodEver, now, today, changes, earlier);
    }

    /** The values that a proposal is drafted from. */
    static Map<String, List<String>> source(Map<String, Fact> facts) {
        Map<String, List<String>> source = new LinkedHashMap<>();
        facts.forEach((slot, fact) -> source.put(slot, fact.values()));
        source.keySet().removeAll(LIFE);
        return source;
    }

    private static Optional<ProposalStatus> statusOf(Map<String, Fact> told) {
        Fact answer = told.get("lender_answer");
        if (answer != null || says(told, "proposal_sent", "yes")) {
            return Optional.ofNullable(answer)
                    .flatMap(fact -> ProposalStatus.of(fact.value()))
                    .or(() -> Optional.of(ProposalStatus.SENT));
        }
        return says(told, "proposal_confirmed", "yes") ? Optional.of(ProposalStatus.CONFIRMED) : Optional.empty();
    }

    private static boolean says(Map<String, Fact> told, String slot, String value) {
        Fact fact = told.get(slot);
        return fact != null && fact.value().equals(value);
    }

    /** All versions that a next one replaces, this one included. */
    List<Earlier> replaced() {
        List<Earlier> replaced = new ArrayList<>(earlier);
        if (version > 0) {
            replaced.add(new Earlier(version, date, hash, status, since));
        }
        return replaced.subList(Math.max(0, replaced.size() - MOST_EARLIER), replaced.size());
    }

    /** The version that the lender saw last and that this one replaces. */
    Optional<Earlier> lastSentBefore() {
        return earlier.stream().filter(one -> one.status().reachedLender()).reduce((older, newer) -> newer);
    }
}
