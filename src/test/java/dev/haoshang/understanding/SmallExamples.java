package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.List;

/** A few examples of four intents in two languages, enough to learn from in a moment. */
final class SmallExamples {
    private SmallExamples() {}

    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        add(
                all,
                "ask_deferral",
                "能晚几天还吗",
                "可以延期一个月吗",
                "下个月再还行不行",
                "等发工资了再还可以吗",
                "想推迟还款",
                "借呗能缓一缓不",
                "花呗晚两天还可以吗",
                "能不能往后延",
                "can I pay a week later",
                "please postpone my payment",
                "could the due date wait until payday",
                "I want to delay this instalment");
        add(
                all,
                "ask_credit_record",
                "会上征信吗",
                "逾期影响信用记录吗",
                "征信会不会花",
                "以后还能办房贷吗征信",
                "信用报告上看得到吗",
                "芝麻分会降吗",
                "征信多久能恢复",
                "不良记录怎么消",
                "will this hurt my credit score",
                "does it show on my credit report",
                "is my credit history ruined",
                "how long does a bad credit record stay");
        add(
                all,
                "talk_affirm",
                "对",
                "是的",
                "可以",
                "好的",
                "没错",
                "同意",
                "嗯对",
                "行",
                "yes",
                "ok",
                "yes that is right",
                "I agree");
        add(
                all,
                "out_of_scope",
                "今天天气怎么样",
                "推荐一部电影",
                "怎么开通花呗",
                "红包在哪里领",
                "双十一有什么优惠券",
                "快递到哪了",
                "帮我订一张机票",
                "店铺怎么收款",
                "what is the weather today",
                "tell me a joke",
                "where is my parcel",
                "book me a flight");
        return all;
    }

    private static void add(List<Example> all, String intent, String... texts) {
        for (String text : texts) {
            all.add(new Example(intent, text));
        }
    }
}
