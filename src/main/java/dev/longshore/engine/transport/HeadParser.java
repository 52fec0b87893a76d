package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.Malformed.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the header of an answer from bytes as they come, in pieces of any size. What cannot become HTTP is refused at
 * the first byte that shows it, and what grows beyond {@link Limits#MAX_HEADER} at that byte.
 */
final class HeadParser {

    private static final String VERSION = "HTTP/1.";

    private byte[] line = new byte[256];
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int length;
    private int total;
    private String statusLine;

    /** Takes bytes up to the end of the header and no further; true once it is complete. */
    boolean feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (take(bytes.get())) {
                return true;
            }
        }
        return false;
    }

    /** The header, once {@link #feed} said so. */
    HttpHead head() {
        int status = Integer.parseInt(statusLine, 9, 12, 10);
        return new HttpHead(statusLine.charAt(7) - '0', status, Headers.of(fields));
    }

    /** Makes ready for the header that follows an interim one; the limit goes for all of them together. */
    void next() {
        statusLine = null;
        fields.clear();
    }

    boolean untouched() {
        return total == 0;
    }

    private boolean take(byte b) {
        if (++total > Limits.MAX_HEADER) {
            throw new Malformed(Reason.HEADER_TOO_LARGE, 0, "the header is over " + Limits.MAX_HEADER + " bytes", null);
        }
        if (b != '\n') {
            append(b);
            checkVersion(b);
            return false;
        }
        String text = endLine();
        if (statusLine == null) {
            startAnswer(text);
            return false;
        }
        if (!text.isEmpty()) {
            addField(text);
        }
        return text.isEmpty();
    }

    private void append(byte b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = b;
    }

    private void checkVersion(byte b) {
        if (statusLine == null && length <= VERSION.length() && b != VERSION.charAt(length - 1)) {
            throw notHttp("the answer does not start with " + VERSION);
        }
    }

    private String endLine() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        length = 0;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }

    private void startAnswer(String text) {
        if (!text.matches("(?s)HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw notHttp("not a status line");
        }
        statusLine = text;
    }

    private void addField(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !text.chars().limit(colon).allMatch(HeadParser::inName)) {
            throw notHttp("not a header field");
        }
        fields.computeIfAbsent(text.substring(0, colon), name -> new ArrayList<>()).add(text.substring(colon + 1).strip());
    }

    private static boolean inName(int c) {
        return c > ' ' && c < 127;
    }

    private static Malformed notHttp(String message) {
        return new Malformed(Reason.NOT_HTTP, 0, message, null);
    }
}
