package dev.haoshang.document;

/** What a format does with each kind of block. */
public interface BlockReader {
    /** Shows running text. */
    void paragraph(Block.Paragraph paragraph);

    /** Shows a table. */
    void table(Block.Table table);

    /** Shows names and what belongs to them. */
    void facts(Block.Facts facts);

    /** Shows a list. */
    void items(Block.Items items);

    /** Shows a place to sign. */
    void signatureLine(Block.SignatureLine line);

    /** Shows the line that tells who drafted the letter. */
    void label(Block.Label label);

    /** Shows words to say. */
    void cues(Cues cues);

    /** Shows a table to write in. */
    void sheet(Sheet sheet);

    /** Draws bars side by side. */
    void sideBySide(SideBySide comparison);

    /** Draws a chart. */
    void chart(Block.Chart chart);
}
