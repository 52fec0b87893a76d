package dev.longshore.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Percent-encoded text as people read it. What is no valid escape, or no UTF-8, stays as it is; nothing is ever thrown. */
public final class UrlText {

    private static final int LONGEST_CHARACTER = 4;

    private UrlText() {
    }

    /** A path, or a part of one: in it a plus is a plus. */
    public static String path(String encoded) {
        return decoded(encoded, any -> true);
    }

    /** The name or the value of a parameter: in it a plus is a space. */
    public static String parameter(String encoded) {
        return decoded(encoded.replace('+', ' '), any -> true);
    }

    /**
     * Path and query for the eye. Characters that cannot be seen, or that would turn the text around, stay escaped. It cannot be sent: a
     * {@code &} of a value looks as one between parameters.
     */
    public static String shown(String target) {
        int query = target.indexOf('?');
        return query < 0 ? decoded(target, UrlText::seen)
                : decoded(target.substring(0, query), UrlText::seen) + "?" + decoded(target.substring(query + 1).replace('+', ' '), UrlText::seen);
    }

    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> character == ' ' || !Character.isSpaceChar(character);
        };
    }

    private static String decoded(String text, IntPredicate wanted) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int[] found = character(text, at);
            if (found.length > 0 && wanted.test(found[0])) {
                out.appendCodePoint(found[0]);
                at += found[1];
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    /** The character whose escapes begin here, and how long they are; empty where none does. */
    private static int[] character(String text, int start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(LONGEST_CHARACTER);
        for (int at = start; bytes.size() < LONGEST_CHARACTER && escape(text, at); at += 3) {
            bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
            try {
                String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
                return new int[] {read.codePointAt(0), at + 3 - start};
            } catch (CharacterCodingException more) {
                // the first bytes of a longer character, or of none
            }
        }
        return new int[0];
    }

    private static boolean escape(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' && Character.digit(text.charAt(at + 1), 16) >= 0 && text.charAt(at + 1) < 128
                && Character.digit(text.charAt(at + 2), 16) >= 0 && text.charAt(at + 2) < 128;
    }
}
