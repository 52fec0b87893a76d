package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds plain text. Where case does not count and the text is ASCII, its letters match letters of ASCII alone. */
final class TextMatcher implements LineMatcher {

    private static final char NO_UTF8 = '\ufffd';

    private final String text;
    private final boolean matchCase;
    private final boolean ascii;
    private final boolean inBytes;
    private final boolean beyondAscii;
    private final ByteScan scan;

    TextMatcher(String text, boolean matchCase) {
        this.text = text;
        this.matchCase = matchCase;
        this.ascii = text.chars().allMatch(c -> c < 128);
        this.inBytes = ascii || matchCase && text.indexOf(NO_UTF8) < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.beyondAscii = text.chars().anyMatch(c -> folded((char) c) >= 128);
        this.scan = new ByteScan(text, matchCase);
    }

    @Override
    public List<Span> spans(String plain) {
        List<Span> spans = new ArrayList<>();
        for (int at = indexIn(plain, 0); at >= 0; at = indexIn(plain, at + text.length())) {
            spans.add(new Span(at, at + text.length()));
        }
        return spans;
    }

    @Override
    public boolean finds(String plain) {
        return indexIn(plain, 0) >= 0;
    }

    @Override
    public long[] find(LogBlock block, BooleanSupplier stop) {
        long[] found = Bits.of(block.count());
        if (inBytes) {
            scan.mark(block, found);
        }
        for (int i = 0; i < block.count(); i++) {
            if (!inBytes || !block.searchable(i)) {
                boolean can = !block.isMark(i) && (!beyondAscii || beyondAscii(block, i));
                Bits.put(found, i, can && finds(LogText.plain(block.text(i))));
            }
        }
        return found;
    }

    private static boolean beyondAscii(LogBlock block, int index) {
        byte[] bytes = block.bytes();
        for (int i = block.start(index); i < block.end(index); i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private int indexIn(String plain, int from) {
        if (matchCase) {
            return plain.indexOf(text, from);
        }
        for (int at = from; at <= plain.length() - text.length(); at++) {
            if (matchesAt(plain, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matchesAt(String plain, int at) {
        for (int i = 0; i < text.length(); i++) {
            if (folded(plain.charAt(at + i)) != folded(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return ascii ? c : Character.toLowerCase(Character.toUpperCase(c));
    }
}
