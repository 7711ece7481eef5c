package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.State;
import dev.haoshang.repayment.ProposalStatus;
import dev.haoshang.understanding.Danger;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what follows from a turn beside the talk: what the team's system is told, and what the report counts.
 *
 * @param knowledge the content the turn was led by
 * @param people whether anybody is told
 * @param conversation the conversation as it was before
 * @param now when it happens
 * @param today the borrower's date
 */
record Following(Knowledge knowledge, People people, Conversation conversation, Instant now, LocalDate today) {
    private static final String DELETED = "conversation.deleted";

    Consequences opened(Talk.Outcome outcome) {
        Memory memory = outcome.memory();
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(milestone(Milestone.Kind.TALK, memory.talk().language()));
        milestones.addAll(reached("", furthest(knowledge, memory).course().furthest()));
        return new Consequences(Optional.of(Place.of(memory)), List.of(), milestones);
    }

    /** The memory, with the question that is furthest along of those it came to. */
    static Memory furthest(Knowledge knowledge, Memory memory) {
        List<String> questions = names(knowledge);
        int before = questions.indexOf(memory.course().furthest());
        int here = questions.indexOf(memory.talk().state());
        return here > before ? memory.with(memory.course().upTo(questions.get(here))) : memory;
    }

    /** What follows from a turn that led from one memory to another. */
    Consequences turn(Memory before, Talk.Outcome outcome, Memory after) {
        List<Outgoing> outgoing = new ArrayList<>();
        List<Milestone> milestones = new ArrayList<>(
                reached(before.course().furthest(), after.course().furthest()));
        handOver(outcome, after, outgoing, milestones);
        propose(before, after, outgoing, milestones);
        if (isMisunderstood(before, after)) {
            outcome.understanding()
                    .ifPresent(meaning -> milestones.add(milestone(
                            Milestone.Kind.UNKNOWN, meaning.ranking().top().intent())));
        }
        String option = value(after, "desired_option");
        if (!option.isEmpty() && !option.equals(value(before, "desired_option"))) {
            milestones.add(milestone(Milestone.Kind.OPTION, option));
        }
        if (consents(before) && !consents(after)) {
            tell(outgoing, "consent.withdrawn", new JsonObject());
        }
        return new Consequences(Optional.of(Place.of(after)), outgoing, milestones);
    }

    /** Every time: whoever listens may have answered the last one long ago without a word in the talk. */
    private void handOver(Talk.Outcome outcome, Memory after, List<Outgoing> outgoing, List<Milestone> milestones) {
        boolean called = outcome.account().handsOver() && after.course().lead() == Lead.HANDOFF;
        boolean endangered = outcome.understanding()
                .map(meaning -> meaning.danger() == Danger.CRISIS)
                .orElse(false);
        if (called || endangered) {
            Summary.Reason reason = endangered ? Summary.Reason.DANGER : Summary.Reason.ASKED;
            milestones.add(milestone(Milestone.Kind.HANDOFF, reason.id()));
            tell(outgoing, "handoff", new Summary(knowledge, after, reason).json());
        }
    }

    /** What follows when a person left the borrower without an answer: another is to come. */
    Consequences deserted(Memory after) {
        List<Outgoing> outgoing = new ArrayList<>();
        tell(outgoing, "handoff", new Summary(knowledge, after, Summary.Reason.UNANSWERED).json());
        return new Consequences(Optional.of(Place.of(after)), outgoing, List.of());
    }

    private void propose(Memory before, Memory after, List<Outgoing> outgoing, List<Milestone> milestones) {
        Drafted drafted = after.drafted();
        if (drafted.version() > before.drafted().version()) {
            tell(outgoing, "proposal.drafted", proposal(drafted).put("option", value(after, "desired_option")));
            if (drafted.version() == 1) {
                long minutes = Duration.between(conversation.createdAt(), now).toMinutes();
                milestones.add(new Milestone(today, Milestone.Kind.PROPOSAL, "", minutes));
            }
        }
        if (drafted.status() == ProposalStatus.CONFIRMED && before.drafted().status() != ProposalStatus.CONFIRMED) {
            tell(outgoing, "proposal.confirmed", proposal(drafted));
            milestones.add(milestone(Milestone.Kind.CONFIRMED, ""));
        }
    }

    /** Its name and how far it came; no figure. */
    private static JsonObject proposal(Drafted drafted) {
        return new JsonObject()
                .put("number", drafted.number())
                .put("version", drafted.version())
                .put("status", drafted.status().id());
    }

    Consequences rated(boolean helped) {
        return new Consequences(
                Optional.empty(), List.of(), List.of(milestone(Milestone.Kind.HELPED, helped ? "yes" : "no")));
    }

    /** What follows from an erasure that needs nothing of the conversation but its id. */
    static Consequences deleted(People people, String conversation, Instant now) {
        List<Outgoing> outgoing =
                people.told() ? List.of(event(conversation, now, DELETED, new JsonObject())) : List.of();
        return new Consequences(Optional.empty(), outgoing, List.of());
    }

    /** The borrower had everything erased in words, perhaps by taking a consent back. */
    Consequences erased(Memory before) {
        List<Outgoing> outgoing = new ArrayList<>();
        if (before.talk().told().containsKey("phrase:WITHDRAW_ASK")) {
            tell(outgoing, "consent.withdrawn", new JsonObject());
        }
        tell(outgoing, DELETED, new JsonObject());
        return new Consequences(Optional.empty(), outgoing, List.of());
    }

    private void tell(List<Outgoing> outgoing, String type, JsonObject detail) {
        if (people.told()) {
            outgoing.add(event(conversation.id(), now, type, detail));
        }
    }

    private static Outgoing event(String conversation, Instant now, String type, JsonObject detail) {
        String id = "event-" + Secret.id();
        JsonObject body = new JsonObject()
                .put("id", id)
                .put("type", type)
                .put("at", now.toString())
                .put("conversation", conversation)
                .put("data", detail);
        return new Outgoing(id, type, body.encode());
    }

    /** The questions from the one after {@code before} to {@code until}: they were answered, or need not be asked. */
    private List<Milestone> reached(String before, String until) {
        List<String> questions = names(knowledge);
        int from = questions.indexOf(before) + 1;
        int to = questions.indexOf(until) + 1;
        return to <= from
                ? List.of()
                : questions.subList(from, to).stream()
                        .map(question -> milestone(Milestone.Kind.REACHED, question))
                        .toList();
    }

    private static List<String> names(Knowledge knowledge) {
        return questions(knowledge.content()).stream().map(State.Ask::id).toList();
    }

    /** The plan's questions, in the order of the talk. */
    static List<State.Ask> questions(Content content) {
        Dialog plan = content.script().dialogs().get(content.script().start());
        return plan == null
                ? List.of()
                : plan.states().values().stream()
                        .filter(State.Ask.class::isInstance)
                        .map(State.Ask.class::cast)
                        .toList();
    }

    private Milestone milestone(Milestone.Kind kind, String detail) {
        return new Milestone(today, kind, detail, 0);
    }

    private static boolean isMisunderstood(Memory before, Memory after) {
        return after.talk().misunderstood() > before.talk().misunderstood();
    }

    private static boolean consents(Memory memory) {
        return value(memory, Consents.FINANCE).equals("yes");
    }

    private static String value(Memory memory, String slot) {
        return Optional.ofNullable(memory.talk().facts().get(slot))
                .map(Fact::value)
                .orElse("");
    }
}
