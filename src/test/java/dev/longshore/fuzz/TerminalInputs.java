package dev.longshore.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What programs write, in which what is hard is likely. */
class TerminalInputs {

    static final String SEED = "20261129";

    @Provide
    Arbitrary<byte[]> outputs() {
        Arbitrary<byte[]> text = Arbitraries.of("a", "word ", "é", "€", "中", "文字", "😀", "e\u0301", "\u200d", "\ufe0f", "\u202e", "\u009b",
                "x".repeat(30),
                "\r\n", "\n", "\r", "\t", "\b", "\u0000", "\u007f", "\u000e", "\u000f").map(TerminalInputs::bytes);
        Arbitrary<byte[]> escape = Arbitraries.of("\u001b", "\u001b7", "\u001b8", "\u001bD", "\u001bE", "\u001bM", "\u001bH", "\u001bc",
                "\u001b#8", "\u001b(0", "\u001b(B",
                "\u001b)0", "\u001b=", "\u001b]0;title", "\u001b]8;;http://a\u0007", "\u001bPq", "\u001b_G", "\u001b\\", "\u0007",
                "\u0018").map(TerminalInputs::bytes);
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
        Arbitrary<byte[]> part = Arbitraries.frequencyOf(Tuple.of(5, text), Tuple.of(6, sequences()),
                Tuple.of(2, escape), Tuple.of(1, noise));
        return part.list().ofMaxSize(40).map(TerminalInputs::joined);
    }

    private static Arbitrary<byte[]> sequences() {
        Arbitrary<String> number = Arbitraries.of("", "0", "1", "2", "3", "5", "7", "10", "38", "47", "99", "1000", "1006", "1047", "1049",
                "2004", "65535", "2147483647",
                "99999999999999999999");
        Arbitrary<String> numbers = Combinators.combine(number, Arbitraries.of(";", ";", ":", ""), number, Arbitraries.of(";", "", ":2:"),
                number)
                .as((a, b, c, d, e) -> a + b + c + d + e);
        Arbitrary<String> few = Arbitraries.oneOf(number, numbers);
        return Combinators.combine(Arbitraries.of("", "", "", "?", "?", ">", "=", "<"), few, Arbitraries.of("", "", "", "", " ", "!", "$",
                "-"),
                Arbitraries.of("@ABCDEFGHIJKLMPSTXZ^`abcdefghlmnqrstuxy".chars().mapToObj(c -> String.valueOf((char) c)).toList()))
                .as((prefix, parameters, intermediate, command) -> bytes("\u001b[" + prefix + parameters + intermediate + command));
    }

    /** Columns and rows, one after the other. */
    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.of(1, 2, 3, 5, 8, 13, 40).list().ofMinSize(2).ofMaxSize(8);
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
