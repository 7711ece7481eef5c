/**
 * A proposal as something to read, print and send: {@link dev.haoshang.document.Letter} is what stands in it, as plain text
 * and figures already formatted; {@link dev.haoshang.document.LetterHtml}, {@link dev.haoshang.document.LetterPdf} and {@link
 * dev.haoshang.document.LetterDocx} show it, {@link dev.haoshang.document.TableCsv} and {@link dev.haoshang.document.CalendarFile} its schedule.
 * Whoever knows the borrower's facts fills the letter; nothing here computes a figure. May use {@code repayment}.
 *
 * <p>DOCX is written here rather than by Apache POI or docx4j, which bring 10 to 30 MB and reflection for what a dozen small parts in a zip archive say:
 * the parts that never change are files under {@code document/docx}, and only the body is written.
 *
 * <p>HTML and PDF come from one markup, so they cannot say different things. The chart is the exception in form only: HTML gets
 * it as SVG, PDF as boxes placed by CSS. Drawing SVG in the PDF would need Batik and, with it, a font package on the machine.
 */
@NullMarked
package dev.haoshang.document;

import org.jspecify.annotations.NullMarked;
