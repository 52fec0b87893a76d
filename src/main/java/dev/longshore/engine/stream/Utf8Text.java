package dev.longshore.engine.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from bytes that come in pieces: a character that is split between two pieces stays whole, and what is no UTF-8 shows as U+FFFD. */
public final class Utf8Text {

    private static final int MAX_CHARACTER = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = new byte[0];

    /** The text that is whole with these bytes. */
    public String add(byte[] bytes) {
        return decode(bytes, false);
    }

    /** What is left at the end of all pieces. */
    public String end() {
        String last = decode(new byte[0], true);
        decoder.reset();
        return last;
    }

    private String decode(byte[] bytes, boolean end) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length).put(rest).put(bytes).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + MAX_CHARACTER);
        decoder.decode(in, out, end);
        if (end) {
            decoder.flush(out);
        }
        rest = new byte[in.remaining()];
        in.get(rest);
        return out.flip().toString();
    }
}
