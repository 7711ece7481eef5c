/**
 * One turn of a talk: load, understand, step, act, save; and the event log. May use {@code content}, {@code dialog}, {@code
 * understanding}, {@code repayment} and {@code document}.
 */
@NullMarked
package dev.haoshang.conversation;

import org.jspecify.annotations.NullMarked;
