package dev.longshore.fuzz;

import dev.longshore.domain.logs.SgrState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** Inputs in which what is hard is likely. */
class LogInputs {

    static final String SEED = "20261128";

    private static final String TIME = "2026-11-28T15:58:10.482198816Z ";

    /** Bytes in which headers, times and cut characters are likely. */
    @Provide
    Arbitrary<byte[]> answers() {
        Arbitrary<byte[]> frame = Combinators.combine(Arbitraries.of(0, 1, 1, 1, 2, 2, 3, 4, 255),
                Arbitraries.of(0, 0, 0, 1, -1, 70_000, 0x7fff_ffff), texts())
                .as((source, more, text) -> framed(source, text.length + more, text));
        Arbitrary<byte[]> stamped = texts().map(text -> framed(1, TIME.length() + text.length, bytes(TIME), text));
        Arbitrary<byte[]> line = texts().map(text -> joined(List.of(bytes(TIME), text, bytes("\r\n"))));
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Arbitraries.oneOf(frame, stamped, line, noise).list().ofMaxSize(8).map(LogInputs::joined);
    }

    @Provide
    Arbitrary<byte[]> texts() {
        Arbitrary<String> parts = Arbitraries.of("a", "é", "€", "😀", "\n", "\r", "\r\n", "\u001b[31m", "\u001b", " ", TIME, "2026-11-28T",
                "2026-11-28T15:58:11.482198816Z ", "x".repeat(50));
        Arbitrary<byte[]> text = parts.list().ofMaxSize(12).map(list -> bytes(String.join("", list)));
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(30);
        return Arbitraries.oneOf(text, noise);
    }

    @Provide
    Arbitrary<String> coloured() {
        Arbitrary<String> part = Arbitraries.oneOf(Arbitraries.of("\u001b[", "\u001b[0m", "\u001b[1;31m", "\u001b[38;5;",
                "\u001b[38:2::1:2:3m", "m", ";", ":", "4", "255", "99999999999", "?",
                "\u001b]0;t\u0007", "\u001b", "\r", "\t", "text", "\u202e", "\u0085", "ü", "␛"), Arbitraries.strings().ofMaxLength(5));
        return part.list().ofMaxSize(15).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<SgrState> looks() {
        return Arbitraries.of(List.of(SgrState.PLAIN, new SgrState(1, 15, 63), new SgrState(SgrState.RGB | 0xffffff, SgrState.RGB, 1),
                new SgrState(255, SgrState.THEME, 0)));
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> part = Arbitraries.oneOf(Arbitraries.of("{", "}", "[", "]", "\"", ":", ",", "{\"a\":1}", "\"level\":",
                "\"error\"", "\"time\":", "1795881490482", "null", "true", "-1.5e3", "\\u12",
                "\\", " ", "level=", "msg=\"a b\"", "'", "`", "=", "INFO", "warn:", "[error]", "2026-11-28 10:00:00", "\tat a.b(C.java:1)",
                "|"), Arbitraries.strings().ofMaxLength(4));
        return part.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static byte[] framed(int source, long length, byte[]... content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {(byte) source, 0, 0, 0, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8),
                (byte) length});
        for (byte[] part : content) {
            frame.writeBytes(part);
        }
        return frame.toByteArray();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
