package dev.longshore.domain.terminal.input;

import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import java.nio.charset.StandardCharsets;

/** What keys send, as xterm does. */
public final class KeyBytes {

    private static final char ESCAPE = 0x1b;
    private static final char DELETE = 0x7f;
    private static final char KEYPAD_SHIFT = 0x40;

    private KeyBytes() {
    }

    /** For a key that is no character. */
    public static byte[] key(TerminalKey key, KeyModifiers held, TerminalModes modes) {
        return bytes(switch (key.kind()) {
            case SINGLE -> single(key, held, modes);
            case CURSOR -> lettered(key, held, modes.has(TerminalMode.APPLICATION_CURSOR_KEYS));
            case SS3 -> lettered(key, held, true);
            case NUMBERED -> "\u001b[" + key.code() + (held.number() == 1 ? "" : ";" + held.number()) + "~";
            case KEYPAD -> keypad(key, held, modes);
        });
    }

    /**
     * For a character that was typed, or a text of an input method.
     *
     * @param text as the desktop gives it: with Ctrl it may be a control already; with Ctrl and Alt and yet printable
     *         it was made with AltGr
     */
    public static byte[] typed(String text, KeyModifiers held) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        boolean single = text.codePointCount(0, text.length()) == 1;
        boolean printable = text.charAt(0) >= ' ' && text.charAt(0) != DELETE;
        if (!single || printable && held.control() && held.alt()) {
            return bytes(text);
        }
        return bytes((held.alt() ? "\u001b" : "") + (held.control() && printable ? control(text) : text));
    }

    /** For Ctrl with a key, whatever the desktop makes of it. @param key the character on the key, such as c */
    public static byte[] control(char key, boolean alt) {
        return bytes((alt ? "\u001b" : "") + control(String.valueOf(key)));
    }

    /** For the focus that came or went, where the program asked for it. */
    public static byte[] focus(boolean gained, TerminalModes modes) {
        return bytes(modes.has(TerminalMode.FOCUS_REPORTS) ? gained ? "\u001b[I" : "\u001b[O" : "");
    }

    private static String single(TerminalKey key, KeyModifiers held, TerminalModes modes) {
        if (key == TerminalKey.TAB && held.shift()) {
            return "\u001b[Z";
        }
        String plain = key == TerminalKey.BACKSPACE && held.control() ? "\b"
                : key == TerminalKey.ENTER && modes.has(TerminalMode.NEW_LINE) ? "\r\n" : Character.toString(key.code());
        return held.alt() ? ESCAPE + plain : plain;
    }

    private static String lettered(TerminalKey key, KeyModifiers held, boolean application) {
        return held.number() > 1 ? "\u001b[1;" + held.number() + (char) key.code()
                : (application ? "\u001bO" : "\u001b[") + (char) key.code();
    }

    private static String keypad(TerminalKey key, KeyModifiers held, TerminalModes modes) {
        if (modes.has(TerminalMode.APPLICATION_KEYPAD)) {
            return "\u001bO" + (char) (key.code() + KEYPAD_SHIFT);
        }
        return key == TerminalKey.KEYPAD_ENTER ? single(TerminalKey.ENTER, held, modes) : (held.alt() ? "\u001b" : "") + (char) key.code();
    }

    private static String control(String character) {
        char key = Character.toUpperCase(character.charAt(0));
        if (key >= '@' && key <= '_') {
            return String.valueOf((char) (key & 0x1f));
        }
        return switch (key) {
            case ' ', '2', '`' -> "\u0000";
            case '3' -> "\u001b";
            case '4' -> "\u001c";
            case '5' -> "\u001d";
            case '6', '~' -> "\u001e";
            case '7', '/', '-' -> "\u001f";
            case '8', '?' -> "\u007f";
            default -> character;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
