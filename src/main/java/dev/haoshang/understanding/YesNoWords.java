package dev.haoshang.understanding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a clear yes or no from a message that merely begins like one. A clause answers only where all of its words do: 好 and 好的同意 are a
 * yes, 好难, 好像, 行不行 and 对了 are not; "I agree" is one, "I agree with the lender that I owe it" is not. What asks answers nothing, and
 * words that say yes and ask on in the same breath do so only where they agree outright (同意，但是要多久). Consent rests on this, so that
 * a doubtful message is no answer.
 */
final class YesNoWords {
    /** A clear answer is short; the bound keeps hostile texts cheap. */
    private static final int LONGEST = 60;

    private static final int MOST_CLAUSES = 12;

    private static final String BEFORE =
            "(?:(?!(?:it is|they are) ?$)(?:我们?|那么?|就(?!这)|都|全部?|完全|确实|数字|金额|数据|数目?|这些|上面的?|以上|哦|噢|喔|额|呃|啊|[ ~]"
                    + "|(?<![a-z])(?:i(?! do(?! not)(?![a-z]))|we|well|oh|um|hmm|so|and|then|that|it|they(?='re | are )|these|the figures?|the numbers?|everything|all)(?:'s|'re| is| are)?(?![a-z])))*+";
    private static final String OUTRIGHT = "同意|愿意|授权|(?<![a-z])(?:yes+|i do|agreed?|consent|accept)(?![a-z])";
    private static final String SAID_YES = OUTRIGHT
            + "|没有?问题|没错|没有错|没毛病|可以|好(?![了难像多几])|行(?![了不])|对(?![了不方于比])|是(?=[的啊呀哦吧呢滴,! ]|对|$)|(?:要|有|会|能|成|中|准)(?=[的啊呀哦吧嘛! ]|$)"
            + "|嗯+|恩+|确认|确定|正确|属实|无误|当然|必须的|就这样|就这么办|开始吧|继续吧?"
            + "|(?<![a-z])(?:ye(?:ah?|p)|yup|ok(?:ay|ey|k)?|sure|of course|go ahead|fine|all ?right|alright|absolutely|certainly|definitely|no problem(?: at all)?|no worries|not a problem"
            + "|correct|right|exactly|true|looks? (?:good|right|fine|ok)|sounds? good|y|it is|they are|go on|carry on|continue|proceed|please do|let's (?:go|start|begin|do it)|you (?:may|have my consent|have my permission)|happy to)(?![a-z])";
    private static final String BEHIND =
            "[^\\p{L}\\p{N}?]|[的了啊呀哦吧呢啦嘛哈滴诶哎喔噢]|我们?(?!欠|现在|目前|一共|总共|失业|被|每|上个?月|刚)的?|你们?|您|使用|收集|处理|保存|记录|提供|这个|这些|以上|上面|个人|财务|健康|收入|债务|信息|数据|资料|情况|内容|条款|协议|说明"
                    + "|开始|继续|来|走|谢谢|麻烦|请"
                    + "|(?<![a-z])(?:to|this|that|it|my|the|use|using|of|you|your|data|information|info|with|and|for|please|thanks?|then|now|so|financial|health|finances|details|storing|terms|all"
                    + "|go|on|ahead|start|can|may|let's|continue|proceed|begin|do|me|i|we)(?![a-z])";
    private static final Pattern YES = Pattern.compile("^" + BEFORE + "(?:" + SAID_YES + ")(?:" + SAID_YES + "|"
            + BEHIND + ")*+(?:我(?=欠|现在|目前|一共|总共|失业|被|每|上个?月|刚).*)?$");
    private static final Pattern YES_OUTRIGHT = Pattern.compile(OUTRIGHT);
    /** "Yes I lost my job": a yes and a statement without a comma. */
    private static final Pattern YES_AND_STATEMENT = Pattern.compile(
            "^(?:yes+|yeah|yep|sure),? (?:i|i'm|i've|my|we) (?!.*(?<![a-z])(?:question|first|ask|but|if|or|not|think|wait|understand|know|why|what|how)(?![a-z])|.*n't).*$");

