package dev.haoshang.content;

import dev.haoshang.dialog.Script;
import java.util.List;
import java.util.Set;

/** Checks that the conversation checks speak of slots, intents, options and lenders that exist. */
final class ConversationCheck {
    private final Script script;
    private final Set<String> intents;
    private final Set<String> lenders;
    private final Problems problems;

    ConversationCheck(Script script, Set<String> intents, Set<String> lenders, Problems problems) {
        this.script = script;
        this.intents = intents;
        this.lenders = lenders;
        this.problems = problems;
    }

    void check(Part root) {
        for (Part check : root.at("checks").elements()) {
            check.find("lender")
                    .filter(lender -> !lender.text().isEmpty())
                    .ifPresent(lender -> check(lender, "lender", lender.text(), lenders));
            check.at("steps").elements().forEach(this::step);
        }
    }

    private void step(Part step) {
        Set<String> slots = script.slots().keySet();
        for (String key : List.of("slot", "set")) {
            step.at(key).entries().forEach((slot, part) -> check(part, "slot", slot, slots));
        }
        step.find("asking")
                .filter(asking -> !asking.json().isNull() && !asking.text().isEmpty())
                .ifPresent(asking -> check(asking, "slot", asking.text(), slots));
        step.find("intent").ifPresent(intent -> check(intent, "intent", intent.text(), intents));
        step.find("proposal")
                .filter(proposal -> !proposal.text().isEmpty())
                .ifPresent(proposal -> check(proposal, "option", proposal.text(), TextCheck.optionIds()));
        step.at("option")
                .entries()
                .forEach((figure, part) ->
                        check(part, "option", figure.replaceFirst("\\..*", ""), TextCheck.optionIds()));
    }

    private void check(Part part, String kind, String name, Set<String> known) {
        if (!known.contains(name)) {
            problems.addUnknown(part, kind, name, known);
        }
    }
}
