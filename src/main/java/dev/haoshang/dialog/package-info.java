/**
 * The dialog state machine: {@code (snapshot, event) -> (next snapshot, actions)}. Pure Java that uses no other package.
 */
@NullMarked
package dev.haoshang.dialog;

import org.jspecify.annotations.NullMarked;
