package dev.longshore.ui.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortTitleTest {

    private static final String HEX = "637dd456a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778899aabb";

    @Test
    void aTitleThatFitsStaysAsItIs() {
        ShortTitle title = ShortTitle.of("New volume…", new int[] {0, 4});
        assertEquals("New volume…", title.text());
        assertArrayEquals(new int[] {0, 4}, title.places());
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnd() {
        ShortTitle title = ShortTitle.of(HEX, new int[] {0, 45, 46, 63});
        assertEquals(HEX.substring(0, 41) + "…" + HEX.substring(48), title.text());
        assertTrue(title.cuts(HEX));
        assertArrayEquals(new int[] {0, 41, 57}, title.places(), "what was found in the middle is at the sign for it");
    }

    @Test
    void wideSignsCountTwiceAndPairsStayWhole() {
        assertEquals("卷".repeat(20) + "…" + "卷".repeat(8), ShortTitle.of("卷".repeat(40), new int[0]).text());
        String ships = ShortTitle.of("a" + "🚢".repeat(40), new int[0]).text();
        assertFalse(ships.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE), ships);
    }
}
