package dev.haoshang.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.AuditEntry;
import dev.haoshang.conversation.Backlog;
import dev.haoshang.conversation.Consequences;
import dev.haoshang.conversation.ConversationStore;
import dev.haoshang.conversation.DeadLetter;
import dev.haoshang.conversation.Dispatch;
import dev.haoshang.conversation.Lead;
import dev.haoshang.conversation.Milestone;
import dev.haoshang.conversation.Outgoing;
import dev.haoshang.conversation.Overview;
import dev.haoshang.conversation.Place;
import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.Tally;
import dev.haoshang.conversation.TeamStore;
import dev.haoshang.conversation.Unanswered;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every database must do for the team. */
interface TeamStoreContract {
    Duration LEASE = Duration.ofSeconds(20);
    Instant LATE = Talk.OPENED.plus(Duration.ofDays(1));
    Instant WAITING = Instant.parse("2026-11-22T09:00:00.456Z");
    LocalDate DAY = LocalDate.of(2026, 11, 22);

    ConversationStore conversations();

    default TeamStore team() {
        return ((SqlConversationStore) conversations()).team();
    }

    private static Consequences tells(String... ids) {
        List<Outgoing> outgoing = List.of(ids).stream()
                .map(id -> new Outgoing(id, "handoff", "{}"))
                .toList();
        return new Consequences(Optional.empty(), outgoing, List.of());
    }

    private void create(String id, Consequences consequences) {
        conversations().create(Talk.opened(id), Talk.greeting(), consequences).await();
    }

    private static SavedTurn turn(String id, long version, Consequences consequences) {
        SavedTurn plain = Talk.turn(id, version);
        return new SavedTurn(
                id, version, plain.messageId(), plain.events(), plain.snapshot(), plain.at(), consequences);
    }

    @Test
    default void claimsAnEventOnceUntilItsLeaseIsOver() {
        create("a", tells("e"));

        List<Dispatch> first = team().claim(LATE, LEASE, 8).await();
        List<Dispatch> second = team().claim(LATE, LEASE, 8).await();
        List<Dispatch> third = team().claim(LATE.plus(LEASE), LEASE, 8).await();

        assertEquals(1, first.size());
        assertEquals(List.of(), second);
        assertEquals(2, third.get(0).attempts());
    }

    @Test
    default void listsATalkThatHadNoTurnSincePeopleCanTakePart() {
        create("a", Consequences.NONE);

        List<Overview> overviews =
                team().overviews(Optional.empty(), LATE, "", 10).await();

        assertEquals(List.of("a"), overviews.stream().map(Overview::id).toList());
        assertEquals(Lead.BOT, overviews.get(0).place().lead());
    }

    @Test
    default void givesAnEventToOneOfTwoClaimsAtOnce() {
        create("a", tells("e1", "e2", "e3"));

        Future<List<Dispatch>> mine = team().claim(LATE, LEASE, 8);
        Future<List<Dispatch>> theirs = team().claim(LATE, LEASE, 8);

        assertEquals(3, mine.await().size() + theirs.await().size());
    }

    @Test
    default void forgetsWhatWasDelivered() {
        create("a", tells("e"));

        team().delivered(team().claim(LATE, LEASE, 8).await().get(0)).await();

        assertEquals(List.of(), team().claim(LATE.plus(LEASE), LEASE, 8).await());
    }

    @Test
    default void keepsADeadEventForAReplay() {
        create("a", tells("e"));
        Dispatch dispatch = team().claim(LATE, LEASE, 8).await().get(0);

        team().failed(dispatch, Optional.empty(), "nobody there").await();

        DeadLetter dead = team().deadLetters(10).await().get(0);
        assertEquals("nobody there", dead.failure());
        assertEquals("a", dead.conversation());
        assertEquals(Optional.of(dead), team().deadLetter("e").await());
        assertEquals(List.of(), team().claim(LATE.plus(LEASE), LEASE, 8).await());
        assertTrue(team().replay("e").await());
        assertEquals(Optional.empty(), team().deadLetter("e").await(), "it is on its way again");
        assertFalse(team().replay("e").await());
        assertEquals(1, team().claim(LATE, LEASE, 8).await().get(0).attempts());
    }

