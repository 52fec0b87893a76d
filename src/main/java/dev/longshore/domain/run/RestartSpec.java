package dev.longshore.domain.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the engine starts a container again. @param most how often after failures; 0 for always */
public record RestartSpec(String name, int most) {

    private static final Pattern FORM = Pattern.compile("(no|always|unless-stopped|on-failure)(?::(0*|(?<=failure:)\\d{1,9}))?");

    public static Optional<RestartSpec> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new RestartSpec(matcher.group(1), matcher.group(2) == null || matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public String print() {
        return name + (most == 0 ? "" : ":" + most);
    }
}
