package dev.haoshang.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a choice that a text makes from one that it only speaks of: options that are compared, instalments that are counted, papers that
 * are not at hand. Slots go by their names in {@code dialogs/slots.yaml}. One instance serves one text.
 */
final class Choosing {
    private static final String PAPERS = "documents_have";

    private static final Spotter COMPARING = new Spotter("哪[个种]|还是|划算|合算|区别|差别|比较|不同|对比|哪样"
            + "|(?<![a-z])(?:which|better|cheaper|difference|compared?|versus|vs|or)(?![a-z])");
    private static final Spotter ASKING_ABOUT = new Spotter("什么|怎么|怎样|多少|多久|哪|区别|划算|合算|为何|咋|啥"
            + "|(?<![a-z])(?:what|how|which|why|difference|cheaper|better|worth)(?![a-z])");
    private static final Spotter WISH = new Spotter(
            "[想要选]|希望|申请|能不能|可不可以|可以|能否|帮我|给我|打算|最好|重新|再分|改成|只能"
                    + "|(?<![a-z])(?:want|like|wish|hope|prefer|can|could|please|into|spread|split|let me|allow|apply|ask for|need)(?![a-z])");
    private static final Pattern COUNT_BEFORE = Pattern.compile(
            "(?:[0-9]|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|more|of|missed|paid|my|the)) ?(?:(?:more|missed|late|monthly|last|other) ){0,2}$");
    private static final Pattern COUNTED = Pattern.compile(".*[0-9一二两三四五六七八九十].*");
    private static final Pattern HISTORY_BEHIND =
            Pattern.compile("^(?:的|了)?[, ]?(?:我|已经?|目前|现在|都)*(?:(?:还|付|交)(?:了|过|完)|已经?(?:还|付|交))");
    private static final Pattern HISTORY_BEFORE = Pattern.compile("(?:当初|当时|原来|本来|之前|以前|借的时候|已经|办了)(?:是|就)?$");
    private static final Spotter FORGED = new Spotter(
            "(?<![休放病事产年婚请长])假(?!期|条)|伪造|仿造|代开|p(?:个)?图|p一|造[一个份张]"
                    + "|(?<![a-z])(?:fake|faked|forged?|forging|counterfeit|photoshop(?:ped)?|bogus|fabricated?|made-up)(?![a-z])");
    private static final Pattern MISSING_BEHIND = Pattern.compile(
            "^(?:(?:和|、|跟|与)[^,。;、]{1,6}都)?(?:我|都|也|还|暂时|现在|一直|一个|一份|公司|单位|医院)*(?:没(?!问题|关系|错)|未|不给|不肯|不开|开不|拿不|办不|弄不|丢了|弄丢|找不|遗失)");
    private static final Spotter HAVING = new Spotter("(?<!没)有|(?<![a-z])(?:have|got|with)(?![a-z])");

    private final String text;
    private final Clauses clauses;
    private final List<Phrases.Match> phrases;
    private final Optional<SlotReading> asked;

    Choosing(String text, Clauses clauses, List<Phrases.Match> phrases, Optional<SlotReading> asked) {
        this.text = text;
        this.clauses = clauses;
        this.phrases = phrases;
        this.asked = asked;
    }

    /** Whether a choice named in the text is not made by it. */
    boolean isOnlyNamed(Phrases.Match match) {
        return switch (match.slot().name()) {
            case Belonging.OPTION -> isCompared(match) || isCounted(match);
            case PAPERS -> isNotAtHand(match);
            default -> false;
        };
    }

    /** 分期和延期哪个划算, 分期是什么意思: what is asked about is not chosen. */
    private boolean isCompared(Phrases.Match match) {
        boolean answer = is(match.slot().name());
        boolean asks = clauses.isQuestion(match.start()) && ASKING_ABOUT.in(clause(match));
        long options = phrases.stream()
                .filter(other ->
                        other.slot().equals(match.slot()) && !other.choice().isEmpty())
                .map(Phrases.Match::choice)
                .distinct()
                .count();
        return (answer && asks) || (options > 1 && COMPARING.in(text));
    }

    /** "12 instalments left", 当初分12期: a count or what was agreed long ago is no wish. */
    private boolean isCounted(Phrases.Match match) {
        String said = text.substring(match.start(), match.end());
        String before = text.substring(clauses.start(match.start()), match.start());
        String behind = text.substring(match.end(), Math.min(text.length(), match.end() + 12));
        if (!match.choice().equals(WordAnswers.INSTALMENT)) {
            return false;
        }
        if (HISTORY_BEFORE.matcher(before).find()
                || (COUNTED.matcher(said).matches()
                        && HISTORY_BEHIND.matcher(behind).find())) {
            return true;
        }
        boolean counted =
                COUNTED.matcher(said).matches() || COUNT_BEFORE.matcher(before).find();
        boolean chinese = Tokens.isHan(said.charAt(0));
        boolean countAsked = asked.isPresent() && asked.get().type() == SlotReading.Type.MONTHS && !is(Belonging.TERM);
        return counted
                && (countAsked || !chinese)
                && !is(Belonging.OPTION)
                && !is(Belonging.TERM)
                && !WISH.in(clause(match));
    }

    /** 弄个假的离职证明, 离职证明还没拿到, 离职证明怎么开. */
    private boolean isNotAtHand(Phrases.Match match) {
        String clause = clause(match);
        String behind = text.substring(match.end(), Math.min(text.length(), match.end() + 16));
        boolean asks = clauses.isQuestion(match.start())
                && !HAVING.in(text.substring(clauses.start(match.start()), match.start()));
        return asks || FORGED.in(clause) || MISSING_BEHIND.matcher(behind).find();
    }

    private String clause(Phrases.Match match) {
        return text.substring(clauses.start(match.start()), clauses.end(match.start()));
    }

    private boolean is(String name) {
        return asked.isPresent() && asked.get().name().equals(name);
    }
}
