package dev.longshore.domain;

import java.util.regex.Pattern;

/** What engines accept as a container's name. */
public final class ContainerName {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private ContainerName() {
    }

    public static boolean valid(String name) {
        return FORM.matcher(name).matches();
    }
}