    @Test
    default void notesNoOutcomeOfAClaimThatAnotherHasTakenOver() {
        create("a", tells("e"));
        Dispatch late = team().claim(LATE, LEASE, 8).await().get(0);
        team().claim(LATE.plus(LEASE), LEASE, 8).await();

        team().delivered(late).await();

        assertEquals(
                1, team().claim(LATE.plus(LEASE).plus(LEASE), LEASE, 8).await().size());
    }

    @Test
    default void tellsNothingOfATurnThatIsRefused() {
        create("a", Consequences.NONE);
        conversations().append(turn("a", 1, tells("won"))).await();

        conversations().append(turn("a", 1, tells("lost"))).otherwiseEmpty().await();

        List<Dispatch> told = team().claim(LATE, LEASE, 8).await();
        assertEquals(
                List.of("won"), told.stream().map(each -> each.outgoing().id()).toList());
    }

    @Test
    default void forgetsWhatWaitsOfADeletedConversation() {
        create("a", tells("with words"));

        conversations().delete("a", tells("gone")).await();

        List<Dispatch> told = team().claim(Instant.now(), LEASE, 8).await();
        assertEquals(
                List.of("gone"), told.stream().map(each -> each.outgoing().id()).toList());
    }

    @Test
    default void listsConversationsByWhoLeadsThemPageByPage() {
        for (String id : List.of("a", "b", "c")) {
            Lead lead = id.equals("b") ? Lead.BOT : Lead.HANDOFF;
            Place place = new Place("en", "plan/balance", lead, true, "li.na", Optional.of(WAITING));
            create(id, new Consequences(Optional.of(place), List.of(), List.of()));
        }

        List<Overview> first =
                team().overviews(Optional.of(Lead.HANDOFF), LATE, "", 1).await();
        List<Overview> second = team().overviews(
                        Optional.of(Lead.HANDOFF),
                        first.get(0).usedAt(),
                        first.get(0).id(),
                        5)
                .await();

        assertEquals(
                new Place("en", "plan/balance", Lead.HANDOFF, true, "li.na", Optional.of(WAITING)),
                first.get(0).place());
        assertEquals(List.of("c"), second.stream().map(Overview::id).toList());
        assertEquals(3, team().overviews(Optional.empty(), LATE, "", 5).await().size());
    }

    @Test
    default void findsTheLongestWaitingOfThoseWhomAPersonLeavesWithoutAnAnswer() {
        waits("late", Lead.PERSON, Optional.of(WAITING.plusSeconds(60)));
        waits("b", Lead.PERSON, Optional.of(WAITING));
        waits("a", Lead.PERSON, Optional.of(WAITING));
        waits("first", Lead.PERSON, Optional.of(WAITING.minusSeconds(60)));
        waits("answered", Lead.PERSON, Optional.empty());
        waits("asked", Lead.HANDOFF, Optional.of(WAITING));

        List<Unanswered> two = team().unanswered(WAITING, Unanswered.NONE, 2).await();
        List<Unanswered> rest = team().unanswered(WAITING, two.get(1), 2).await();

        assertEquals(List.of(new Unanswered("first", WAITING.minusSeconds(60)), new Unanswered("a", WAITING)), two);
        assertEquals(List.of(new Unanswered("b", WAITING)), rest);
    }

    private void waits(String id, Lead lead, Optional<Instant> since) {
        Place place = new Place("en", "plan/balance", lead, false, "", since);
        create(id, new Consequences(Optional.of(place), List.of(), List.of()));
    }

    @Test
    default void countsMilestonesOfAPeriod() {
        Milestone option = new Milestone(DAY, Milestone.Kind.OPTION, "deferral", 0);
        Milestone later = new Milestone(DAY.plusDays(1), Milestone.Kind.OPTION, "deferral", 0);
        create("a", new Consequences(Optional.empty(), List.of(), List.of(option, option, later)));

        List<Tally> tallies = team().tallies(DAY, DAY).await();

        assertEquals(List.of(new Tally(Milestone.Kind.OPTION, "deferral", 0, 2)), tallies);
    }

