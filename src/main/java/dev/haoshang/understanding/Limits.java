package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the words of approximation around quantities: 大概, 左右, 出头, 不到, 最多, 至少, "about", "at most", "or so". */
final class Limits {
    private static final int REACH = 24;
    private static final String GAP = "[^,。!?;、0-9]{0,5}$";
    private static final Spotter MOST_BEFORE = new Spotter(
            "(?:不到|最多|顶多|至多|最高|不超过|不足|撑死|封顶|小于|低于|少于|快到|接近)[^,。!?;、0-9]{0,5}$|(?<![大多])小$"
                    + "|(?<![a-z])(?:at (?:the )?most|up to|no more than|not more than|under|less than|below|maximum(?: of)?|max|nearly|almost|at best)[a-z ]{0,8}$");
    private static final Spotter LEAST_BEFORE = new Spotter(
            "(?:至少|最少|起码|少说也?|不低于|不少于|超过|多于|大于)" + GAP
                    + "|(?<![a-z])(?:at least|(?<!(?:spread|split|repay|pay|back|it|stretched|payments) )over|more than|above|minimum(?: of)?|no less than)[a-z ]{0,8}$");
    private static final Spotter ABOUT_BEFORE = new Spotter(
            "(?:大概|大约|大致|差不多|估计|也就|约|可能|好像|应该有|将近)" + GAP + "|[近约]$"
                    + "|(?<![a-z])(?:about|around|roughly|approximately|approx\\.?|circa|maybe|probably|some|something like)(?: like)? ?$|~ ?$");
    private static final Pattern MOST_AFTER = Pattern.compile("^ ?(?:以内|以下|之内|封顶|不到|at most|tops|max|maximum|or less)");
    private static final Pattern LEAST_AFTER =
            Pattern.compile("^ ?(?:出头|以上|开外|多|起|挂零|有余|余|\\+(?= *(?:$|[,。!?;、]|元|块))|or more|at least)(?![月年天])");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^ ?(?:左右|上下|的样子|样子|or so|ish|give or take)");

    private Limits() {}

    static List<Quantity> apply(String text, List<Quantity> quantities) {
        List<Quantity> limited = new ArrayList<>();
        int reached = 0;
        for (Quantity quantity : quantities) {
            String before = text.substring(Math.max(reached, quantity.start() - REACH), quantity.start());
            String after = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + REACH));
            limited.add(limited(quantity, before, after));
            reached = quantity.end();
        }
        return limited;
    }

    private static Quantity limited(Quantity quantity, String before, String after) {
        if (quantity.kind() == Quantity.Kind.TIME) {
            return quantity;
        }
        if (MOST_AFTER.matcher(after).find() || MOST_BEFORE.in(before)) {
            return quantity.about(Value.Bound.AT_MOST);
        }
        if (LEAST_AFTER.matcher(after).find() || LEAST_BEFORE.in(before)) {
            return quantity.about(Value.Bound.AT_LEAST);
        }
        if (ABOUT_AFTER.matcher(after).find() || ABOUT_BEFORE.in(before)) {
            return quantity.about(quantity.bound());
        }
        return quantity;
    }
}
