package dev.haoshang.conversation;

import java.time.ZoneId;

/** The time that borrowers live by: it decides what day it is, and dates and hours are said in it. */
public final class BorrowerTime {
    /** The one zone of mainland China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BorrowerTime() {}
}
