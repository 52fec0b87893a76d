package dev.longshore.service.run;

import dev.longshore.engine.model.ContainerSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ports that are to be published are taken: by running containers of the host, or twice in the same line. */
public final class PortClashes {

    private static final Pattern PUBLISHED = Pattern.compile("(?:(.*):)?(\\d+)(?:-(\\d+))?:\\d+(?:-\\d+)?(?:/(\\w*))?");

    private PortClashes() {
    }

    /**
     * A port that is taken.
     *
     * @param index     of the value that wants it
     * @param container which has it; empty where an earlier value of the same line wants it too
     */
    public record Clash(int index, int port, String container) { }

    /** @param published in docker's notation; what names no fixed port of the host, or cannot be read, clashes with nothing */
    public static List<Clash> of(List<String> published, List<ContainerSummary> containers) {
        List<Clash> clashes = new ArrayList<>();
        List<Range> earlier = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            Range wanted = Range.of(published.get(i));
            if (wanted != null) {
                add(i, wanted, containers, earlier, clashes);
                earlier.add(wanted);
            }
        }
        return clashes;
    }

    private static void add(int index, Range wanted, List<ContainerSummary> containers, List<Range> earlier, List<Clash> clashes) {
        for (Range other : earlier) {
            if (wanted.meets(other)) {
                clashes.add(new Clash(index, Math.max(wanted.from, other.from), ""));
                return;
            }
        }
        for (ContainerSummary container : containers) {
            for (ContainerSummary.Port port : container.ports()) {
                if (port.publicPort() != 0 && wanted.meets(Range.of(port)) && !container.state().equals("exited")) {
                    clashes.add(new Clash(index, port.publicPort(), container.name()));
                    return;
                }
            }
        }
    }

    /** Ports of one protocol at one address of the host; an empty address is all of them. */
    private record Range(String address, int from, int to, String protocol) {

        static Range of(String published) {
            Matcher parts = PUBLISHED.matcher(published);
            if (!parts.matches() || parts.group(2).length() > 5 || parts.group(3) != null && parts.group(3).length() > 5) {
                return null;
            }
            int from = Integer.parseInt(parts.group(2));
            int to = parts.group(3) == null ? from : Integer.parseInt(parts.group(3));
            return from == 0 ? null : new Range(address(parts.group(1)), from, to, parts.group(4) == null || parts.group(4).isEmpty() ? "tcp" : parts.group(4).toLowerCase(Locale.ROOT));
        }

        static Range of(ContainerSummary.Port port) {
            return new Range(address(port.ip()), port.publicPort(), port.publicPort(), port.type() == null ? "tcp" : port.type());
        }

        private static String address(String text) {
            String bare = text == null ? "" : text.replaceAll("[\\[\\]]", "");
            return bare.equals("0.0.0.0") || bare.equals("::") ? "" : bare;
        }

        boolean meets(Range other) {
            return protocol.equals(other.protocol) && from <= other.to && other.from <= to
                    && (address.isEmpty() || other.address.isEmpty() || address.equals(other.address));
        }
    }
}
