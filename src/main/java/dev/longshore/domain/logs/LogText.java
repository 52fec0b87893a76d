package dev.longshore.domain.logs;

import dev.longshore.domain.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text of lines. SGR sequences colour what follows them, also on the next lines of the same stream; every other sequence is text. */
public final class LogText {

    private static final char ESCAPE = '\u001b';

    private LogText() {
    }

    /** What is no UTF-8 becomes U+FFFD. */
    public static String decode(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Without SGR sequences, else as it came: for search, levels, fields and copying. */
    public static String plain(byte[] text) {
        return plain(decode(text));
    }

    /** Without SGR sequences, else as it came: for search, levels, fields and copying. */
    public static String plain(String text) {
        int escape = text.indexOf(ESCAPE);
        if (escape < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; escape >= 0; escape = text.indexOf(ESCAPE, Math.max(from, escape + 1))) {
            int end = endOfSgr(text, escape);
            if (end > 0) {
                plain.append(text, from, escape);
                from = end;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** As it shows. @param before the look with which it begins: {@link SgrState#PLAIN}, or what the line above of the same stream left */
    public static StyledText styled(byte[] text, SgrState before) {
        return styled(decode(text), before);
    }

    /** As it shows. @param before the look with which it begins: {@link SgrState#PLAIN}, or what the line above of the same stream left */
    public static StyledText styled(String text, SgrState before) {
        List<StyledText.Run> runs = new ArrayList<>(1);
        StringBuilder run = new StringBuilder();
        SgrState look = before;
        int from = 0;
        for (int escape = text.indexOf(ESCAPE); escape >= 0; escape = text.indexOf(ESCAPE, Math.max(from, escape + 1))) {
            int end = endOfSgr(text, escape);
            if (end > 0) {
                run.append(text, from, escape);
                from = end;
                SgrState next = look.after(text, escape + 2, end - 1);
                if (!next.equals(look)) {
                    finish(run, look, runs);
                    look = next;
                }
            }
        }
        finish(run.append(text, from, text.length()), look, runs);
        return new StyledText(List.copyOf(runs), look);
    }

    /** The look that the line leaves, without its text. */
    public static SgrState after(byte[] text, SgrState before) {
        for (byte b : text) {
            if (b == ESCAPE) {
                return after(decode(text), before);
            }
        }
        return before;
    }

    private static SgrState after(String text, SgrState before) {
        SgrState look = before;
        int next;
        for (int escape = text.indexOf(ESCAPE); escape >= 0; escape = text.indexOf(ESCAPE, next)) {
            int end = endOfSgr(text, escape);
            next = Math.max(end, escape + 1);
            look = end > 0 ? look.after(text, escape + 2, end - 1) : look;
        }
        return look;
    }

    /** Behind the last character of the SGR sequence that begins there; -1 where it is another sequence, or is cut. */
    private static int endOfSgr(String text, int escape) {
        int at = escape + 1;
        if (at >= text.length() || text.charAt(at) != '[') {
            return -1;
        }
        do {
            at++;
        } while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= ';');   // digits, colon, semicolon
        return at < text.length() && text.charAt(at) == 'm' ? at + 1 : -1;
    }

    private static void finish(StringBuilder run, SgrState look, List<StyledText.Run> runs) {
        if (!run.isEmpty()) {
            runs.add(new StyledText.Run(PlainText.multiLine(run.toString()).replace('\n', '␊'), look));
            run.setLength(0);
        }
    }
}
