package dev.haoshang.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Letters as a borrower would send them: 35,000 yuan over 24 equal instalments at 15 %, in each script. */
final class Letters {
    private static final BigDecimal MONTHLY_RATE = new BigDecimal("0.0125");
    private static final BigDecimal INSTALMENT = new BigDecimal("1697.03");

    private Letters() {}

    static Letter simplified() {
        return new Letter(
                "zh-Hans",
                "关于借款（合同尾号 6021）协商还款的申请",
                "申请编号 HS-20261122-0007 · 第 1 版 · 3f9a2c81",
                List.of(
                        new Letter.Section(
                                Optional.empty(),
                                List.of(new Block.Paragraph("致：重庆蚂蚁消费金融有限公司\n日期：2026年11月22日")),
                                false),
                        new Letter.Section(
                                "一、借款情况",
                                new Block.Paragraph(
                                        "本人于2025年3月15日向贵司借款，截至今日剩余本金35,000.00元，合同年利率15%，尚余24期，下次还款日为2026年12月15日，目前尚未逾期。以上数字以平台账单为准。")),
                        new Letter.Section(
                                "二、困难原因",
                                new Block.Paragraph(
                                        "今年6月因所在企业裁员失业，月收入由约7,500元降至约2,900元（失业金及零工），预计6个月内恢复。此前每期均按时还款。现提前与贵司联系，希望避免逾期。")),
                        new Letter.Section(
                                "三、收支情况", budget("每月（元）", "金额", "收入（失业金及零工）", "房租", "饮食及日用", "水电、通讯、交通", "可用于还款")),
                        new Letter.Section(
                                "四、请求",
                                new Block.Paragraph(
                                        "恳请将剩余本金调整为24期等额本息，每期1,697.03元（末期1,697.10元），自2027年1月15日起每月15日偿还，并酌情减免逾期产生的罚息。如暂不能批准，请考虑前3个月仅还利息437.50元。收入恢复后，本人愿意提高每月还款额或提前结清。还款计划见附表。")),
                        new Letter.Section(
                                "五、请书面答复",
                                new Block.Paragraph(
                                        "恳请书面告知是否同意、变更后的合同条款、利息是否继续计算以及对征信报送的影响。双方对变更内容约定不明确的，推定为未变更（《民法典》第五百四十四条）。")),
                        new Letter.Section(
                                "六、承诺与附件",
                                new Block.Paragraph("以上内容据本人所知属实；情况变化时将及时告知。本申请不构成对任何权利的放弃。"),
                                attachments("解除劳动合同证明", "近三个月银行流水", "家庭收支表", "失业登记记录（预计2026年12月5日前补交）")),
                        new Letter.Section(
                                Optional.empty(),
                                List.of(
                                        new Block.SignatureLine(List.of("申请人（签名）：", "日期：")),
                                        new Block.Label("本文由软件（人工智能辅助）起草，请本人核对后再签名寄出。")),
                                false),
                        new Letter.Section(
                                Optional.of("附表：还款计划（测算）"),
                                List.of(
                                        chart("每期还款构成（元）", "本金", "利息"),
                                        schedule("等额本息，24期", "期数", "还款日", "每期还款", "本金", "利息", "剩余本金", "合计")),
                                true)));
    }

