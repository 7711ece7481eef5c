package dev.haoshang.understanding;

/** How much a message sounds like danger to a person. */
public enum Danger {
    /** No sign of it. */
    NONE,
    /** Strong worry or shame, or a vague hint. */
    DISTRESS,
    /** Danger to self or others. */
    CRISIS
}
