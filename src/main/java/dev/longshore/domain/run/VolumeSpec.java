package dev.longshore.domain.run;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code -v} says.
 *
 * @param source a folder of the host, a volume's name, or empty: the engine makes a volume
 * @param target in the container
 * @param mode   such as {@code ro,z}; empty where none is given
 */
public record VolumeSpec(String source, String target, String mode) {

    private static final String DRIVE = "[A-Za-z]:[/\\\\][^:]*";
    /** A named pipe of Windows: {@code \\\\.\\pipe\\name}. */
    static final String PIPE = "(?:\\\\\\\\[.?]\\\\pipe\\\\|//[.?]/pipe/)[^:/\\\\]+";
    private static final Pattern FORM = Pattern.compile("(?:(" + DRIVE + "|[^:]+):)?(" + DRIVE + "|" + PIPE + "|/[^:]*)(?::([^:]*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]+");
    private static final Set<String> MODES = Set.of("ro", "rw", "z", "Z", "nocopy", "copy", "consistent", "cached", "delegated", "private", "rprivate",
            "shared", "rshared", "slave", "rslave", "U", "exec", "noexec", "suid", "nosuid", "dev", "nodev", "O", "bind", "rbind");

    public static Optional<VolumeSpec> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        VolumeSpec spec = new VolumeSpec(given(matcher.group(1)), matcher.group(2), given(matcher.group(3)));
        boolean sourced = spec.source.isEmpty() || spec.folder() || spec.source.startsWith(".") || NAME.matcher(spec.source).matches();
        boolean known = matcher.group(3) == null || Stream.of(spec.mode.split(",", -1)).allMatch(MODES::contains);
        boolean ofNothing = matcher.group(3) != null && matcher.group(1) == null;
        return sourced && known && !ofNothing && !spec.target.equals("/") ? Optional.of(spec) : Optional.empty();
    }

    /** A folder of the host, by its whole path. */
    public boolean folder() {
        return source.startsWith("/") || source.startsWith("\\\\") || source.startsWith("~") || source.matches(DRIVE);
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }
}
