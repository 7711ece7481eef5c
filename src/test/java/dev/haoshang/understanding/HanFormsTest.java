package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class HanFormsTest {
    @Test
    void theTableHoldsWhatIcuGivesForEachCharacter() {
        StringBuilder all = new StringBuilder();
        for (char sign = 0x3400; sign <= 0x9fff; sign++) {
            all.append(sign).append('\n');
        }

        String[] forms = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n", -1);

        StringBuilder expected = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (char sign = 0x3400; sign <= 0x9fff; sign++) {
            String form = forms[sign - 0x3400];
            expected.append(form.length() == 1 ? form.charAt(0) : sign);
            found.append(HanForms.simplified(sign));
        }
        assertEquals(expected.toString(), found.toString());
    }

    @Test
    void whatIsNoHanCharacterStaysAsItIs() {
        assertEquals('a', HanForms.simplified('a'));
        assertEquals('\uffff', HanForms.simplified('\uffff'));
    }
}
