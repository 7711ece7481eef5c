package dev.haoshang.conversation;

import dev.haoshang.Shipped;
import dev.haoshang.dialog.Fact;
import dev.haoshang.dialog.Slot;
import dev.haoshang.repayment.LenderPolicy;
import dev.haoshang.repayment.OptionComparison;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever a borrower says. */
class CircumstancesPropertiesTest {
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void canBeComparedWhateverValuesTheSlotsAccept(@ForAll("facts") Map<String, Fact> facts) {
        Circumstances.of(facts, Shipped.TODAY)
                .ifPresent(situation -> OptionComparison.compare(situation, LenderPolicy.unknown()));
    }

    @Provide
    Arbitrary<Map<String, Fact>> facts() {
        List<Slot> slots = Shipped.knowledge().content().script().slots().values().stream()
                .filter(slot -> slot.type().isNumber() || slot.type() == Slot.Type.DATE)
                .toList();
        Arbitrary<Map<String, Fact>> facts = Arbitraries.just(Map.of());
        for (Slot slot : slots) {
            facts = facts.flatMap(known -> value(slot).optional(0.6).map(value -> and(known, slot, value)));
        }
        return facts;
    }

    private static Map<String, Fact> and(Map<String, Fact> known, Slot slot, Optional<String> value) {
        Map<String, Fact> all = new LinkedHashMap<>(known);
        value.ifPresent(said -> all.put(slot.name(), new Fact(List.of(said), said, 1, false, true)));
        return all;
    }

    private static Arbitrary<String> value(Slot slot) {
        if (slot.type() == Slot.Type.DATE) {
            return Arbitraries.of("2020-02-29", "2026-11-22", "2026-12-31", "2027-01-31", "9999-12-31");
        }
        BigDecimal least = slot.least().orElse(BigDecimal.ZERO);
        BigDecimal most = slot.most().orElse(new BigDecimal(1_000_000));
        boolean whole = slot.type() == Slot.Type.MONTHS
                || slot.type() == Slot.Type.DAYS
                || slot.type() == Slot.Type.COUNT
                || slot.type() == Slot.Type.DAY_OF_MONTH;
        return Arbitraries.oneOf(
                        Arbitraries.of(least, most),
                        Arbitraries.bigDecimals().between(least, most).ofScale(whole ? 0 : 2))
                .map(BigDecimal::toPlainString);
    }
}
