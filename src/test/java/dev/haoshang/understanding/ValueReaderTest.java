package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ValueReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final ValueReader reader = new ValueReader(ShippedSlots.ALL);

    @TestFactory
    Stream<DynamicTest> readsEverySentenceOfTheFile() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/values/sentences.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> DynamicTest.dynamicTest(line, () -> readsAsWritten(line)));
    }

    private void readsAsWritten(String line) {
        String[] parts = line.split("\\|", -1);
        Optional<String> asked = Optional.of(parts[0].strip()).filter(name -> !name.equals("-"));
        String expected = Arrays.stream(parts[2].strip().split(" ")).sorted().collect(Collectors.joining(" "));

        List<Value> values = reader.read(NormalisedText.of(parts[1].strip()), asked, TODAY);

        assertEquals(
                expected, values.stream().map(ValueReaderTest::written).sorted().collect(Collectors.joining(" ")));
    }

    private static String written(Value value) {
        String slot = value.slot().isEmpty() ? "?" : value.slot();
        String bound = switch (value.bound()) {
            case NONE -> "";
            case AT_MOST -> "<";
            case AT_LEAST -> ">";
            case RANGE -> "-";
        };
        return slot + "=" + value.value() + (value.approximate() ? "~" : "") + bound;
    }

    @Test
    void keepsTheOffsetsOfTheTextAsItWasSent() {
        String text = "我　欠　了 ３．５ｗ，真的";

        Value value =
                reader.read(NormalisedText.of(text), Optional.empty(), TODAY).get(0);

        assertEquals("３．５ｗ", text.substring(value.start(), value.end()));
        assertEquals("35000.00", value.value());
    }
}
