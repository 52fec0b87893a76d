package dev.longshore.service.masking;

import dev.longshore.domain.UrlText;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides secrets in the path and query of a request, also those that are read only where it is decoded; what holds none stays byte for
 * byte.
 */
final class RequestTarget {

    /** They hold environments. */
    private static final Set<String> COVERED = Set.of("buildargs", "env", "secrets", "secretenv");

    /** It holds instructions for a new image. */
    private static final String CHANGES = "changes";

    private RequestTarget() {
    }

    /** Whether the request logs in at a registry. */
    static boolean login(String target) {
        return path(target).endsWith("/auth");
    }

    /** Whether the request sets the variables of a plugin. */
    static boolean settings(String target) {
        return path(target).contains("/plugins/") && path(target).endsWith("/set");
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    static String mask(String target, JsonMasking masking) {
        int query = target.indexOf('?');
        int userEnd = target.indexOf("://") < 0 ? -1 : target.lastIndexOf('@');
        if (query < 0 || userEnd > query && target.indexOf('/', target.indexOf("://") + 3) > query) {
            return path(target, masking);
        }
        String parameters = Arrays.stream(target.substring(query + 1).split("&", -1))
                .map(parameter -> parameter(parameter, masking))
                .collect(Collectors.joining("&"));
        return path(target.substring(0, query), masking) + "?" + parameters;
    }

    private static String path(String path, JsonMasking masking) {
        String decoded = UrlText.path(path);
        String masked = masking.text(decoded);
        return masked.equals(decoded) ? masking.text(path) : pathOf(masked);
    }

    /** What parts a path stays as it is. */
    private static String pathOf(String decoded) {
        return encoded(decoded).replace("%2F", "/").replace("%3A", ":").replace("%40", "@").replace("%3F", "?").replace("%3D", "=").replace("%26", "&");
    }

    private static String parameter(String parameter, JsonMasking masking) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return whole(parameter, masking);
        }
        String name = UrlText.parameter(parameter.substring(0, equals));
        String value = UrlText.parameter(parameter.substring(equals + 1));
        if (!value.isEmpty() && COVERED.contains(name.toLowerCase(Locale.ROOT))) {
            return parameter.substring(0, equals + 1) + masking.cover();
        }
        String masked = SecretNames.hides(name, value) ? masking.cover() : name.equals(CHANGES) ? ImageChange.mask(value, masking)
                : json(value, masking);
        String written = masked.equals(masking.cover()) ? masked : encoded(masked);
        return masked.equals(value) ? parameter : parameter.substring(0, equals + 1) + written;
    }

    /** One whose equals sign, if it has one, is escaped. */
    private static String whole(String parameter, JsonMasking masking) {
        String decoded = UrlText.parameter(parameter);
        String masked = masking.text(decoded);
        return masked.equals(decoded) ? parameter : encoded(masked);
    }

    private static String json(String value, JsonMasking masking) {
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return masking.text(value);
        }
        try {
            var document = JsonDocument.parse(value.getBytes(StandardCharsets.UTF_8)).root();
            var masked = masking.mask(document);
            return masked.equals(document) ? value : JsonText.compact(masked);
        } catch (JsonException e) {
            return masking.text(value); // not JSON is no failure here
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
