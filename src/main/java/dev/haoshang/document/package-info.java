/**
 * A proposal as something to read, print and send: {@link dev.haoshang.document.Letter} is what stands in it, as plain text
 * and figures already formatted; {@link dev.haoshang.document.LetterHtml} and {@link dev.haoshang.document.LetterPdf} show it.
 * Whoever knows the borrower's facts fills the letter; nothing here computes a figure. May use {@code repayment}.
 *
 * <p>Both formats come from one markup, so they cannot say different things. The chart is the exception in form only: HTML gets
 * it as SVG, PDF as boxes placed by CSS. Drawing SVG in the PDF would need Batik and, with it, a font package on the machine.
 */
@NullMarked
package dev.haoshang.document;

import org.jspecify.annotations.NullMarked;
