package dev.longshore.service.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request target taken apart.
 *
 * @param path  still percent-encoded, without the version prefix
 * @param query decoded parameters; the last of several with one name
 * @param body  of the request where it is text, else empty
 */
record DemoTarget(String path, Map<String, String> query, String body) {

    private static final Pattern VERSIONED = Pattern.compile("/v(\\d{1,4})\\.(\\d{1,4})(/.*)");

    /** @throws DemoFault for an API version this engine does not speak */
    static DemoTarget parse(String target, String body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Matcher versioned = VERSIONED.matcher(path);
        if (versioned.matches()) {
            requireSpoken(Integer.parseInt(versioned.group(1)), Integer.parseInt(versioned.group(2)));
            path = versioned.group(3);
        }
        return new DemoTarget(path, mark < 0 ? Map.of() : query(target.substring(mark + 1)), body);
    }

    /** A parameter, or an empty string. */
    String text(String name) {
        return query.getOrDefault(name, "");
    }

    /** Whether a parameter is set to anything but what the engine takes as no. */
    boolean flag(String name) {
        return switch (text(name).toLowerCase(java.util.Locale.ROOT)) {
            case "", "0", "no", "false", "none" -> false;
            default -> true;
        };
    }

    /** Decodes a path segment, in which a plus is a plus. */
    static String decoded(String segment) {
        return decodedQuery(segment.replace("+", "%2B"));
    }

    private static String decodedQuery(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw DemoFault.badRequest("invalid URL escape in " + text);
        }
    }

    private static void requireSpoken(int major, int minor) {
        String asked = major + "." + minor;
        if (major < 1 || major == 1 && minor < EngineDocuments.MIN_MINOR) {
            throw DemoFault.badRequest("client version " + asked + " is too old. Minimum supported API version is 1."
                    + EngineDocuments.MIN_MINOR + ", please upgrade your client to a newer version");
        }
        if (major > 1 || minor > EngineDocuments.MAX_MINOR) {
            throw DemoFault.badRequest("client version " + asked + " is too new. Maximum supported API version is 1."
                    + EngineDocuments.MAX_MINOR);
        }
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                query.put(decodedQuery(pair), "");
            } else {
                query.put(decodedQuery(pair.substring(0, equals)), decodedQuery(pair.substring(equals + 1)));
            }
        }
        return query;
    }
}
