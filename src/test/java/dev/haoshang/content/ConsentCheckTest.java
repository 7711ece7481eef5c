package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways around a consent. */
class ConsentCheckTest {
    private static final String FILE = "dialogs/extra.yaml";
    private static final String LETTER = "dialogs/letters/proposal.yaml";
    private static final String FINE = """
            dialog: extra
            start: consent
            states:
              consent: { ask: consent_finance, say: { zh: "同意吗？", en: "Do you agree?" }, next: agreed }
              agreed:
                branch:
                  - { when: { is: { consent_finance: "yes" } }, next: income }
                  - { next: last }
              income: { ask: monthly_income, say: { zh: "收入？", en: "Income?" }, next: compare }
              compare: { do: compare_options, say: { zh: "好了", en: "Done" }, outcomes: { missing: last }, next: health }
              health:
                ask: consent_health
                when: { is: { hardship_kind: illness } }
                say: { zh: "可以写吗？", en: "May it be told?" }
                next: draft
              draft: { do: draft_proposal, say: { zh: "好了", en: "Done" }, outcomes: { refused: last }, next: last }
              last: { end: { zh: "再见", en: "Bye" } }
            """;
    private static final String ADVICE =
            "; lead those without consent elsewhere: put a 'branch' with { is: { consent_finance: \"yes\" } } before it";

    @TempDir
    Path folder;

    private CopiedContent content;

    @BeforeEach
    void copy() throws IOException {
        content = new CopiedContent(folder);
    }

    private List<String> problemsWith(String old, String changed) {
        return content.write(FILE, FINE).change(FILE, old, changed).problems();
    }

    @Test
    void findsNoWayAroundAConsentThatIsAskedAndHeeded() {
        assertEquals(List.of(), content.write(FILE, FINE).problems());
    }

    @Test
    void findsAConsentThatIsAskedForButNotHeeded() {
        assertEquals(
                List.of(
                        FILE
                                + ":9:13: 'income' asks for the sensitive 'monthly_income', and a way leads here without consent_finance"
                                + ADVICE,
                        FILE
                                + ":10:14: 'compare' works with the person's figures, and a way leads here without consent_finance"
                                + ADVICE,
                        FILE
                                + ":16:12: 'draft' works with the person's figures, and a way leads here without consent_finance"
                                + ADVICE),
                problemsWith("{ next: last }", "{ next: income }"));
    }

    @Test
    void findsThatAQuestionPassedOverIsTakenForAConsent() {
        assertEquals(
                3,
                problemsWith(
                                "- { when: { is: { consent_finance: \"yes\" } }, next: income }\n      - { next: last }",
                                "- { when: { is: { consent_finance: \"no\" } }, next: last }\n      - { next: income }")
                        .size());
    }

    @Test
    void findsAWayPastTheConsent() {
        assertEquals(
                3,
                problemsWith(
                                "when: { is: { consent_finance: \"yes\" } }",
                                "when: { any: [ { is: { consent_finance: \"yes\" } }, { known: balance } ] }")
                        .size());
    }

    @Test
    void heedsAConsentThatIsPartOfACondition() {
        assertEquals(
                List.of(),
                problemsWith(
                        "when: { is: { consent_finance: \"yes\" } }",
                        "when: { all: [ { is: { consent_finance: \"yes\" } }, { not: { known: balance } } ] }"));
    }

    @Test
    void findsALetterForOneWhoIsIllWithoutAskingAboutHealth() {
        assertEquals(
                List.of(
                        FILE
                                + ":16:12: 'draft' writes a letter for one who is ill, and a way leads here without consent_health; ask 'consent_health' on every way that leads here"),
                problemsWith("hardship_kind: illness", "hardship_kind: job_loss"));
    }

    @Test
    void findsHealthInTheLetterThatNobodyAgreedTo() {
        content.change(LETTER, "收入好转后", "病好以后");

        assertEquals(
                List.of(
                        content.place(LETTER, "zh: \"病好以后")
                                + ": \"病\" tells of health, and nothing here asks for consent_health; put it into a part with { is: { consent_health: \"yes\" } } in its 'when'"),
                content.problems());
    }
}
