package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.understanding.Interpreter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Content and model as one immutable value, so that both are swapped at once when editors save.
 *
 * @param content what editors wrote
 * @param machine leads the talk by that content
 * @param interpreter understands messages by that content; safe for any thread
 * @param livingFloor the least that living costs in yuan a month for each person of a household, where it is configured
 * @param need for what a borrower must have been introduced by the lender's page
 */
public record Knowledge(
        Content content,
        DialogMachine machine,
        Interpreter interpreter,
        Optional<BigDecimal> livingFloor,
        IdentityNeed need) {
    /** For everybody, introduced or not. */
    public Knowledge(
            Content content, DialogMachine machine, Interpreter interpreter, Optional<BigDecimal> livingFloor) {
        this(content, machine, interpreter, livingFloor, IdentityNeed.NONE);
    }

    /** Without a living floor: no figure is built in, as it differs from place to place. */
    public Knowledge(Content content, DialogMachine machine, Interpreter interpreter) {
        this(content, machine, interpreter, Optional.empty());
    }

    /** The same, used for borrowers of whom more or less must be known. */
    Knowledge demanding(IdentityNeed other) {
        return new Knowledge(content, machine, interpreter, livingFloor, other);
    }
}
