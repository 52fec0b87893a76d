package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Engine API, e.g. 1.51; ordered by number, not by text. */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

    /** The versions this client speaks. */
    public static final ApiVersion OLDEST = new ApiVersion(1, 21);
    public static final ApiVersion NEWEST = new ApiVersion(1, 56);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /** Reads {@code 1.51}; empty for anything else. */
    public static Optional<ApiVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
        return matcher.matches()
                ? Optional.of(new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * The version to speak with an engine that offers {@code min} to {@code max}.
     *
     * @param min null where the engine does not say
     * @throws EngineException.Unsupported where the two ranges do not meet
     */
    public static ApiVersion negotiate(ApiVersion min, ApiVersion max) {
        ApiVersion chosen = max.compareTo(NEWEST) < 0 ? max : NEWEST;
        if (chosen.compareTo(OLDEST) < 0 || min != null && chosen.compareTo(min) < 0) {
            throw nothingInCommon(min, max);
        }
        return chosen;
    }

    /**
     * @param min null where the engine does not say
     * @param max null where the engine does not say
     */
    static EngineException.Unsupported nothingInCommon(ApiVersion min, ApiVersion max) {
        String offered = range(min, max);
        String spoken = range(OLDEST, NEWEST);
        return new EngineException.Unsupported("the engine speaks API " + offered + ", Longshore speaks " + spoken, offered, spoken);
    }

    /**
     * Checks a version that the user has pinned against what both sides speak.
     *
     * @param min null where the engine does not say
     * @throws EngineException.Unsupported where it lies outside of either range
     */
    static void pin(ApiVersion pinned, ApiVersion min, ApiVersion max) {
        if (pinned.compareTo(OLDEST) < 0 || pinned.compareTo(NEWEST) > 0) {
            String spoken = range(OLDEST, NEWEST);
            throw new EngineException.Unsupported("pinned to API " + pinned + ", Longshore speaks " + spoken, range(min, max), spoken);
        }
        if (pinned.compareTo(max) > 0 || min != null && pinned.compareTo(min) < 0) {
            throw notPinned(pinned, min, max, "");
        }
    }

    /** @param said the engine's own words, where it refused the version; else empty */
    static EngineException notPinned(ApiVersion pinned, ApiVersion min, ApiVersion max, String said) {
        return new EngineException.Unsupported("pinned to API " + pinned + ", the engine speaks API " + range(min, max) + (said.isEmpty() ? "" : ": " + said),
                range(min, max), pinned.toString());
    }

    private static String range(ApiVersion min, ApiVersion max) {
        if (min == null || max == null) {
            return min == null ? "≤ " + max : "≥ " + min;
        }
        return min.equals(max) ? min.toString() : min + "–" + max;
    }

    /** Whether this is that version or a newer one. */
    public boolean atLeast(int otherMajor, int otherMinor) {
        return compareTo(new ApiVersion(otherMajor, otherMinor)) >= 0;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
