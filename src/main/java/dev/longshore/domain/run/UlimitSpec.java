package dev.longshore.domain.run;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code nofile=1024:2048}; -1 is no limit. */
public record UlimitSpec(String name, long soft, long hard) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)=(-1|\\d{1,18})(?::(-1|\\d{1,18}))?");
    private static final Set<String> NAMES = Set.of("core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc",
            "rss", "rtprio", "rttime", "sigpending", "stack");

    public static Optional<UlimitSpec> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || !NAMES.contains(matcher.group(1))) {
            return Optional.empty();
        }
        long soft = Long.parseLong(matcher.group(2));
        long hard = matcher.group(3) == null ? soft : Long.parseLong(matcher.group(3));
        boolean ordered = hard == -1 || soft != -1 && soft <= hard;
        return ordered ? Optional.of(new UlimitSpec(matcher.group(1), soft, hard)) : Optional.empty();
    }

    public String print() {
        return name + "=" + soft + (soft == hard ? "" : ":" + hard);
    }
}