    static Letter traditional() {
        return new Letter(
                "zh-Hant",
                "關於借款（合約尾號 6021）協商還款的申請",
                "申請編號 HS-20261122-0008 · 第 1 版 · 81c2aa07",
                List.of(
                        new Letter.Section(
                                Optional.empty(),
                                List.of(new Block.Paragraph("致：重慶螞蟻消費金融有限公司\n日期：2026年11月22日")),
                                false),
                        new Letter.Section(
                                "一、借款情況",
                                new Block.Paragraph(
                                        "本人於2025年3月15日向貴司借款，截至今日剩餘本金35,000.00元，合約年利率15%，尚餘24期，下次還款日為2026年12月15日，目前尚未逾期。以上數字以平台帳單為準。")),
                        new Letter.Section(
                                "二、困難原因",
                                new Block.Paragraph(
                                        "今年6月因所在企業裁員失業，月收入由約7,500元降至約2,900元（失業金及零工），預計6個月內恢復。此前每期均按時還款。現提前與貴司聯繫，希望避免逾期。")),
                        new Letter.Section(
                                "三、收支情況", budget("每月（元）", "金額", "收入（失業金及零工）", "房租", "飲食及日用", "水電、通訊、交通", "可用於還款")),
                        new Letter.Section(
                                "四、請求",
                                new Block.Paragraph(
                                        "懇請將剩餘本金調整為24期等額本息，每期1,697.03元（末期1,697.10元），自2027年1月15日起每月15日償還，並酌情減免逾期產生的罰息。如暫不能批准，請考慮前3個月僅還利息437.50元。收入恢復後，本人願意提高每月還款額或提前結清。還款計劃見附表。")),
                        new Letter.Section(
                                "五、附件", attachments("解除勞動合約證明", "近三個月銀行流水", "家庭收支表", "失業登記紀錄（預計2026年12月5日前補交）")),
                        new Letter.Section(
                                Optional.empty(),
                                List.of(
                                        new Block.SignatureLine(List.of("申請人（簽名）：", "日期：")),
                                        new Block.Label("本文由軟體（人工智慧輔助）起草，請本人核對後再簽名寄出。")),
                                false),
                        new Letter.Section(
                                Optional.of("附表：還款計劃（測算）"),
                                List.of(
                                        chart("每期還款構成（元）", "本金", "利息"),
                                        schedule("等額本息，24期", "期數", "還款日", "每期還款", "本金", "利息", "剩餘本金", "合計")),
                                true)));
    }

    static Letter english() {
        return new Letter(
                "en",
                "Request for a changed repayment arrangement, loan ending 6021",
                "Request HS-20261122-0009 · version 1 · a4407d12",
                List.of(
                        new Letter.Section(
                                Optional.empty(),
                                List.of(new Block.Paragraph(
                                        "To: Chongqing Ant Consumer Finance Co., Ltd.\nDate: 22 November 2026")),
                                false),
                        new Letter.Section(
                                "The loan",
                                new Block.Table(
                                        "",
                                        List.of(),
                                        List.of(
                                                List.of("Lent on", "15 March 2025"),
                                                List.of("Principal left", "35,000.00 yuan"),
                                                List.of("Rate", "15 % a year"),
                                                List.of("Next due date", "15 December 2026, not overdue")),
                                        Set.of(),
                                        List.of())),
                        new Letter.Section(
                                "What happened",
                                new Block.Paragraph(
                                        "In June I lost my job in a staff cut; my income fell from about 7,500 to about 2,900 yuan a month (benefit and casual work) and should recover within six months. Until now I have paid every instalment on time.")),
                        new Letter.Section(
                                "Income and spending",
                                budget(
                                        "A month, in yuan",
                                        "Amount",
                                        "Income (benefit and casual work)",
                                        "Rent",
                                        "Food and household",
                                        "Utilities, phone, transport",
                                        "Left for repayment")),
                        new Letter.Section(
                                "What I ask for",
                                new Block.Paragraph(
                                        "I ask you to re-schedule the balance over 24 equal instalments of 1,697.03 yuan (last 1,697.10), due on the 15th from 15 January 2027, and to waive penalty interest. If this is not possible, please consider interest only (437.50 a month) for the first three months. I will raise the payments when my income recovers. Please answer in writing.")),
                        new Letter.Section(
                                "Attached",
                                attachments(
                                        "Proof that the employment ended",
                                        "Bank statements of the last three months",
                                        "Household budget",
                                        "Unemployment registration (by 5 December 2026)")),
                        new Letter.Section(
                                Optional.empty(),
                                List.of(
                                        new Block.SignatureLine(List.of("Applicant (signature):", "Date:")),
                                        new Block.Label(
                                                "Drafted with the help of software (AI-assisted). The applicant checks it before signing.")),
                                false),
                        new Letter.Section(
                                Optional.of("Appendix: repayment schedule (computed)"),
                                List.of(
                                        chart("What each payment consists of (yuan)", "Principal", "Interest"),
                                        schedule(
                                                "Equal instalments, 24 months",
                                                "No.",
                                                "Due date",
                                                "Payment",
                                                "Principal",
                                                "Interest",
                                                "Balance",
                                                "Total")),
                                true)));
    }

