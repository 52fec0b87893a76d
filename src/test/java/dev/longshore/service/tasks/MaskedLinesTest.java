package dev.longshore.service.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.masking.Masker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines too long to be held back until they end. */
class MaskedLinesTest {

    private static final String FILL = "abc ".repeat(2_100);

    private final MaskedLines lines = new MaskedLines();

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "tcp://user:hunterhunterhunterhunterhunter~hunterhunter@nas", "API_TOKEN=hunterhunterhunterhunterhunter~hunter",
        "docker login -u ann -p ~hunterhunterhunterhunterhunterhunterhunterhunter", "API_TOKEN='hunter hunter hunter hunter~hunter'"})
    void aSecretIsNotCut(String before, String after) {
        String first = lines.add(FILL + before + (before.endsWith("p") ? " " : ""));
        String all = first + lines.add(after + " end\n");
        assertFalse(first.isEmpty(), "a long line is not held back");
        assertFalse(all.contains("hunter"), all.substring(FILL.length() - 4));
        assertTrue(all.contains(Masker.DOTS) && all.endsWith(" end\n"));
    }

    @Test
    void aLineWithoutABlankIsHandedOnAtLast() {
        String piece = "-".repeat(1024);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            shown.append(lines.add(piece));
        }
        assertTrue(shown.length() > 60 * 1024);
        assertEquals(70 * 1024, shown.append(lines.rest()).length());
    }
}
