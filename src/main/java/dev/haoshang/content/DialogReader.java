package dev.haoshang.content;

import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.Offer;
import dev.haoshang.dialog.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads dialogs: {@code dialogs/*.yaml} with the key {@code dialog}. */
final class DialogReader {
    private DialogReader() {}

    static Dialog read(Part root) {
        Map<String, State> states = new LinkedHashMap<>();
        root.at("states").entries().forEach((id, part) -> states.put(id, state(id, part)));
        return new Dialog(
                root.text("dialog"),
                root.text("start"),
                states,
                root.at("revised").elements().stream()
                        .map(DialogReader::revision)
                        .toList());
    }

    private static Dialog.Revision revision(Part part) {
        return new Dialog.Revision(part.texts("changed"), part.texts("forget"), part.texts("repeat"));
    }

    private static State state(String id, Part part) {
        if (part.has("ask")) {
            return ask(id, part);
        }
        if (part.has("branch")) {
            return new State.Branch(
                    id,
                    part.at("branch").elements().stream()
                            .map(way -> new State.Branch.Case(ConditionReader.read(way, "when"), way.text("next")))
                            .toList());
        }
        if (part.has("do")) {
            return perform(id, part);
        }
        if (part.has("end")) {
            return new State.End(id, part.at("end").wording(), offers(part));
        }
        return new State.Say(id, part.at("say").wording(), ConditionReader.read(part, "when"), part.text("next"));
    }

    private static State ask(String id, Part part) {
        return new State.Ask(
                id,
                part.text("ask"),
                part.at("say").wording(),
                part.wording("again"),
                part.wording("why"),
                part.wording("help"),
                offers(part),
                part.flag("offers_results"),
                ConditionReader.read(part, "when"),
                part.flag("needed"),
                part.flag("confirms"),
                part.wording("denied"),
                part.text("next"));
    }

    private static State perform(String id, Part part) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        part.at("outcomes").entries().forEach((outcome, next) -> outcomes.put(outcome, next.text()));
        return new State.Do(
                id,
                part.text("do"),
                part.at("say").wording(),
                part.texts("forget"),
                part.find("refused")
                        .map(refused -> new State.Do.Refused(refused.at("say").wording(), refused.texts("forget"))),
                outcomes,
                part.text("next"));
    }

    private static List<Offer> offers(Part part) {
        return part.at("choices").elements().stream()
                .map(offer -> new Offer(offer.text("id"), offer.at("label").wording()))
                .toList();
    }
}
