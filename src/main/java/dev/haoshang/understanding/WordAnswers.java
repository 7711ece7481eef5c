package dev.haoshang.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values that are said without figures: choices, yes and no, "none", 没收入, 没逾期, and a person's own words. */
final class WordAnswers {
    private static final Spotter NEGATION = new Spotter("[没不非无别]|n(?:o|'t|ever)|without");
    private static final Pattern NEGATOR = Pattern.compile(
            "(没有|没|不是|并非|不用|不|无|别|no |not |n't |without |never )(?:有|用|想|要|太|带|办|交|付|给|开|肯|提供|收到|any |my |a |an |the |have |been |being |have any )*$");
    static final String INSTALMENT = "instalment";
    /** 没有别的办法, 没有收入证明: what is missing is not what the cue alone names. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "的?(?:办法|方法|方式|意思|要求|问题|选择|收入|来源|钱|材料|证明|流水|记录|想法|路|事|人|可能|渠道|出路|开支|开销|支出|平台|机构)|(?: (?:proof|statement|certificate|records?|option|choice|way|questions?))(?![a-z])");

    private static final Pattern OPEN_QUESTION =
            Pattern.compile("能不能|可不可以|是不是|要不要|有没有|会不会|行不行|好不好|愿不愿|不但|不仅|不光|不只|不得不|不知|控制不");
    private static final Pattern ZERO_BEFORE = Pattern.compile(
            "(?:没有任何|没有|还没有|还没|没|无|不用交|不用付|不需要|不交|(?<![a-z])(?:no|not|never|without(?: any)?|zero|don't have(?: any)?|have no)) ?$");
    private static final Pattern ZERO_BEHIND = Pattern.compile("^(?:我|现在|目前|都|也|一个)*(?:没有|没了|无)[了啊呢的]*(?=$|[,。!])");
    private static final int REACH = 20;
    private static final Pattern ABLE = Pattern.compile("^[能可最想要会]");
    private static final Pattern NOTHING = Pattern.compile(
            "^(?:我|现在|目前|暂时|都|还|也|i (?:earn|make|get|own|owe) |i have |i've |there is |there's |we have |it's |currently )*(?:没有|没|无|零|一[分毛块]钱?(?:都|也)?没有?|啥[也都]没有?|没钱|nothing|none|nil|no|zero|not any|no money)"
                    + "(?:任何|了|的|呢|啊|过|钱|现在|目前|at all|right now|at the moment|,|。|!|\\.| )*$");
    private static final Pattern UNABLE = Pattern.compile(
            "^(?:我|现在|目前|暂时|真的|实在|确实|根本|完全|都|还|也|一[分毛块]钱?|,| |i |we |really |just )*(?:还不了|还不起|付不起|付不了|拿不出来?|挤不出来?|没能力还?|can't (?:pay|afford)|cannot (?:pay|afford))(?: anything| any of it| it|了|钱|的|啊|呢|,|。|!|\\.| |现在|目前|right now|at the moment|at all)*$");
    /** What stands around the word that a slot knows (挺稳定的, 不太稳定), the denial apart. */
    private static final Pattern OWN_WORDS = Pattern.compile(
            "^(?:我|已经?|都|挺|很|还|比较|算|是| |it is |it's |i have |i |quite |very |already )*+(不太?|不怎么|没有?|别|not )?(?:算|是|很| )*(.*?)[的啊呀吧 ]*$");

    private static final int LONGEST_OWN_WORD = 30;
    private static final int LEAST_HAN = 2;
    private static final int LEAST_LATIN = 4;

    private static final Pattern ALONE =
            Pattern.compile("^(?:就|只有|我|家里)*(?:我一个|我自己|自己一个|自己|一个人|单身|just me|only me|myself|alone)");

    private final NormalisedText message;
    private final Clauses clauses;
    private final List<Phrases.Match> phrases;
    private final Optional<SlotReading> asked;
    private final Lateness lateness;
    /** The slot that counts days of lateness. */
    private final Optional<SlotReading> days;

    private final Choosing choosing;

    WordAnswers(
            NormalisedText message,
            Clauses clauses,
            List<Phrases.Match> phrases,
            Optional<SlotReading> asked,
            Lateness lateness,
            Optional<SlotReading> days) {
        this.message = message;
        this.clauses = clauses;
        this.phrases = phrases;
        this.asked = asked;
        this.lateness = lateness;
        this.days = days;
        this.choosing = new Choosing(message.text(), clauses, phrases, asked);
    }

