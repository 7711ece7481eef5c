package dev.haoshang.understanding;

/** The clauses of a text, divided by punctuation; a comma inside a number divides nothing. Immutable. */
final class Clauses {
    private static final String SEPARATORS = ",。!?;、…\n";

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

    boolean isQuestion(int position) {
        return question[clause[position]];
    }
}
