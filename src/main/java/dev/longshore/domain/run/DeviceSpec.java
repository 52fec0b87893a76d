package dev.longshore.domain.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /dev/snd:/dev/sound:rwm}; of Windows, {@code class/GUID} and the like, which have neither a place in the container nor permissions.
 *
 * @param kind the name of a CDI device where it is one ({@code vendor/class=name}), else empty
 */
public record DeviceSpec(String host, String container, String permissions, String kind) {

    private static final String MODE = "(?!.*r.*r)(?!.*w.*w)(?!.*m.*m)[rwm]{1,3}";
    private static final Pattern FORM = Pattern.compile("([^:]+)(?::(/[^:]*))?(?::(" + MODE + "))?");
    private static final Pattern CDI = Pattern.compile("[A-Za-z0-9][\\w.-]*/[A-Za-z][\\w.-]*=[\\w.:-]+");

    private static final Pattern OF_WINDOWS = Pattern.compile("class/\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?|[A-Za-z][A-Za-z-]*://\\S+");

    public static Optional<DeviceSpec> parse(String text) {
        if (OF_WINDOWS.matcher(text).matches()) {
            return Optional.of(new DeviceSpec(text, "", "", ""));
        }
        if (CDI.matcher(text).matches()) {
            return Optional.of(new DeviceSpec("", "", "", text));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1);
        String container = matcher.group(2) == null ? host : matcher.group(2);
        boolean absolute = container.startsWith("/");
        String permissions = matcher.group(3) == null ? "rwm" : matcher.group(3);
        return absolute ? Optional.of(new DeviceSpec(host, container, permissions, "")) : Optional.empty();
    }

    public String print() {
        boolean all = permissions.isEmpty() || permissions.equals("rwm");
        return kind.isEmpty() ? host + ((host.equals(container) || container.isEmpty()) && all ? "" : ":" + container) + (all ? "" : ":" + permissions) : kind;
    }
}