    /** The choices that the text names and does not deny, each once, and the facts stated by a word such as 稳定. */
    List<Value> choices() {
        List<Value> values = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Phrases.Match match : phrases) {
            boolean yesNo = match.choice().isEmpty() && match.slot().type() == SlotReading.Type.YES_NO;
            boolean denied = denied(match);
            boolean ownWords = match.choice().isEmpty() && match.slot().type() == SlotReading.Type.TEXT;
            if (ownWords
                    && !clauses.isQuestion(match.start())
                    && seen.add(match.slot().name())) {
                values.add(value(
                        match.slot(),
                        message.original().strip(),
                        0,
                        message.text().length(),
                        false));
            } else if (yesNo
                    && !clauses.isQuestion(match.start())
                    && seen.add(match.slot().name())) {
                boolean unsaid =
                        message.text().substring(match.start(), match.end()).contains("不");
                values.add(value(match.slot(), denied || unsaid ? "no" : "yes", match.start(), match.end(), false));
            } else if (!match.choice().isEmpty()
                    && !denied
                    && !onlyAsked(match)
                    && !answers(match)
                    && !choosing.isOnlyNamed(match)
                    && seen.add(match.slot().name() + '/' + match.choice())) {
                values.add(value(match.slot(), match.choice(), match.start(), match.end(), false));
            }
        }
        return values;
    }

    private boolean denied(Phrases.Match match) {
        String before = message.text().substring(Math.max(0, match.start() - 14), match.start());
        if (!NEGATION.in(before)) {
            return false;
        }
        String clause = before.substring(Math.max(0, Math.max(before.lastIndexOf(','), before.lastIndexOf('。')) + 1));
        return NEGATOR.matcher(OPEN_QUESTION.matcher(clause).replaceAll("＿")).find();
    }

    /** A choice with cues (想, 希望) that stands in a question is asked about, not chosen. */
    private boolean onlyAsked(Phrases.Match match) {
        SlotReading slot = match.slot();
        boolean decision =
                slot.type() == SlotReading.Type.CHOICE && !slot.cues().isEmpty();
        boolean answer = asked.isPresent() && asked.get().equals(slot);
        String words = message.text().substring(match.start(), match.end());
        boolean wished = slot.cues().stream().anyMatch(words::contains)
                || phrases.stream()
                        .anyMatch(cue -> cue.slot().equals(slot)
                                && cue.choice().isEmpty()
                                && clauses.same(cue.start(), match.start()));
        boolean question = slot.name().equals(Belonging.OPTION)
                ? clauses.isPlainQuestion(match.start())
                : clauses.isQuestion(match.start());
        return decision && !answer && !wished && question;
    }

    /** Whether a decision's words are but a part of a clear yes or no (同意使用我的信息 asks for no data). */
    private boolean answers(Phrases.Match match) {
        return asked.isPresent()
                && asked.get().type() == SlotReading.Type.YES_NO
                && !match.slot().cues().isEmpty()
                && YesNoWords.answer(message.text()
                                .substring(clauses.start(match.start()), clauses.end(match.start()))
                                .strip())
                        .isPresent();
    }

    /** 没收入, 还没逾期, "no rent": nothing of what a cue names, where nothing is an allowed amount. */
    List<Value> nothings(List<Assignment.Assigned> assigned) {
        List<Value> values = new ArrayList<>();
        onTime(assigned).ifPresent(values::add);
        for (Phrases.Match cue : phrases) {
            boolean days = cue.slot().type() == SlotReading.Type.DAYS;
            if (cue.choice().isEmpty() && !cue.touching() && !days && takesZero(cue.slot())) {
                int from = Math.max(0, cue.start() - REACH);
                String before = message.text().substring(from, cue.start());
                String behind = message.text()
                        .substring(cue.end(), Math.min(message.text().length(), cue.end() + REACH));
                boolean gone = ZERO_BEHIND.matcher(behind).find();
                if (!gone && !NEGATION.in(before) && !before.contains("zero")) {
                    continue;
                }
                String words = message.text().substring(cue.start(), cue.end());
                Matcher nothing = ZERO_BEFORE.matcher(before);
                boolean others = Earners.isIncome(cue.slot()) && Earners.isOthers(message.text(), clauses, cue.start());
                boolean preceded = nothing.find();
                boolean said = (preceded || gone)
                        && !others
                        && !ABLE.matcher(words).find()
                        && !ELSEWHERE
                                .matcher(message.text())
                                .region(cue.end(), message.text().length())
                                .lookingAt()
                        && !clauses.isQuestion(cue.start());
                boolean figure =
                        assigned.stream().anyMatch(other -> other.slot().equals(Optional.of(cue.slot())));
                if (said && !figure) {
                    values.add(value(
                            cue.slot(),
                            zero(cue.slot()),
                            preceded ? from + nothing.start() : cue.start(),
                            cue.end(),
                            false));
                }
            }
        }
        return values;
    }

    /** 没逾期, 快逾期了: no days overdue, unless the text says how many. */
    private Optional<Value> onTime(List<Assignment.Assigned> assigned) {
        boolean late = assigned.stream()
                .anyMatch(each -> each.slot().isPresent() && each.slot().get().type() == SlotReading.Type.DAYS);
        return late
                ? Optional.empty()
                : lateness.words().stream()
                        .filter(words -> words.coming() || !clauses.isQuestion(words.start()))
                        .findFirst()
                        .flatMap(words -> days.map(slot -> value(slot, "0", words.start(), words.end(), false)));
    }

    /** What the whole message answers to a question when no figure and no choice did. */
    Optional<Value> answer(List<Assignment.Assigned> assigned) {
        return asked.flatMap(slot -> {
            int start = 0;
            int end = message.text().length();
            String text = message.text().strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (takesZero(slot)
                    && (NOTHING.matcher(text).find()
                            || (isAbility(slot) && UNABLE.matcher(text).find()))) {
                return Optional.of(value(slot, zero(slot), start, end, false));
            }
            return switch (slot.type()) {
                case YES_NO -> yesNo(text, slot).map(answer -> value(slot, answer, start, end, false));
                case COUNT ->
                    ALONE.matcher(text).find() ? Optional.of(value(slot, "1", start, end, false)) : Optional.empty();
                case CHOICE ->
                    wishedTerm(slot, assigned)
                            .map(term -> value(
                                    slot,
                                    INSTALMENT,
                                    term.quantity().start(),
                                    term.quantity().end(),
                                    false));
                case TEXT -> Optional.of(value(slot, message.original().strip(), start, end, false));
                default -> Optional.empty();
            };
        });
    }

    /** 24期 to the question for the preferred way wishes instalments. */
    private static Optional<Assignment.Assigned> wishedTerm(SlotReading slot, List<Assignment.Assigned> assigned) {
        return slot.choices().containsKey(INSTALMENT)
                ? assigned.stream()
                        .filter(each -> each.slot().isPresent()
                                && each.slot().get().name().equals(Belonging.TERM))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the slot is for what a person is able to pay. */
    private static boolean isAbility(SlotReading slot) {
        return slot.cues().contains("能还") || slot.cues().contains("can pay");
    }

    private Optional<String> yesNo(String text, SlotReading slot) {
        return YesNoWords.in(message.text(), clauses)
                .map(yes -> yes ? "yes" : "no")
                .or(() -> clauses.isQuestion(0) ? Optional.empty() : ownWord(text, slot));
    }

    /** A part of what the slot's own cues say answers its question: 稳定 for 收入稳定, "sent it" for "i sent it". */
    private static Optional<String> ownWord(String text, SlotReading slot) {
        Matcher words = OWN_WORDS.matcher(text);
        if (text.length() > LONGEST_OWN_WORD || !words.matches()) {
            return Optional.empty();
        }
        String word = words.group(2);
        boolean known = word.length() >= (word.isEmpty() || word.charAt(0) < 0x80 ? LEAST_LATIN : LEAST_HAN)
                && slot.cues().stream().anyMatch(cue -> cue.contains(word));
        return known ? Optional.of(words.group(1) == null ? "yes" : "no") : Optional.empty();
    }

    private static boolean takesZero(SlotReading slot) {
        boolean counted = switch (slot.type()) {
            case MONEY, MONTHLY_MONEY, DAYS, MONTHS -> true;
            default -> false;
        };
        return counted && slot.least().filter(least -> least.signum() <= 0).isPresent();
    }

    private static String zero(SlotReading slot) {
        boolean money = slot.type() == SlotReading.Type.MONEY || slot.type() == SlotReading.Type.MONTHLY_MONEY;
        return money ? "0.00" : "0";
    }

    private Value value(SlotReading slot, String canonical, int start, int end, boolean approximate) {
        return new Value(
                slot.name(), canonical, message.originOf(start), message.originEnd(end), approximate, Value.Bound.NONE);
    }
}
