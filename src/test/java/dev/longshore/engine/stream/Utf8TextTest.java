package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

    private static final String TEXT = "aé€😀\r\n中文 z";

    @Test
    void aCharacterSplitAnywhereStaysWhole() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                Utf8Text text = new Utf8Text();
                String all = text.add(Arrays.copyOf(bytes, first)) + text.add(Arrays.copyOfRange(bytes, first, second))
                        + text.add(Arrays.copyOfRange(bytes, second, bytes.length)) + text.end();
                assertEquals(TEXT, all, first + " " + second);
            }
        }
    }

    @Test
    void whatIsNoUtf8Shows() {
        Utf8Text text = new Utf8Text();
        assertEquals("a\ufffdb", text.add(new byte[] {'a', (byte) 0xff, 'b'}));
        assertEquals("", text.add(new byte[] {(byte) 0xe2, (byte) 0x82}));
        assertEquals("\ufffdc", text.add(new byte[] {'c'}), "the character never came to its end");
        assertEquals("", text.add(new byte[] {(byte) 0xf0, (byte) 0x9f}));
        assertEquals("\ufffd", text.end());
        assertEquals("d", text.add(new byte[] {'d'}), "it may begin anew");
    }
}
