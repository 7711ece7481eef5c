package dev.haoshang.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haoshang.Shipped;
import dev.haoshang.dialog.Fact;
import dev.haoshang.document.DocxText;
import dev.haoshang.document.LetterPdf;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One and the same proposal in all formats, scripts and ways of relief. */
class ProposalFormatsTest {
    private static final Proposals PROPOSALS = new Proposals(new LetterPdf(2), Optional.empty());
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en");

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*\\.\\d\\d(?!\\d)");

    private static final Map<String, Fact> MANY = Facts.of(
            "lender_entity=ant_consumer_finance",
            "balance=35000.00",
            "principal=35000.00",
            "interest_due=412.55",
            "penalty_due=96.10",
            "annual_rate=14.6",
            "daily_rate=0.04",
            "instalments_left=12",
            "monthly_payment_now=3150.25",
            "next_due_date=2026-12-05",
            "overdue_days=20",
            "payment_history=always_on_time",
            "hardship_kind=job_loss,pay_cut,illness",
            "hardship_since=2026-10",
            "hardship_months=3",
            "income_before=9000.00",
            "monthly_income=6500.00",
            "rent=1200.00",
            "food=900.00",
            "utilities=150.00",
            "transport=200.00",
            "phone=80.00",
            "medical=300.00",
            "child=200.00",
            "elder=100.00",
            "insurance=60.00",
            "other_spending=50.00",
            "other_debts_monthly=500.00",
            "arrears_priority=100.00",
            "can_pay_monthly=2000.00",
            "lump_sum=36000.00",
            "documents_have=dismissal_certificate,wage_statement,bank_statement,loan_contract",
            "consent_health=yes");

    private static final Map<String, Fact> DEFICIT = Facts.with(MANY, "monthly_income=1500.00");

    /** A way of relief in a language. */
    record Case(String language, String option, Map<String, Fact> facts) {
        @Override
        public String toString() {
            return option + " " + language;
        }

        byte[] file(ProposalFormat format) {
            return FILES.computeIfAbsent(
                    this + "." + format + "." + facts.hashCode(),
                    name -> PROPOSALS
                            .render(Shipped.knowledge().content(), memory(1, 0), format)
                            .orElseThrow()
                            .content());
        }

        String text(ProposalFormat format) throws IOException {
            byte[] file = file(format);
            return switch (format) {
                case PDF -> pdf(file);
                case DOCX -> DocxText.of(file);
                case ICS ->
                    new String(file, StandardCharsets.UTF_8)
                            .replace("\r\n ", "")
                            .replace("\\,", ",");
                case HTML ->
                    new String(file, StandardCharsets.UTF_8)
                            .replaceAll("(?s)<style>.*?</style>|<svg.*?</svg>|<[^>]*>", "\n");
                case CSV, JSON -> new String(file, StandardCharsets.UTF_8);
            };
        }

        JsonObject json() throws IOException {
            return new JsonObject(text(ProposalFormat.JSON));
        }

        Memory memory(int version, int lastPeriodEver) {
            Map<String, Fact> chosen = Facts.with(facts, "desired_option=" + option);
            return new Memory(
                    "",
                    "",
                    Shipped.knowledge().machine().start(language),
                    Drafts.of(version, language, chosen, lastPeriodEver));
        }
    }

