package dev.haoshang.dialog;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders. {@code {name}} stands for a value; {@code {name, plural, one {# month} other {# months}}} for the words that the
 * number asks for, {@code #} being the number: the plural of ICU's message format, with the two forms that English has.
 */
public final class Template {
    private static final String PLURAL = ", plural, one \\{([^{}]*)} other \\{([^{}]*)}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)(?:" + PLURAL + ")?}");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([a-z_]+)" + PLURAL + "}|\\{([^{}]*)}");

    private Template() {}

    /** The text with every placeholder filled by what {@code values} gives for its name. */
    public static String fill(String text, UnaryOperator<String> values) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.apply(matcher.group(1));
            String form = value.equals("1") ? matcher.group(2) : matcher.group(3);
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(form == null ? value : form.replace("#", value)));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The names of the placeholders, in order; of one that is misspelt, all that stands between its braces. */
    public static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = IN_BRACES.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(4) : matcher.group(1));
        }
        return names;
    }
}
