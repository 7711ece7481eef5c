package dev.haoshang.conversation;

import dev.haoshang.dialog.Fact;
import dev.haoshang.repayment.ProposalStatus;
import java.util.List;
import java.util.Map;

/** Drafted proposals for tests. */
final class Drafts {
    private Drafts() {}

    /** A version that nobody has read yet. */
    static Drafted of(int version, String language, Map<String, Fact> facts, int lastPeriodEver) {
        return new Drafted(
                "HS-20261122-ABC",
                version,
                "2026-11-22",
                language,
                "",
                facts,
                lastPeriodEver,
                ProposalStatus.DRAFTED,
                "2026-11-22",
                List.of(),
                List.of());
    }
}
