package dev.haoshang.web;

/** Whole talks, to the same figures in every language. */
final class Talks {
    static final String SITUATION = "借呗还不上了，我上个月失业，欠三万五，利率14.6%，现在每个月最多还两千";

    private Talks() {}

    static Borrower chinese(Borrower borrower) {
        return chineseToTheOptions(borrower).press("value:instalment").press("intent:talk_skip");
    }

    static Borrower chineseToTheOptions(Borrower borrower) {
        return borrower.press("value:yes")
                .say(SITUATION)
                .say("没逾期")
                .say("下个月5号")
                .say("还剩12期")
                .say("三个月")
                .say("现在每月三千")
                .say("900")
                .say("没有")
                .press("value:yes");
    }

    static Borrower english(Borrower borrower) {
        return borrower.press("value:yes")
                .say("I can't repay my loan, I lost my job last month, I owe 35,000 at 14.6% a year"
                        + " and can pay 2,000 a month at most")
                .say("not overdue")
                .say("the 5th of next month")
                .press("intent:talk_skip")
                .say("12 instalments left")
                .say("3 months")
                .say("income 3000")
                .say("900")
                .say("none")
                .press("value:yes")
                .press("value:instalment")
                .press("intent:talk_skip");
    }

    static Borrower traditional(Borrower borrower) {
        return borrower.press("value:yes")
                .say("借唄還不上了，我上個月失業，欠三萬五，利率14.6%，現在每個月最多還兩千")
                .say("沒逾期")
                .say("下個月5號")
                .say("還剩12期")
                .say("三個月")
                .say("現在每月三千")
                .say("900")
                .say("沒有")
                .press("value:yes")
                .press("value:instalment")
                .press("intent:talk_skip");
    }
}
