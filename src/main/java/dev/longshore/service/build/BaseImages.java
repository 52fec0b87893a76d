package dev.longshore.service.build;

import dev.longshore.domain.ImageReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the images come from that a Dockerfile begins with or copies from. */
final class BaseImages {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?::([-+])([^}]*))?})");

    private BaseImages() {
    }

    /**
     * Their registries, as in references. What is a stage of the same file is in none; nor is what cannot be read: the engine then says so.
     *
     * @param arguments of the build: they go before the defaults of the file
     */
    static Set<String> registries(Dockerfile dockerfile, Map<String, String> arguments) {
        Map<String, String> values = new HashMap<>();
        dockerfile.defaults().forEach((name, preset) -> values.put(name, arguments.getOrDefault(name, filled(preset, values))));
        Set<String> registries = new TreeSet<>();
        for (String written : dockerfile.images()) {
            String image = filled(written, values);
            boolean local = image.equals("scratch") || image.matches("\\d+") || dockerfile.stages().contains(image.toLowerCase(Locale.ROOT));
            if (!local) {
                ImageReference.parse(image).map(ImageReference::registry).ifPresent(registries::add);
            }
        }
        return registries;
    }

    private static String filled(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1) == null ? found.group(2) : found.group(1),
                found.group(3), found.group(4), values)));
    }

    /** @param sign {@code -}: the other word where there is no value; {@code +}: where there is one; null for neither */
    private static String value(String name, String sign, String other, Map<String, String> values) {
        String value = values.getOrDefault(name, "");
        if (sign == null) {
            return value;
        }
        boolean otherwise = sign.equals("-");
        return value.isEmpty() ? otherwise ? other : "" : otherwise ? value : other;
    }
}
