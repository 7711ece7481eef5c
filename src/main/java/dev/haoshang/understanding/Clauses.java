package dev.haoshang.understanding;

import java.util.regex.Pattern;

/** The clauses of a text, divided by punctuation; a comma inside a number divides nothing. Immutable. */
final class Clauses {
    private static final String SEPARATORS = ",。!?;、…\n";

    /** 怎么, 能不能, "what is": words that make a clause a question without a mark. */
    private static final Spotter ASKING = new Spotter(
            "([能会是行好要可对同算愿])(?:[以意]?)不\\1|有没有|怎么|怎样|咋|(?<!没)(?<!没有)什么|啥(?!都?也?没|[都也]没)|多少|多久|为何|如何|哪[个种一些里家款样]|谁(?!都|也)"
                    + "|(?<![a-z])what (?:is|are|does|do|if|happens) ");

    /** "Will they": words that make a clause a question where it begins with them. */
    private static final Pattern ASKING_FIRST = Pattern.compile(
            "^ ?(?:(?:ok|okay|well|so|but|and|yes|no|hi|hello|please) )*(?:(?:what|how|why|who|whose)(?![a-z])|(?:where|when|which) (?:is|are|was|do|does|did|will|can|could|would|should|one|option)(?![a-z])"
                    + "|(?:can|could|do|does|did|is|are|will|would|should|may|must|am) (?:i|you|they|we|he|she|this|that|there|my|the|your)(?![a-z]))");

    private final int[] clause;
    private final boolean[] question;
    private final String text;

    Clauses(String text) {
        this.text = text;
        this.clause = new int[text.length() + 1];
        this.question = new boolean[text.length() + 2];
        int number = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            clause[at] = number;
            if (separates(at)) {
                question[number] = text.charAt(at) == '?' || asks(text, start, at);
                number++;
                start = at + 1;
            }
        }
        clause[text.length()] = number;
        question[number] = asks(text, start, text.length());
    }

    private boolean separates(int at) {
        char sign = text.charAt(at);
        boolean thousands =
                sign == ',' && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4) && head(at);
        boolean stop = sign == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
        return stop || (SEPARATORS.indexOf(sign) >= 0 && !thousands);
    }

    /** Whether one to three digits stand before a comma, as before one that divides thousands. */
    private boolean head(int comma) {
        return digit(comma - 1) && !(digit(comma - 2) && digit(comma - 3) && digit(comma - 4));
    }

    private boolean digit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether the words ask plainly. */
    private static boolean asks(String text, int start, int end) {
        String words = text.substring(start, end);
        return words.endsWith("吗")
                || words.endsWith("么")
                || words.endsWith("呢")
                || words.contains("能不能")
                || words.contains("可不可以")
                || words.contains("怎么")
                || words.contains("什么")
                || words.contains("有没有")
                || words.contains("是不是")
                || words.contains("多少")
                || words.startsWith("can i ")
                || words.startsWith("how ")
                || words.startsWith("what ");
    }

    int at(int position) {
        return clause[position];
    }

    boolean same(int first, int second) {
        return clause[first] == clause[second];
    }

    /** Where the clause of a position begins. */
    int start(int position) {
        int start = position;
        while (start > 0 && clause[start - 1] == clause[position] && !separates(start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the clause of a position ends: at the sign that divides it from the next one, or at the end of the text. */
    int end(int position) {
        int end = position;
        while (end < text.length() && !separates(end)) {
            end++;
        }
        return end;
    }

    /** Whether the clause of a position asks plainly; a wish in the form of a question (could I get …) may not. */
    boolean isPlainQuestion(int position) {
        return question[clause[position]];
    }

    /** Whether the clause of a position asks in any way. */
    boolean isQuestion(int position) {
        if (question[clause[position]]) {
            return true;
        }
        String words = text.substring(start(position), end(position));
        return ASKING_FIRST.matcher(words).lookingAt() || ASKING.in(words);
    }
}
