package dev.longshore.service.run;

import java.util.Locale;
import java.util.Map;

/** Platforms as users write them, e.g. {@code linux/arm64/v8}, beside what engines tell of images. */
final class Platforms {

    private static final Map<String, String> OTHER_NAMES = Map.of("aarch64", "arm64", "x86_64", "amd64", "x86-64", "amd64", "armhf", "arm", "i386", "386");

    private Platforms() {
    }

    /** Whether an image is of that platform, as far as the image tells; its variant is not looked at. @param asked empty for any */
    static boolean same(String asked, String os, String architecture) {
        if (asked.isEmpty() || os == null || architecture == null) {
            return true;
        }
        String[] parts = asked.toLowerCase(Locale.ROOT).split("/");
        String last = parts.length > 1 ? parts[1] : parts[0];
        String named = OTHER_NAMES.getOrDefault(last, last);
        return parts.length == 1 ? named.equals(os) || named.equals(architecture) : parts[0].equals(os) && named.equals(architecture);
    }
}
