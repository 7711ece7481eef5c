package dev.haoshang.document;

/** Who drafted a document, for its metadata: read by programs, so in English and Chinese whatever the letter's language. */
final class Drafter {
    static final String NAME = "Haoshang 好商量";
    static final String KEYWORDS = "drafted by software, to be checked by the applicant; 由软件辅助起草，请本人核对; AI-assisted";

    private Drafter() {}
}
