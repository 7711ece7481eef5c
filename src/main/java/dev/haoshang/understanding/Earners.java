package dev.haoshang.understanding;

/** Tells the borrower's own money from somebody else's: 老婆3000，我4000; "my husband earns 6000". */
final class Earners {
    private static final String KIN =
            "老婆|老公|妻子|丈夫|爱人|媳妇|太太|先生|男朋?友|女朋?友|对象|配偶|伴侣|父母|爸妈?|妈妈?|儿子|女儿|婆婆|公公|哥哥?|姐姐?|弟弟?|妹妹?";
    private static final Spotter OTHER = new Spotter(
            "(?<![和跟给养陪为替向])(?:" + KIN + ")|(?<![其给跟和])[他她](?![们人])"
                    + "|(?<![a-z])(?<!(?:with|for|to|support) (?:my )?)(?:wife|husband|partner|spouse|girlfriend|boyfriend|mother|father|mum|mom|dad|parents|son|daughter|brother|sister|she|he|his|her)(?![a-z])");
    private static final Spotter SELF =
            new Spotter("我(?!的?(?:" + KIN + ")|家)|本人|自己|(?<![a-z])(?:i|me|mine|myself)(?![a-z])");

    private static final int REACH = 60;

    private Earners() {}

    /** Whether what stands at a position is said of somebody else: the last person named before it in its clause is not the borrower. */
    static boolean isOthers(String text, Clauses clauses, int position) {
        String before = text.substring(Math.max(clauses.start(position), position - REACH), position);
        int[] other = {-1};
        OTHER.each(before, person -> other[0] = person.end());
        return other[0] >= 0 && !SELF.in(before.substring(other[0]));
    }

    /** Whether a slot is for what the borrower earns. */
    static boolean isIncome(SlotReading slot) {
        return slot.name().equals(Belonging.INCOME) || slot.name().equals(Belonging.INCOME_BEFORE);
    }
}
