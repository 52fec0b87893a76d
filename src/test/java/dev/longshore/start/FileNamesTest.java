package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void startsAnewOnceAndOnlyWhereNamesAreNarrow() {
        FileNames plain = new FileNames(Map.of("LANG", "C"));
        assertTrue(plain.narrow("Linux", "ANSI_X3.4-1968"));
        assertFalse(plain.narrow("Linux", "UTF-8"));
        assertFalse(plain.narrow("Mac OS X", "US-ASCII"));
        assertTrue(new FileNames(Map.of("LC_ALL", "C")).narrow("Linux", "ANSI_X3.4-1968"));
        assertFalse(new FileNames(Map.of("LC_ALL", "C.UTF-8")).narrow("Linux", "ANSI_X3.4-1968"), "it was started anew, and to no avail");
    }

    @Test
    void keepsEachArgumentAsItsBytes() {
        List<byte[]> arguments = FileNames.split(new byte[] {'j', 0, (byte) 0xc3, (byte) 0xbc, 0, 0});
        assertEquals(3, arguments.size());
        assertArrayEquals(new byte[] {(byte) 0xc3, (byte) 0xbc}, arguments.get(1));
        assertEquals(0, arguments.get(2).length, "an empty argument is one");
    }
}