    private static final Pattern NO = Pattern.compile(
            "^(?!.{0,8}还不[了起上])" + BEFORE
                    + "(?:还|先|暂时|现在|并|也)*+(?:不(?:太|怎么|是很|是太|大)?(?:同意|愿意?|想|可以|行|要|用|是|对|会(?!用)|能|准确?|正确|授权|提供|接受|方便|确定|给|说)|(?<!还)不了|没有?(?!用|收入|债务|资料|数据|信息|说明|内容|情况)|否|拒绝|别|不|算了"
                    + "|(?:'d |would )?(?:rather|prefer) not(?: to)?(?![a-z])|(?<![a-z])(?:no(?! use)(?: way)?|nope|nah|n|not (?:really|now|yet|right|correct|ok|true)|(?:don't|do not|didn't|won't|would not|(?:can't|cannot)(?= agree| consent| accept| share))(?: want(?: to)?| agree| consent| accept| wish(?: to)?| share)?"
                    + "|disagree|refuse|never|wrong|incorrect|absolutely not|decline)(?![a-z]))"
                    + "(?:" + BEHIND
                    + "|不|没有?|是|对|同意|愿意|可以|行|想|要|用|删|发|寄|提交|送|给|把|说|写|提|放|留|进去|告诉|让|存|分享|透露|别人|隐私|(?<![a-z])(?:no|not|share|give|consent|agree|provide|have|don't|any|sir|thank)(?![a-z]))*+$");
    /** 等等, 先问, "but first": what follows takes a yes back, or makes it wait. */
    private static final Pattern WAITS = Pattern.compile(
            "等等|等一|等下|稍等|先问|先看|先等|想想|想一想|考虑|再说|除非|前提|先别|先不|(?:但|不过|可是|只是).{0,6}[不没别]"
                    + "|(?<![a-z])(?:wait|first|unless|let me think|think about|only if|but .{0,20}not|but don't)(?![a-z])");

    private static final Pattern GREETING = Pattern.compile(
            "^(?:你好|您好|好的?|嗯+|知道了?|明白了?|了解了?|清楚了?|看完了?|看过了|看了|谢谢|我|hi|hello|thanks?|thank you|i see|understood|i understand|got it|i read it|i have read it|[ 啊呀])++$");

    private YesNoWords() {}

    /** The clear answer of a message, yes or no; empty where there is none, or where it says both. */
    static Optional<Boolean> in(String text, Clauses clauses) {
        Optional<Boolean> said = Optional.empty();
        boolean outright = false;
        boolean asks = false;
        boolean first = true;
        int start = 0;
        for (int count = 0; start < text.length() && count < MOST_CLAUSES; count++) {
            int end = clauses.end(start);
            String clause = text.substring(start, end).strip();
            boolean question = clauses.isQuestion(start);
            Optional<Boolean> here = question || clause.isEmpty() ? Optional.empty() : answer(clause);
            boolean heard = here.isPresent() && (first || isOutright(clause));
            if (heard && said.isPresent() && !said.equals(here)) {
                return Optional.empty();
            }
            if (heard) {
                said = here;
                outright |= isOutright(clause) || !here.get();
            }
            asks |= question;
            boolean waits =
                    said.equals(Optional.of(true)) && WAITS.matcher(clause).find();
            if (waits) {
                return Optional.empty();
            }
            first &= clause.isEmpty() || GREETING.matcher(clause).matches();
            start = end + 1;
        }
        return asks && !outright ? Optional.empty() : said;
    }

    private static boolean isOutright(String clause) {
        return YES_OUTRIGHT.matcher(clause).find();
    }

    /** The answer of a single clause that asks nothing. */
    static Optional<Boolean> answer(String clause) {
        if (clause.length() > LONGEST) {
            return Optional.empty();
        }
        if (NO.matcher(clause).matches() && !YES.matcher(clause).matches()) {
            return Optional.of(false);
        }
        boolean yes = YES.matcher(clause).matches()
                || YES_AND_STATEMENT.matcher(clause).matches();
        return yes ? Optional.of(true) : begun(clause);
    }

    /** 同意 我欠三万: a space between Han words divides as a comma does. */
    private static Optional<Boolean> begun(String clause) {
        int space = clause.indexOf(' ');
        boolean divided = space > 0 && Tokens.isHan(clause.charAt(space - 1));
        String said = divided ? clause.substring(0, space) : "";
        return isOutright(said) && YES.matcher(said).matches() ? Optional.of(true) : Optional.empty();
    }
}