    @Test
    default void keepsMilestonesForTheirOwnTime() {
        Milestone old = new Milestone(DAY.minusDays(1), Milestone.Kind.OPTION, "deferral", 0);
        Milestone kept = new Milestone(DAY, Milestone.Kind.OPTION, "deferral", 0);
        create("a", new Consequences(Optional.empty(), List.of(), Collections.nCopies(60, old)));
        create("b", new Consequences(Optional.empty(), List.of(), List.of(old, kept, kept)));

        team().erase(Instant.EPOCH, Instant.EPOCH, DAY).await();

        assertEquals(
                List.of(new Tally(Milestone.Kind.OPTION, "deferral", 0, 2)),
                team().tallies(DAY.minusDays(9), DAY).await());
    }

    @Test
    default void keepsUndeliveredEventsForTheirOwnTimeDeadOrNot() {
        create("a", tells("dead", "waiting"));
        Dispatch dispatch = team().claim(LATE, LEASE, 1).await().get(0);
        team().failed(dispatch, Optional.empty(), "gone").await();

        team().erase(LATE, Talk.OPENED, DAY).await();
        Backlog before = team().backlog().await();
        team().erase(LATE, Talk.OPENED.plusMillis(1), DAY).await();

        assertEquals(List.of(1, 1), List.of(before.events(), before.deadEvents()));
        assertEquals(0, team().backlog().await().events());
        assertEquals(0, team().backlog().await().deadEvents());
    }

    @Test
    default void letsTurnsGoOnWhileMuchIsErased() {
        String[] events = IntStream.range(0, 3_000).mapToObj(i -> "event-" + i).toArray(String[]::new);
        create("events", tells(events));
        Milestone old = new Milestone(DAY.minusDays(1), Milestone.Kind.OPTION, "deferral", 0);
        create("a", new Consequences(Optional.empty(), List.of(), Collections.nCopies(3_000, old)));

        Future<Void> erased = team().erase(LATE, LATE, DAY);
        for (int version = 1; version <= 5; version++) {
            conversations().append(Talk.turn("a", version)).await();
            assertFalse(erased.isComplete(), "turn " + version + " waited for all of it");
        }

        erased.await();
        assertEquals(0, team().backlog().await().events());
        assertEquals(List.of(), team().tallies(DAY.minusDays(9), DAY).await());
    }

    @Test
    default void countsTheDaysOfAPeriodTogether() {
        Milestone slow = new Milestone(DAY.plusYears(1), Milestone.Kind.PROPOSAL, "", 9);
        Milestone fast = new Milestone(DAY, Milestone.Kind.PROPOSAL, "", 2);
        Milestone helped = new Milestone(DAY, Milestone.Kind.HELPED, "yes", 0);
        Milestone again = new Milestone(DAY.plusDays(40), Milestone.Kind.HELPED, "yes", 0);
        Milestone before = new Milestone(DAY.minusDays(1), Milestone.Kind.HELPED, "yes", 0);
        create("a", new Consequences(Optional.empty(), List.of(), List.of(slow, fast, helped, again, before)));

        List<Tally> tallies = team().tallies(DAY, DAY.plusYears(1)).await();

        assertEquals(
                List.of(
                        new Tally(Milestone.Kind.PROPOSAL, "", 2, 1),
                        new Tally(Milestone.Kind.PROPOSAL, "", 9, 1),
                        new Tally(Milestone.Kind.HELPED, "yes", 0, 2)),
                tallies);
    }

    @Test
    default void keepsTheAuditForItsOwnTime() {
        AuditEntry old = new AuditEntry(Talk.OPENED, "li.na", "agent", "read", "a", "trace");
        AuditEntry fresh = new AuditEntry(LATE, "li.na", "agent", "message", "a", "trace");
        team().record(old).await();
        team().record(fresh).await();

        List<AuditEntry> before = team().audit(LATE.plusSeconds(1), 10).await();
        team().erase(LATE, LATE, DAY).await();

        assertEquals(List.of(fresh, old), before);
        assertEquals(List.of(fresh), team().audit(LATE.plusSeconds(1), 10).await());
    }
}