    static Stream<Case> cases() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                                options(MANY).stream().map(option -> new Case(language, option, MANY)),
                                Stream.of(new Case(language, "pause_no_offer", DEFICIT)))
                        .flatMap(stream -> stream));
    }

    private static Set<String> options(Map<String, Fact> facts) {
        return new Drafting(Shipped.knowledge().content(), "", facts, Shipped.TODAY, "en")
                .comparison().orElseThrow().fitting().stream()
                        .map(outcome -> outcome.option().id())
                        .filter(option -> !option.equals("second_request"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void triesManyWaysOfRelief() {
        assertTrue(
                options(MANY).containsAll(Set.of("instalment", "grace_period", "personal_plan", "lump_settlement")),
                options(MANY).toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsTheFiguresOfTheJsonInEveryOtherFormatAndNoOther(Case one) throws IOException {
        JsonObject json = one.json();
        Set<BigDecimal> known = figures(json.encode());
        Set<BigDecimal> schedule = figures(json.getJsonArray("schedule").encode());
        Set<BigDecimal> budget = json.getJsonObject("budget") == null
                ? Set.of()
                : figures(json.getJsonObject("budget").encode());

        for (ProposalFormat format : List.of(ProposalFormat.PDF, ProposalFormat.DOCX, ProposalFormat.HTML)) {
            Set<BigDecimal> shown = figures(one.text(format));

            assertEquals(Set.of(), without(shown, known), () -> format + " shows what the JSON lacks");
            assertEquals(Set.of(), without(schedule, shown), () -> format + " lacks a payment");
            assertEquals(
                    Set.of(), without(budget, with(shown, BigDecimal.ZERO)), () -> format + " lacks a budget line");
        }
        assertEquals(schedule, figures(one.text(ProposalFormat.CSV).replace(',', ' ')));
        assertEquals(schedule, figures(one.text(ProposalFormat.ICS)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsEveryRowOfTheScheduleInItsOrder(Case one) throws IOException {
        List<String> rows = rows(one.json().getJsonArray("schedule"));

        assertEquals(rows, one.text(ProposalFormat.CSV).lines().skip(1).toList());
        for (ProposalFormat format : List.of(ProposalFormat.PDF, ProposalFormat.DOCX, ProposalFormat.HTML)) {
            String run = one.text(format).replace(",", "").replaceAll("\\s+", ",");
            int at = 0;
            for (String row : rows) {
                at = run.indexOf("," + row + ",", at);
                assertTrue(at >= 0, () -> format + " lacks " + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitsItsSchema(Case one) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/api/proposal.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);

            assertEquals(List.of(), schema.validate(one.text(ProposalFormat.JSON), InputFormat.JSON));
            assertFalse(schema.validate("{}", InputFormat.JSON).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheLetterOnOnePageAndBreaksBeforeTheSchedule(Case one) throws IOException {
        boolean schedule = !one.json().getJsonArray("schedule").isEmpty();
        String annex = switch (one.language()) {
            case "en" -> "Annex:";
            case "zh-Hant" -> "附：還款";
            default -> "附：还款";
        };

        try (PDDocument document = Loader.loadPDF(one.file(ProposalFormat.PDF))) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertEquals(
                    schedule,
                    second.getText(document)
                            .strip()
                            .replaceFirst("^HS-.*\\R", "")
                            .startsWith(annex));
            assertTrue(schedule || document.getNumberOfPages() == 1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysThatSoftwareDraftedItWhereverAPersonReads(Case one) throws IOException {
        String label = one.json().getString("label").replaceAll("\\s", "");

        for (ProposalFormat format : List.of(ProposalFormat.PDF, ProposalFormat.DOCX, ProposalFormat.HTML)) {
            assertTrue(
                    one.text(format)
                            .replace("&quot;", "\"")
                            .replaceAll("\\s", "")
                            .contains(label),
                    format.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isOfOneScript(Case one) throws IOException {
        for (ProposalFormat format : ProposalFormat.values()) {
            String text = one.text(format);
            switch (one.language()) {
                case "zh-Hant" ->
                    assertFalse(Pattern.compile("[还账这进请]").matcher(text).find(), format + text);
                case "zh-Hans" ->
                    assertFalse(Pattern.compile("[還帳這進請]").matcher(text).find(), format + text);
                default -> assertTrue(text.codePoints().noneMatch(Character::isIdeographic), format + text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalFormat.class)
    void writesNothingThatABorrowerOnlyTold(ProposalFormat format) throws IOException {
        String words = "不减免就投诉曝光，张三13812345678，网赌输的，催收的人渣，支付宝密码123456，身份证110101199003070011，卡6222020200112233445";
        Map<String, Fact> facts = new LinkedHashMap<>();
        MANY.forEach((slot, fact) -> facts.put(slot, new Fact(fact.values(), words, 1, false, true)));
        facts.put("main_worry", new Fact(List.of(words), words, 1, false, true));
        facts.put("contact_log", new Fact(List.of(words), words, 1, false, true));

        for (String language : LANGUAGES) {
            String text = new Case(language, "instalment", facts).text(format);

            for (String never :
                    List.of("投诉", "投訴", "曝光", "张三", "1381234", "赌", "人渣", "密码", "123456", "11010119", "622202")) {
                assertFalse(text.contains(never), never);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalFormat.class)
    void leavesAnIllnessOutWithoutAConsentOfItsOwn(ProposalFormat format) throws IOException {
        Map<String, Fact> facts =
                Facts.with(MANY, "consent_health=no", "documents_have=diagnosis_report,wage_statement");

        String chinese = new Case("zh-Hans", "instalment", facts).text(format);
        String english = new Case("en", "instalment", facts).text(format);

        for (String word : List.of("生病", "受伤", "诊断", "医疗", "病假", "看病")) {
            assertFalse(chinese.contains(word), word);
        }
        for (String word : List.of("illness", "injury", "iagnosis", "edical")) {
            assertFalse(english.contains(word), word);
        }
    }

    @Test
    void cancelsInTheCalendarWhatAnEarlierVersionHad() throws IOException {
        Case one = new Case("en", "instalment", MANY);
        int periods = one.json().getJsonArray("schedule").size();
        byte[] file = PROPOSALS
                .render(Shipped.knowledge().content(), one.memory(2, periods + 3), ProposalFormat.ICS)
                .orElseThrow()
                .content();
        String calendar = new String(file, StandardCharsets.UTF_8);

        assertEquals(3, calendar.split("STATUS:CANCELLED", -1).length - 1);
        assertEquals(periods, calendar.split("TRIGGER:-P2DT15H", -1).length - 1);
        assertTrue(calendar.contains("UID:HS-20261122-ABC-" + (periods + 3) + "@"));
        assertTrue(calendar.contains("SEQUENCE:1"));
    }

    private static List<String> rows(JsonArray schedule) {
        return schedule.stream()
                .map(JsonObject.class::cast)
                .map(row -> Stream.of("number", "date", "payment", "interest", "principal", "balance")
                        .map(name -> String.valueOf(row.getValue(name)))
                        .collect(Collectors.joining(",")))
                .toList();
    }

    private static Set<BigDecimal> figures(String text) {
        Set<BigDecimal> figures = new TreeSet<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            figures.add(new BigDecimal(matcher.group().replace(",", "")));
        }
        return figures;
    }

    private static Set<BigDecimal> without(Set<BigDecimal> figures, Set<BigDecimal> others) {
        Set<BigDecimal> rest = new TreeSet<>(figures);
        rest.removeIf(figure -> others.stream().anyMatch(other -> other.compareTo(figure) == 0));
        return rest;
    }

    private static Set<BigDecimal> with(Set<BigDecimal> figures, BigDecimal other) {
        Set<BigDecimal> all = new TreeSet<>(figures);
        all.add(other);
        return all;
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
