package dev.longshore.service.masking;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hides secrets in the path and query of a request; what holds none stays byte for byte. */
final class RequestTarget {

    private RequestTarget() {
    }

    static String mask(String target, String cover) {
        int query = target.indexOf('?');
        if (query < 0) {
            return SecretText.mask(target, cover);
        }
        String parameters = Arrays.stream(target.substring(query + 1).split("&", -1))
                .map(parameter -> parameter(parameter, cover))
                .collect(Collectors.joining("&"));
        return SecretText.mask(target.substring(0, query), cover) + "?" + parameters;
    }

    private static String parameter(String parameter, String cover) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        String name = decoded(parameter.substring(0, equals));
        String value = decoded(parameter.substring(equals + 1));
        if (!value.isEmpty() && name.toLowerCase(Locale.ROOT).equals("buildargs") || SecretKeys.hides(name, value)) {
            return parameter.substring(0, equals + 1) + cover;
        }
        String masked = SecretText.mask(value, cover);
        return masked.equals(value) ? parameter : parameter.substring(0, equals + 1) + encoded(masked);
    }

    /** What is no valid encoding is looked at as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
