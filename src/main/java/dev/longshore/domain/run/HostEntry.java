package dev.longshore.domain.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for a container's hosts file: {@code db=10.0.0.5}, {@code db:10.0.0.5}. @param address an address, or {@code host-gateway} */
public record HostEntry(String name, String address) {

    private static final Pattern FORM = Pattern.compile("([^:=\\s]+)[:=](.+)");

    public static Optional<HostEntry> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String address = matcher.group(2).replaceFirst("^\\[(.*)]$", "$1");
        boolean known = address.equals("host-gateway") || Addresses.ip(address);
        return known ? Optional.of(new HostEntry(matcher.group(1), address)) : Optional.empty();
    }

    /** As the engine takes it. */
    public String print() {
        return name + ":" + address;
    }
}
