package dev.longshore.engine.api;

import java.nio.charset.StandardCharsets;

/**
 * Builds path and query of a request. Whatever is put in is percent-encoded, so that no id, name or value can leave its
 * segment: {@code ../} in a name stays a name.
 */
final class Target {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private final StringBuilder text = new StringBuilder();
    private char separator = '?';

    /** @param path literal path, e.g. {@code /containers} */
    Target(String path) {
        text.append(path);
    }

    /** A segment that is data. */
    Target segment(String value) {
        // a segment of dots alone would be resolved away by whatever normalises paths on the way
        text.append('/').append(value.matches("\\.{1,2}") ? value.replace(".", "%2E") : encode(value, ""));
        return this;
    }

    /** An image name: its slashes and colons are part of the route, as the engine expects. */
    Target imageName(String value) {
        for (String part : value.split("/", -1)) {
            text.append('/').append(part.matches("\\.{1,2}") ? part.replace(".", "%2E") : encode(part, ":@"));
        }
        return this;
    }

    /** Literal path after a segment. */
    Target then(String path) {
        text.append(path);
        return this;
    }

    Target query(String name, String value) {
        text.append(separator).append(name).append('=').append(encode(value, ":/,"));
        separator = '&';
        return this;
    }

    /** As {@link #query}, left out where the flag is off. */
    Target flag(String name, boolean on) {
        return on ? query(name, "1") : this;
    }

    String text() {
        return text.toString();
    }

    private static String encode(String value, String alsoKept) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || alsoKept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
