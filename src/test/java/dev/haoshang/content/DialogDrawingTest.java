package dev.haoshang.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.dialog.Dialog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The drawing of the shipped plan. */
class DialogDrawingTest {
    private static final Pattern BOX =
            Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(400)\" height=\"(\\d+)\"");
    private static final Pattern ARROW =
            Pattern.compile("<path d=\"M(\\d+) (\\d+) H(\\d+) V(\\d+) H(\\d+)\" fill=\"none\"");

    private static List<Dialog> dialogs = List.of();

    @BeforeAll
    static void read() {
        dialogs = new ArrayList<>(
                ContentReader.read(Path.of(".")).script().dialogs().values());
    }

    private static List<int[]> numbers(Pattern pattern, String svg) {
        return pattern.matcher(svg).results().map(DialogDrawingTest::groups).toList();
    }

    private static int[] groups(MatchResult found) {
        int[] groups = new int[found.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Integer.parseInt(found.group(i + 1));
        }
        return groups;
    }

    @Test
    void givesEveryStateABoxInARowOfItsOwn() {
        for (Dialog dialog : dialogs) {
            List<int[]> boxes = numbers(BOX, DialogDrawing.svg(dialog, "zh"));

            Set<Integer> rows = new HashSet<>();
            boxes.forEach(box -> rows.add(box[1]));
            assertEquals(dialog.states().size(), boxes.size());
            assertEquals(dialog.states().size(), rows.size());
        }
    }

    @Test
    void leadsEveryArrowDownwardsAndAroundTheBoxes() {
        for (Dialog dialog : dialogs) {
            String svg = DialogDrawing.svg(dialog, "en");
            List<int[]> boxes = numbers(BOX, svg);

            for (int[] arrow : numbers(ARROW, svg)) {
                assertTrue(arrow[3] > arrow[1], "an arrow leads up");
                assertTrue(
                        boxes.stream().noneMatch(box -> arrow[2] >= box[0] && arrow[2] <= box[0] + box[2]),
                        "an arrow runs down through a column of boxes");
            }
        }
    }

    @Test
    void neverLaysAnArrowThatComesInOverOneThatLeaves() {
        for (Dialog dialog : dialogs) {
            Set<Integer> leaving = new HashSet<>();
            Set<Integer> coming = new HashSet<>();
            numbers(ARROW, DialogDrawing.svg(dialog, "zh")).forEach(arrow -> {
                leaving.add(arrow[1]);
                coming.add(arrow[3]);
            });

            leaving.retainAll(coming);
            assertEquals(Set.of(), leaving);
        }
    }

    @Test
    void speaksTheLanguageItIsAskedFor() {
        Dialog plan = dialogs.stream()
                .filter(dialog -> dialog.id().equals("plan"))
                .findFirst()
                .orElseThrow();

        String zh = DialogDrawing.svg(plan, "zh");
        String en = DialogDrawing.svg(plan, "en");

        assertTrue(zh.contains("对话：plan") && zh.contains("问一件事") && zh.contains("其余"));
        assertTrue(en.contains("Dialog: plan") && en.contains("asks monthly_income") && en.contains("otherwise"));
        assertTrue(en.codePoints().noneMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN));
    }

    @Test
    void breaksATextIntoLinesThatFit() {
        assertEquals(List.of("一二三四", "五六七…"), DialogWords.lines("一二三四五六七八九", 4, 2));
        assertEquals(List.of("one two", "three"), DialogWords.lines("one two three", 5, 2));
    }
}
