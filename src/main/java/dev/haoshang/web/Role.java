package dev.haoshang.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person of the team may do. */
public enum Role {
    /** Looks on: lists and reads conversations, sees the report. */
    VIEWER(Set.of(Right.LIST, Right.READ, Right.REPORT)),
    /** Answers borrowers besides. */
    AGENT(Set.of(Right.LIST, Right.READ, Right.REPORT, Right.ANSWER)),
    /** Writes the content: tries sentences and sees the report, but no conversation. */
    EDITOR(Set.of(Right.REPORT, Right.UNDERSTAND)),
    /** Everything. */
    ADMIN(Set.of(Right.values()));

    /** One kind of thing to do. */
    enum Right {
        LIST,
        READ,
        REPORT,
        ANSWER,
        UNDERSTAND,
        EXPORT,
        DELETE,
        AUDIT,
        WEBHOOKS
    }

    private static final String CLAIMED = "haoshang-";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an unmodifiable set
    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    boolean may(Right right) {
        return rights.contains(right);
    }

    /** Its name as it is written in the tokens' file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of somebody whom a provider of OpenID Connect gives these. Only those with our prefix count, as a provider's own
     * "admin" is not ours; the most powerful of them wins, and an editor is who is nothing else, since the others read conversations.
     */
    static Optional<Role> strongest(Set<String> claimed) {
        return Stream.of(ADMIN, AGENT, VIEWER, EDITOR)
                .filter(role -> claimed.contains(CLAIMED + role.id()))
                .findFirst();
    }

    /** The role of a name. */
    public static Optional<Role> of(String id) {
        return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
