package dev.haoshang.conversation;

/** Somebody else saved a turn of the conversation first. */
public final class VersionConflictException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation and the version that was expected. */
    public VersionConflictException(String id, long expectedVersion) {
        super("version_conflict", "conversation " + id + " is no longer at version " + expectedVersion);
    }
}
