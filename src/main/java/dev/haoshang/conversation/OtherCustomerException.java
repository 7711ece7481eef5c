package dev.haoshang.conversation;

/** A conversation that belongs to one customer cannot go over to another. */
public final class OtherCustomerException extends HaoshangException {
    private static final long serialVersionUID = 1L;

    /** Names the conversation. */
    public OtherCustomerException(String id) {
        super("other_customer", "conversation " + id + " belongs to another customer; open a new one");
    }
}
