package dev.longshore.ui.format;

import dev.longshore.engine.model.ContainerSummary.Port;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Ports as {@code 8080→80, 53→53/udp, 9000}: published ones first, each once though bound for IPv4 and IPv6; tcp goes unsaid. */
public final class PortFormat {

    private static final Comparator<Port> PUBLISHED_FIRST = Comparator.<Port, Boolean>comparing(port -> port.publicPort() == 0)
            .thenComparingInt(Port::publicPort).thenComparingInt(Port::privatePort);

    private PortFormat() {
    }

    /** An empty string where there are none. */
    public static String of(List<Port> ports) {
        return ports.stream().sorted(PUBLISHED_FIRST).map(PortFormat::of).distinct().collect(Collectors.joining(", "));
    }

    private static String of(Port port) {
        String inside = port.privatePort() + (port.type() == null || port.type().equals("tcp") ? "" : "/" + port.type());
        return port.publicPort() == 0 ? inside : port.publicPort() + "→" + inside;
    }
}
