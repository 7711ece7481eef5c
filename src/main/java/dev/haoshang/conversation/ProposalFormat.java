package dev.haoshang.conversation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A format in which a proposal can be had. */
public enum ProposalFormat {
    /** To print and send. */
    PDF("application/pdf", false),
    /** To change in a word processor. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    /** To read in a browser. */
    HTML("text/html; charset=utf-8", false),
    /** The schedule for a spreadsheet. */
    CSV("text/csv; charset=utf-8", true),
    /** The due dates for a calendar. */
    ICS("text/calendar; charset=utf-8", true),
    /** For programs, as {@code proposal.schema.json} describes it. */
    JSON("application/json", false);

    private final String mediaType;
    private final boolean ofTheSchedule;

    ProposalFormat(String mediaType, boolean ofTheSchedule) {
        this.mediaType = mediaType;
        this.ofTheSchedule = ofTheSchedule;
    }

    /** The ending of its files' names, and its name over the network: "pdf". */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** The formats for people to read, in which the guide beside a proposal can be had too. */
    public static Set<ProposalFormat> forReading() {
        return EnumSet.of(HTML, PDF, DOCX);
    }

    /** Whether it says something about a proposal only if that promises payments. */
    boolean ofTheSchedule() {
        return ofTheSchedule;
    }
}
