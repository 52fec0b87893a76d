package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KebabCaseTest {

    private enum Some { ONE, INDEX_OF_IT, IP6 }

    @Test
    void wordsAreSmallWithHyphensBetween() {
        assertEquals("one", KebabCase.of(Some.ONE));
        assertEquals("ip6", KebabCase.of(Some.IP6));
    }

    @Test
    void theUsersLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));   // where a small I has no dot
            assertEquals("index-of-it", KebabCase.of(Some.INDEX_OF_IT));
        } finally {
            Locale.setDefault(before);
        }
    }
}
