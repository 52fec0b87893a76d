package dev.longshore.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference to an image by name: {@code registry:5000/team/web} and a tag.
 *
 * @param repository everything before the tag
 * @param tag        without colon; {@code latest} where none was given
 */
public record ImageName(String repository, String tag) {

    // distribution reference grammar: optional registry with port, then lower-case path components
    private static final Pattern REPOSITORY = Pattern.compile(
            "(?:(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+])(?::\\d{1,5})?/)?"
                    + "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final int MAX_LENGTH = 255;

    /** Reads {@code repository[:tag]}; empty where it is no valid name. Digests are not names. */
    public static Optional<ImageName> parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean tagged = colon > text.lastIndexOf('/');
        String repository = tagged ? text.substring(0, colon) : text;
        String tag = tagged ? text.substring(colon + 1) : "latest";
        boolean valid = repository.length() <= MAX_LENGTH && REPOSITORY.matcher(repository).matches() && TAG.matcher(tag).matches();
        return valid ? Optional.of(new ImageName(repository, tag)) : Optional.empty();
    }

    @Override
    public String toString() {
        return repository + ":" + tag;
    }
}
