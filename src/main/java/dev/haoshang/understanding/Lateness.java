package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text says against being late: 没逾期, 快逾期了, "not late yet", "about to be overdue". A date beside such words is the one when the
 * payment falls due and never tells days overdue. 快逾期一个月了 does not count, as it says how late. One instance serves one text.
 */
final class Lateness {
    private static final String LATE = "[逾愈预余][期其]";
    private static final Spotter AGAINST = new Spotter(
            "(?<![之以]前)(?<![之以]前都)(?<!从)(?<!从来)(?:没有?|并?未|尚未|并没有?)(?:出现|发生|产生|有)?" + LATE
                    + "(?![过记录费罚利])|(?<!从)没有?(?:晚还|拖欠|断供|过期|超期)(?!过)"
                    + "|(?:快要?|马上就?[要会]?|就要|即将|将要|眼看着?就?[要会]?|差点就?|快到)" + LATE
                    + "(?!的| ?[0-9一二两三四五六七八九十半几多好])"
                    + "|(?<![a-z])(?:not|isn't|aren't|haven't|hasn't|wasn't|no longer) (?:yet |been |really |actually |currently )*(?:late|overdue|past due|behind|in arrears|missed (?:a|any|one|my)(?![a-z]))(?! by)"
                    + "|(?<![a-z])no (?:late|overdue|missed) payments?(?![a-z])"
                    + "|(?<![a-z])(?:(?:about|going|due|likely|close) to (?:be(?:come)?|fall|go|run)|will (?:soon )?(?:be(?:come)?|fall)|nearly|almost|soon|soon be) (?:late|overdue|past due|behind|in arrears)(?![a-z]| fee)");
    /** What never happened did not happen now, and before the day nobody is late, where that is the question. */
    private static final Spotter NEVER = new Spotter("没有?到(?:还款日|期|日子|还款的?时间)|(?:没有?|未)" + LATE
            + "过|(?<![a-z])(?:never (?:been )?(?:late|missed|overdue)|always (?:paid )?on time)(?![a-z])");

    private static final Spotter COMING =
            new Spotter("[快马就即将眼差]|(?<![a-z])(?:about|going|due|likely|close|will|nearly|almost|soon)");

    /** 没有 is an answer here; 不对 corrects something, and 不说 declines. */
    private static final Pattern NONE = Pattern.compile(
            "(?:我|暂时|暫時|目前|现在|現在|还|還|都|倒)*(?:没有?|沒有?|未|否|不是|无|無)(?:的|呢|啊|呀|哦|哈|吧)?|(?:no|nope|nah|not (?:yet|now|at all|really)|not|none|n)[.!]?");

    private static final int SHORT = 8;

    /** Where such words stand, and whether they tell of a lateness to come. */
    record Words(int start, int end, boolean coming) {}

    private final List<Words> found = new ArrayList<>();

    /** Reads a text; {@code asked} where the question was for the days, which a mere no answers as well (没有，12月20号还款). */
    Lateness(String text, Clauses clauses, boolean asked) {
        if (asked) {
            int end = clauses.end(0);
            if (end <= SHORT && NONE.matcher(text.substring(0, end).strip()).matches()) {
                found.add(new Words(0, end, false));
            }
            NEVER.each(text, words -> found.add(new Words(words.start(), words.end(), false)));
        }
        AGAINST.each(text, words -> found.add(new Words(words.start(), words.end(), COMING.in(words.group()))));
    }

    /** All such words, in the order of the text. */
    List<Words> words() {
        return List.copyOf(found);
    }

    boolean isDenied() {
        return !found.isEmpty();
    }

    /** Whether a cue stands in such words, as 逾期 in 没逾期. */
    boolean covers(Phrases.Match cue) {
        return found.stream().anyMatch(words -> words.start() <= cue.start() && cue.start() < words.end());
    }
}
