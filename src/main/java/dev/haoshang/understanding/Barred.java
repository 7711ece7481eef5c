package dev.haoshang.understanding;

import java.util.List;

/** Figures that are no quantities: numbers of phones, orders, accounts, versions, hours of the day, ordinals and idioms. */
final class Barred {
    private static final List<String> FIGURES = List.of(
            "[0-9]{10,}",
            "(?<![0-9])0[0-9]{2,3}-[0-9]{7,8}|(?<![0-9])[48]00-?[0-9]{3,4}-?[0-9]{3,4}(?![0-9])",
            "(?<![0-9])1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}(?![0-9])",
            "(?<![0-9])[0-9]{4}(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,3})?",
            "(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])",
            "(?<![0-9])[0-9]{1,2}点(?:钟|半|整|一刻|[0-9]{1,2}分?)?",
            "(?:早上|上午|中午|下午|晚上|凌晨|夜里|半夜)[零一二两三四五六七八九十0-9]{1,3}点(?:钟|半|整|[0-9零一二三四五六七八九十]{1,3}分?)?",
            "(?<![0-9.一二两三四五六七八九十])[零一二两三四五六七八九十]{1,3}点(?:钟|半|整|(?![零一二三四五六七八九]))",
            "(?<![0-9a-z])[0-9]{1,2} ?(?:a\\.?m|p\\.?m|o'clock)(?![a-z])",
            "[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9.]{1,12}",
            "(?:尾号|卡号|单号|订单|编号|合同|电话|手机|工号|qq|微信|验证码|密码|身份证|[账帐]号|客服|热线|拨打?|打)(?:热线|电话|客服)?(?:号码?)?(?:是|为|:| )?"
                    + "[0-9][0-9a-z-]{2,39}(?![0-9a-z-]|[个多]?[块元万千])",
            "(?<![a-z])(?:ending(?: in)?|order|invoice|phone|tel|account|code|pin|password|dial|call|version|contract)"
                    + "(?: number| no\\.?)?(?: is|:| #)? ?#?[0-9][0-9a-z-]{2,39}|#[0-9]{2,}",
            "第[0-9零一二两三四五六七八九十百]{1,6}(?:个月|[\\p{IsHan}])?",
            "[零〇一二三四五六七八九幺]{4,}",
            "[上下前后这那哪每]一(?=[步题个页句项遍次步])|[再重说讲等停看问想试来]一(?=[遍次下会些点说])" + "|一(?=样|起|直|定|般|些|下|会儿|点点)",
            "(?<![0-9零一二两三四五六七八九十百千万亿几])(?:三七二十一|乱七八糟|三番五次|三天两头|两天打鱼|一天到晚|一天天|有一天|哪一天|一年到头|一日三餐|三年五载|百分百|百分之百"
                    + "|千万别|千万不|万一|七上八下|四面八方|接二连三|一五一十|十有八九|三言两语|一清二楚|不三不四|九牛一毛|一干二净|十万火急|一模一样|说一不二"
                    + "|一心一意|三心二意|两全其美|半死不活|一天比一天|第一|统一|唯一|一旦)(?![千百十万])|同一(?![千百])|之一|专一",
            "[0-9一二三四五六七八九十]{1,3}分之[0-9一二三四五六七八九十]{1,3}",
            "(?<![a-z])(?:one day|no one|any ?one|some ?one|every ?one|one by one|one more|the one|one of|24/7|24 ?/ ?7)(?![a-z])");
    private static final Spotters WORDS = new Spotters(FIGURES);

    private Barred() {}

    /** Marks all positions of such figures. */
    static void mark(String text, boolean[] taken) {
        Spotters.Sightings sightings = WORDS.in(text);
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            sightings.each(figure, found -> Spans.take(taken, found.start(), found.end()));
        }
    }
}
