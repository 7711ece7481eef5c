/**
 * Editors' YAML to checked intents and dialogs, with every problem at file:line:column. The only user of the YAML library. May
 * use {@code dialog}, {@code understanding} and {@code repayment}.
 */
@NullMarked
package dev.haoshang.content;

import org.jspecify.annotations.NullMarked;
