package dev.haoshang.content;

import dev.haoshang.dialog.Action;
import dev.haoshang.dialog.Answer;
import dev.haoshang.dialog.Dialog;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.dialog.Event;
import dev.haoshang.dialog.Script;
import dev.haoshang.dialog.Snapshot;
import dev.haoshang.dialog.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks that whoever asks for a person is told how to reach one, wherever the talk stands. */
final class PersonCheck {
    /** The intent of one who asks for a person. */
    static final String PERSON = "talk_human";

    private final Script script;
    private final Sources sources;
    private final Problems problems;

    PersonCheck(Script script, Sources sources, Problems problems) {
        this.script = script;
        this.sources = sources;
        this.problems = problems;
    }

    void check() {
        Answer answer = script.answers().get(PERSON);
        if (!script.labels().containsKey(PERSON)) {
            problems.add(Problem.ofFile(
                    "intents/" + PERSON + ".yaml",
                    Problem.Kind.NO_PERSON,
                    "nobody who asks for a person is understood, as this intent is missing",
                    "write it"));
        } else if (answer == null) {
            problems.add(Problem.ofFile(
                    "dialogs/answers/" + PERSON + ".yaml",
                    Problem.Kind.NO_PERSON,
                    "nobody who asks for a person is told how to reach one, as this answer is missing",
                    "write it"));
        } else if (problems.isEmpty()) { // a talk can only be led through what is sound
            script.dialogs()
                    .values()
                    .forEach(dialog -> dialog.states().values().stream()
                            .filter(state -> state instanceof State.Ask || state instanceof State.End)
                            .filter(state -> !tells(dialog, state))
                            .forEach(state -> problems.add(
                                    place(dialog, state),
                                    Problem.Kind.NO_PERSON,
                                    "who asks for a person here is not told how to reach one",
                                    "let the state leave room for questions")));
        }
    }

    private Part place(Dialog dialog, State state) {
        return Objects.requireNonNull(sources.all("dialog").get(dialog.id()), "every dialog was read from a file")
                .at("states")
                .at(state.id());
    }

    /** Plays it: a talk that begins here, and a person is asked for. */
    private boolean tells(Dialog dialog, State state) {
        Map<String, Dialog> dialogs = new HashMap<>(script.dialogs());
        dialogs.put(dialog.id(), new Dialog(dialog.id(), state.id(), dialog.states(), dialog.revised()));
        DialogMachine machine = new DialogMachine(
                new Script(dialog.id(), dialogs, script.slots(), script.answers(), script.phrases(), script.labels()));
        return List.of("zh-Hans", "en").stream().allMatch(language -> {
            Snapshot here = machine.on(machine.start(language), new Event.Opened(language))
                    .next();
            return machine.on(here, new Event.Chosen(1, "intent:" + PERSON)).actions().stream()
                    .anyMatch(action -> action instanceof Action.Say say && isAnswer(say.text(), language));
        });
    }

    /** Whether a text is the answer, as far as no placeholder of it is filled. */
    private boolean isAnswer(String text, String language) {
        return Optional.ofNullable(script.answers().get(PERSON)).stream()
                .flatMap(answer -> answer.says().stream())
                .anyMatch(wording -> text.startsWith(wording.in(language).replaceFirst("(?s)\\{.*", "")));
    }
}
