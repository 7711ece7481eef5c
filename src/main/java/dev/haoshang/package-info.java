/** Starts the server and the commands: settings, the command line, and the wiring of all parts with {@code new}. */
@NullMarked
package dev.haoshang;

import org.jspecify.annotations.NullMarked;
