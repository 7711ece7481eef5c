package dev.haoshang.content;

import dev.haoshang.dialog.Condition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the letter speaks of a person's health only where the person agreed to that. */
final class LetterConsentCheck {
    private static final Pattern HEALTH = Pattern.compile(
            "病|医院|诊断|住院|手术|残疾|怀孕|医疗|\\{medical}|\\b(?:illness|ill|sick|sickness|disease|hospital|diagnosis|surgery|disability|pregnan\\w+|medical)\\b",
            Pattern.CASE_INSENSITIVE);

    /** One who did not agree that health is mentioned. */
    private static final Supposition WITHOUT_CONSENT = new Supposition(Map.of(), Map.of("consent_health", "yes"));

    private final Problems problems;

    LetterConsentCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Part letter) {
        for (Part part : letter.at("parts").elements()) {
            Optional<Condition> when = ConditionReader.read(part, "when");
            if (when.map(WITHOUT_CONSENT::of).orElse(Supposition.Truth.YES) != Supposition.Truth.NO) {
                part.entries().values().forEach(this::checkWording);
            }
        }
        letter.at("requests").entries().values().forEach(this::checkWording);
        letter.at("side_requests").entries().values().forEach(this::checkWording);
    }

    private void checkWording(Part wording) {
        for (String language : new String[] {"zh", "en"}) {
            Matcher found = HEALTH.matcher(wording.text(language));
            if (found.find()) {
                problems.add(
                        wording.at(language),
                        Problem.Kind.CONSENT,
                        "\"" + found.group() + "\" tells of health, and nothing here asks for consent_health",
                        "put it into a part with { is: { consent_health: \"yes\" } } in its 'when'");
            }
        }
    }
}
