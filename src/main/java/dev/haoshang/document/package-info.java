/**
 * A proposal as HTML and PDF. May use {@code repayment}.
 */
@NullMarked
package dev.haoshang.document;

import org.jspecify.annotations.NullMarked;
