package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One port of a container, published.
 *
 * @param ip       of the host; empty for all of them
 * @param hostPort a number, a range of which the engine takes one, or empty: the engine takes any
 * @param port     of the container
 * @param protocol tcp, udp or sctp
 */
public record PortSpec(String ip, String hostPort, int port, String protocol) {

    private static final Pattern FORM = Pattern.compile("(?:(?:(.*):)?([\\d-]*):)?([\\d-]+)(?:/([A-Za-z]*))?");
    private static final Pattern BRACKETS = Pattern.compile("\\[(.*)]");
    private static final Pattern RANGE = Pattern.compile("0*(\\d{1,5})(?:-0*(\\d{1,5}))?");
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    private record Range(int first, int last) {
        static Optional<Range> parse(String text) {
            Matcher matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            return first <= last && last <= 65535 ? Optional.of(new Range(first, last)) : Optional.empty();
        }

        int size() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    /** As the engine names it: {@code 80/tcp}. */
    public String key() {
        return port + "/" + protocol;
    }

    /**
     * The mappings that {@code [ip:][host:]container[/protocol]} or {@code published=…,target=…} means, one for each port of a range. As
     * docker splits it: the last two colons end the address, which may be of IPv6 without brackets, and an empty protocol is tcp.
     */
    public static Optional<List<PortSpec>> publish(String text) {
        Matcher parts = FORM.matcher(text.contains("=") ? longForm(text) : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String typed = parts.group(1) == null ? "" : parts.group(1);
        Matcher brackets = BRACKETS.matcher(typed);
        String ip = brackets.matches() ? brackets.group(1) : typed;
        boolean addressed = ip.isEmpty() || ip.indexOf('%') < 0 && Addresses.ip(ip);
        String protocol = parts.group(4) == null || parts.group(4).isEmpty() ? "tcp" : parts.group(4).toLowerCase(Locale.ROOT);
        boolean known = addressed && PROTOCOLS.contains(protocol);
        return known ? mappings(ip, parts.group(2) == null ? "" : parts.group(2), parts.group(3), protocol) : Optional.empty();
    }

    /** The ports that {@code 80}, {@code 8000-8010/udp} means, none of them published. */
    public static Optional<List<PortSpec>> expose(String text) {
        return text.contains(":") || text.contains("=") ? Optional.empty() : publish(text);
    }

    private static Optional<List<PortSpec>> mappings(String ip, String host, String container, String protocol) {
        Optional<Range> ports = Range.parse(container).filter(range -> range.first() > 0);
        Optional<Range> hosts = host.isEmpty() ? Optional.empty() : Range.parse(host);
        if (ports.isEmpty() || !host.isEmpty() && hosts.isEmpty()) {
            return Optional.empty();
        }
        if (hosts.isPresent() && hosts.get().size() != ports.get().size() && ports.get().size() != 1) {
            return Optional.empty();
        }
        boolean inStep = hosts.isPresent() && hosts.get().size() == ports.get().size();
        List<PortSpec> mappings = new ArrayList<>();
        for (int i = 0; i < ports.get().size(); i++) {
            int offset = i;
            String hostPort = hosts.map(range -> inStep ? String.valueOf(range.first() + offset) : range.toString()).orElse("");
            mappings.add(new PortSpec(ip, hostPort, ports.get().first() + i, protocol));
        }
        return Optional.of(mappings);
    }

    private static String longForm(String text) {
        var fields = KeyValue.map(List.of(text.split(",")));
        return fields.getOrDefault("published", "") + ":" + fields.getOrDefault("target", "") + "/" + fields.getOrDefault("protocol", "tcp");
    }

    /** In docker's notation, of one mapping. */
    public String print() {
        String address = ip.isEmpty() ? "" : (ip.contains(":") ? "[" + ip + "]" : ip) + ":";
        String host = hostPort.isEmpty() && address.isEmpty() ? "" : hostPort + ":";
        return address + host + port + (protocol.equals("tcp") ? "" : "/" + protocol);
    }
}
