package dev.longshore.domain.run;

import java.util.regex.Pattern;

/** Forms of addresses. Nothing is ever looked up. */
public final class Addresses {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern V6_PART = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}");

    private Addresses() {
    }

    public static boolean v4(String text) {
        return V4.matcher(text).matches();
    }

    /** With at most one {@code ::}, and perhaps an IPv4 address at its end; a zone after {@code %}. */
    public static boolean v6(String text) {
        String address = text.replaceFirst("%[\\w.-]+$", "");
        int gap = address.indexOf("::");
        if (gap >= 0) {
            int before = groups(address.substring(0, gap), false);
            int after = groups(address.substring(gap + 2), true);
            return before >= 0 && after >= 0 && before + after <= 7;
        }
        return groups(address, true) == 8;
    }

    public static boolean ip(String text) {
        return v4(text) || v6(text);
    }

    public static boolean mac(String text) {
        return MAC.matcher(text).matches();
    }

    private static int groups(String text, boolean last) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean embedded = last && i == parts.length - 1 && v4(parts[i]);
            if (!embedded && !V6_PART.matcher(parts[i]).matches()) {
                return -1;
            }
            count += embedded ? 2 : 1;
        }
        return count;
    }
}
