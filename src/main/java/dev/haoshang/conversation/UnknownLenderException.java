package dev.haoshang.conversation;

/** A conversation was to be opened for a lender whom no file describes. */
public final class UnknownLenderException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** The name is not repeated: a page that fills in the wrong thing may send a person's number. */
    public UnknownLenderException() {
        super(
                "unknown_lender",
                "no file of dialogs/lenders/ has the lender that was named; add one, correct the name, or leave it out to"
                        + " talk without a lender's rules");
    }
}
