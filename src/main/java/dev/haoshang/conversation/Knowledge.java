package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.DialogMachine;
import dev.haoshang.understanding.Interpreter;

/**
 * Content and model as one immutable value, so that both are swapped at once when editors save.
 *
 * @param content what editors wrote
 * @param machine leads the talk by that content
 * @param interpreter understands messages by that content; safe for any thread
 */
public record Knowledge(Content content, DialogMachine machine, Interpreter interpreter) {}
