package dev.haoshang.dialog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small script for tests. Every text names what it is, such as "balance?" for the question, "balance? (short)" for its short wording,
 * "balance because" and "balance help"; a phrase is its name with its placeholders.
 */
final class Scripts {
    static final Condition UNCONSENTED = new Condition.Not(new Condition.Is("consent_finance", "yes"));

    private Scripts() {}

    /** Consent, three questions, the check of the figures, a comparison, a choice, papers, a draft. */
    static Script plan() {
        return script(new Dialog(
                "plan",
                "welcome",
                states(
                        new State.Say("welcome", text("welcome"), Optional.empty(), "consent"),
                        ask("consent", "consent_finance", "consented", false, false, yesOrNo("agree", "refuse")),
                        new State.Branch(
                                "consented",
                                List.of(
                                        new State.Branch.Case(Optional.of(UNCONSENTED), "forget"),
                                        new State.Branch.Case(Optional.empty(), "balance"))),
                        action("forget", "forget_facts", Optional.empty(), Map.of(), "declined"),
                        new State.End("declined", text("declined"), List.of()),
                        ask("balance", "balance", "hardship", false, false),
                        ask("hardship", "hardship_kind", "income", false, false),
                        ask("income", "monthly_income", "summary", false, false),
                        ask("summary", "figures_confirmed", "compare", true, false, yesOrNo("right", "wrong")),
                        action("compare", "compare_options", Optional.empty(), Map.of("missing", "missing"), "choose"),
                        new State.End("missing", text("missing"), List.of()),
                        ask("choose", "desired_option", "papers", false, true),
                        ask("papers", "documents_have", "draft", false, false),
                        action(
                                "draft",
                                "draft_proposal",
                                Optional.of(new State.Do.Refused(text("refused"), List.of("desired_option"))),
                                Map.of(),
                                "done"),
                        new State.End("done", text("done"), List.of())),
                List.of(new Dialog.Revision(
                        List.of(),
                        List.of("figures_confirmed", "desired_option"),
                        List.of("summary", "compare", "missing", "choose", "draft", "done")))));
    }

    /** A script whose only dialog asks one free question and then for an amount. */
    static Script worry() {
        return script(new Dialog(
                "plan",
                "worry",
                states(
                        ask("worry", "main_worry", "balance", false, false),
                        ask("balance", "balance", "done", false, false),
                        new State.End("done", text("done"), List.of())),
                List.of()));
    }

    static Script script(Dialog dialog) {
        return new Script(
                dialog.id(), Map.of(dialog.id(), dialog), byName(slots(), Slot::name), answers(), phrases(), labels());
    }

    static Map<String, State> states(State... states) {
        return byName(List.of(states), State::id);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        all.forEach(one -> named.put(name.apply(one), one));
        return named;
    }

    static List<Slot> slots() {
        return List.of(
                slot("consent_finance", Slot.Type.YES_NO),
                slot("main_worry", Slot.Type.TEXT),
                number("balance", Slot.Type.MONEY, "10000000"),
                slot("hardship_kind", Slot.Type.CHOICES, "job_loss", "illness", "pay_cut"),
                number("monthly_income", Slot.Type.MONTHLY_MONEY, "1000000"),
                number("income_before", Slot.Type.MONTHLY_MONEY, "1000000"),
                slot("figures_confirmed", Slot.Type.YES_NO),
                slot("desired_option", Slot.Type.CHOICE, "deferral", "instalment"),
                slot("documents_have", Slot.Type.CHOICES, "wage_statement", "diagnosis_report"),
                slot("next_due_date", Slot.Type.DATE));
    }

    static Slot slot(String name, Slot.Type type, String... choices) {
        Map<String, Wording> named =
                Arrays.stream(choices).collect(Collectors.toMap(choice -> choice, choice -> text(choice)));
        return new Slot(
                name,
                type,
                text(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                named);
    }

    private static Slot number(String name, Slot.Type type, String most) {
        return new Slot(
                name,
                type,
                text(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal(most)),
                false,
                Map.of());
    }

    private static Map<String, Answer> answers() {
        Answer crisis = new Answer("care_crisis", List.of(text("care"), text("care again")));
        return byName(
                List.of(
                        crisis,
                        new Answer("care_distress", List.of(text("comfort"))),
                        new Answer("ask_credit", List.of(text("credit answer"), text("credit answer again"))),
                        new Answer("ask_deferral", List.of(text("deferral answer"))),
                        new Answer("talk_help", List.of(text("help answer"))),
                        new Answer("talk_human", List.of(text("person answer")))),
                Answer::intent);
    }

    private static Map<String, Wording> labels() {
        return Stream.of("ask_credit", "ask_deferral", "talk_help", "talk_human")
                .collect(Collectors.toMap(name -> name, name -> text("about " + name)));
    }

    private static Map<Phrase, List<Wording>> phrases() {
        Map<Phrase, List<Wording>> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            String placeholders = phrase.placeholders().stream()
                    .sorted()
                    .map(name -> " " + name + "={" + name + "}")
                    .collect(Collectors.joining());
            phrases.put(phrase, List.of(text(phrase.name() + placeholders)));
        }
        phrases.put(Phrase.NOTED_PART, List.of(text("{label}={value}")));
        phrases.put(Phrase.SEPARATOR, List.of(text(", ")));
        phrases.put(Phrase.CARE_STAY, List.of(text("stay one"), text("stay two"), text("stay three")));
        return phrases;
    }

    static State.Ask ask(String id, String slot, String next, boolean confirms, boolean offers, Offer... choices) {
        return new State.Ask(
                id,
                slot,
                text(id + "?" + (confirms ? " {facts}" : "")),
                Optional.of(text(id + "? (short)")),
                Optional.of(text(id + " because")),
                Optional.of(text(id + " help")),
                List.of(choices),
                offers,
                Optional.empty(),
                id.equals("balance"),
                confirms,
                confirms ? Optional.of(text("which one?")) : Optional.empty(),
                next);
    }

    private static State.Do action(
            String id, String action, Optional<State.Do.Refused> refused, Map<String, String> outcomes, String next) {
        return new State.Do(id, action, text(id + " done"), List.of(), refused, outcomes, next);
    }

    private static Offer[] yesOrNo(String yes, String no) {
        return new Offer[] {new Offer("value:yes", text(yes)), new Offer("value:no", text(no))};
    }

    static Wording text(String text) {
        return new Wording("中文 " + text, text);
    }
}
