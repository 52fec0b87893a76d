package dev.longshore.ui.summary;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.run.Addresses;
import dev.longshore.service.browser.WebBrowser;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a published port of a container is reached from this machine.
 *
 * @param address such as {@code nas.example:8080}; as the engine says it where it cannot be reached
 * @param page    for a browser; empty where the port speaks something else
 * @param away    whether only the host itself can reach it
 */
record PortReach(String address, Optional<URI> page, boolean away) {

    private static final String LOCALHOST = "localhost";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,250}[A-Za-z0-9])?");
    private static final Set<Integer> SECURE = Set.of(443, 4443, 6443, 8443, 9443, 10443);
    /** Ports of servers that speak to no browser: ssh, mail, name service, databases, queues, directories. */
    private static final Set<Integer> NOT_FOR_BROWSERS = Set.of(21, 22, 23, 25, 53, 110, 111, 143, 389, 465, 514, 587, 636, 873, 993, 995,
            1433, 1521, 1883, 2049,
            2181, 2222, 3306, 3389, 4222, 5432, 5433, 5671, 5672, 5900, 6379, 6380, 8883, 9042, 9092, 11211, 26257, 27017, 50051);

    /**
     * @param where    the host's engine
     * @param hostIp   what it is bound to; empty for all addresses
     * @param hostPort as the engine says
     * @param inside   the container's side, such as {@code 80/tcp}
     */
    static PortReach of(Endpoint where, String hostIp, String hostPort, String inside) {
        String bound = (hostIp.isEmpty() ? "0.0.0.0" : bracketed(hostIp)) + ":" + hostPort;
        Optional<String> name = name(where, hostIp);
        if (name.isEmpty()) {
            return new PortReach(bound, Optional.empty(), loopback(hostIp) && !(where instanceof Endpoint.Demo));
        }
        if (!port(hostPort)) {
            return new PortReach(bound, Optional.empty(), false);
        }
        String address = name.get() + ":" + hostPort;
        return new PortReach(address, scheme(inside).map(scheme -> URI.create(scheme + "://" + address)).filter(WebBrowser::page), false);
    }

    /** What reaches an address of the host from here; empty where nothing does. */
    private static Optional<String> name(Endpoint where, String hostIp) {
        Optional<String> host = switch (where) {
            case Endpoint.Unix ignored -> Optional.of(LOCALHOST);
            case Endpoint.Tcp tcp -> Optional.of(tcp.loopback() ? LOCALHOST : tcp.host());
            case Endpoint.Tls tls -> Optional.of(new Endpoint.Tcp(tls.host(), tls.port()).loopback() ? LOCALHOST : tls.host());
            case Endpoint.Ssh ssh -> Optional.of(new Endpoint.Tcp(ssh.host(), 22).loopback() ? LOCALHOST : ssh.host());
            case Endpoint.Demo ignored -> Optional.empty();   // nothing listens
        };
        if (host.isEmpty()) {
            return host;
        }
        boolean here = host.get().equals(LOCALHOST);
        if (everywhere(hostIp)) {
            return host.filter(PortReach::valid).map(PortReach::bracketed);
        }
        return loopback(hostIp) ? Optional.of(LOCALHOST).filter(local -> here)
                : Optional.of(hostIp).filter(ip -> Addresses.ip(ip) && !ip.contains("%")).map(PortReach::bracketed);
    }

    private static boolean everywhere(String ip) {
        return ip.isEmpty() || ip.equals("0.0.0.0") || ip.equals("::") || ip.equals("[::]");
    }

    private static boolean loopback(String ip) {
        return ip.startsWith("127.") || ip.equals("::1") || ip.toLowerCase(Locale.ROOT).startsWith("::ffff:127.");
    }

    private static boolean valid(String host) {
        return NAME.matcher(host).matches() || Addresses.ip(host) && !host.contains("%");
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    static boolean port(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }

    private static Optional<String> scheme(String inside) {
        String[] parts = inside.split("/", 2);
        if (parts.length == 2 && !parts[1].equals("tcp") || !port(parts[0])) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts[0]);
        return NOT_FOR_BROWSERS.contains(port) ? Optional.empty() : Optional.of(SECURE.contains(port) ? "https" : "http");
    }
}