    /** A letter of one paragraph. */
    static Letter of(String title, String paragraph) {
        return new Letter("zh-Hans", title, "HS-1", List.of(new Letter.Section("正文", new Block.Paragraph(paragraph))));
    }

    /** The simplified letter with a paragraph that would fill half a page and a budget of twenty lines. */
    static Letter tooLong() {
        List<Block.Line> lines = Stream.iterate(1, line -> line + 1)
                .limit(20)
                .map(line -> new Block.Line("其他必要开支" + line, "−100.00"))
                .toList();
        List<Letter.Section> sections = new ArrayList<>(simplified().sections());
        sections.set(3, new Letter.Section("三、收支情况", new Block.Facts(List.of(), lines, Optional.empty())));
        sections.add(4, new Letter.Section("补充", new Block.Paragraph("此前每期均按时还款。".repeat(70))));
        return new Letter("zh-Hans", simplified().title(), "HS-1", sections);
    }

    /** A letter from somebody whose name no common font has. */
    static Letter ofRareName() {
        return of("𠮷野䶮䲜喆的申请", "申请人：𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆·𠮷野䶮䲜喆");
    }

    /** The schedule as a table. */
    static Block.Table scheduleTable() {
        return (Block.Table) schedule("", "期数", "还款日", "应还（元）", "本金", "利息", "剩余本金", "合计");
    }

    /** Every figure of the schedule, as it is written. */
    static List<String> figures() {
        return ((Block.Table) schedule("", "", "", "", "", "", "", ""))
                .rows().stream().flatMap(row -> row.stream().skip(1)).distinct().toList();
    }

    private static Block budget(
            String month, String amount, String income, String rent, String food, String rest, String left) {
        return new Block.Facts(
                List.of(month, amount),
                List.of(
                        new Block.Line(income, "2,900.00"),
                        new Block.Line(rent, "−500.00"),
                        new Block.Line(food, "−500.00"),
                        new Block.Line(rest, "−200.00")),
                Optional.of(new Block.Line(left, "1,700.00")));
    }

    private static Block attachments(String first, String second, String third, String missing) {
        return new Block.Items(List.of(
                new Block.Item(first, Block.Tick.DONE),
                new Block.Item(second, Block.Tick.DONE),
                new Block.Item(third, Block.Tick.DONE),
                new Block.Item(missing, Block.Tick.OPEN)));
    }

    private static Block chart(String caption, String principal, String interest) {
        List<Block.Bar> bars = payments().stream()
                .map(payment -> new Block.Bar(String.valueOf(payment.period), payment.principal, payment.interest))
                .toList();
        return new Block.Chart(caption, principal, interest, bars);
    }

    private static Block schedule(String caption, String... names) {
        List<List<String>> rows = payments().stream().map(Payment::cells).toList();
        return new Block.Table(
                caption,
                List.of(names).subList(0, 6),
                rows,
                Set.of(2, 3, 4, 5),
                List.of(names[6], "", "40,728.79", "35,000.00", "5,728.79", ""));
    }

    private static List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        BigDecimal balance = new BigDecimal("35000.00");
        for (int period = 1; period <= 24; period++) {
            BigDecimal interest = balance.multiply(MONTHLY_RATE).setScale(2, RoundingMode.HALF_UP);
            BigDecimal principal = period == 24 ? balance : INSTALMENT.subtract(interest);
            balance = balance.subtract(principal);
            payments.add(new Payment(period, principal, interest, balance));
        }
        return payments;
    }

    private record Payment(int period, BigDecimal principal, BigDecimal interest, BigDecimal balance) {
        List<String> cells() {
            return List.of(
                    String.valueOf(period),
                    LocalDate.of(2026, 12, 15).plusMonths(period).toString(),
                    String.format("%,.2f", principal.add(interest)),
                    String.format("%,.2f", principal),
                    String.format("%,.2f", interest),
                    String.format("%,.2f", balance));
        }
    }
}
