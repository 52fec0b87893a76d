package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.text;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.Endpoint;
import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ports of a container, and how each is reached from this machine. */
final class PortFacts {

    private static final Comparator<String> BY_NUMBER = Comparator.<String>comparingInt(PortFacts::number)
            .thenComparing(Comparator.naturalOrder());
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::");

    private final FactMaker maker;
    private final Endpoint where;
    private final boolean runs;

    /** @param runs whether the container does: otherwise nothing listens */
    PortFacts(FactMaker maker, Endpoint where, boolean runs) {
        this.maker = maker;
        this.where = where;
        this.runs = runs;
    }

    List<Fact> all() {
        JsonPlace open = maker.root().at("NetworkSettings", "Ports");
        JsonPlace wanted = maker.root().at("HostConfig", "PortBindings");
        JsonPlace exposed = maker.root().at("Config", "ExposedPorts");
        Map<String, JsonPlace> ports = new TreeMap<>(BY_NUMBER);
        exposed.members().forEach(port -> ports.put(port.name(), port));
        if (!runs) {   // one that runs may have a network without ports
            wanted.members().forEach(port -> ports.put(port.name(), port));
        }
        open.members().stream().filter(port -> port.size() > 0 || !ports.containsKey(port.name())).forEach(port -> ports.put(port.name(),
                port));
        List<Fact> facts = new ArrayList<>();
        ports.forEach((inside, port) -> facts.addAll(port(inside, port)));
        return FactMaker.bounded(open.there() ? open : wanted, facts);
    }

    private List<Fact> port(String inside, JsonPlace port) {
        List<JsonPlace> bindings = port.items();
        if (bindings.isEmpty()) {
            return List.of(fact(text(inside), port, words(Look.DIM, "summary.port.private")));
        }
        Map<String, JsonPlace> once = new LinkedHashMap<>();   // bound for IPv4 and IPv6 alike
        bindings.forEach(binding -> once.putIfAbsent(
                (everywhere(binding) ? "" : binding.at("HostIp").text()) + " " + binding.at("HostPort").text(), binding));
        return once.values().stream().map(binding -> binding(inside, binding)).toList();
    }

    private static boolean everywhere(JsonPlace binding) {
        return EVERYWHERE.contains(binding.at("HostIp").text());
    }

    private Fact binding(String inside, JsonPlace binding) {
        String hostPort = binding.at("HostPort").text();
        JsonPlace place = binding.at("HostPort");
        if (!runs || hostPort.isEmpty()) {
            String address = PortReach.of(new Endpoint.Demo(), binding.at("HostIp").text(), hostPort, inside).address();
            return hostPort.isEmpty() ? fact(text(inside), place, words(Look.DIM, "summary.port.any"))
                    : FactMaker.copying(address, fact(text(inside), place, own(address, Look.PLAIN),
                            words(Look.DIM, "summary.port.stopped")));
        }
        PortReach reach = PortReach.of(where, binding.at("HostIp").text(), hostPort, inside);
        return reach.page().map(page -> FactMaker.copying(page.toString(),
                        fact(text(inside), place, words(Look.PLAIN, "summary.port.page", page.toString()).to(new Target.OfPage(page)))))
                .orElseGet(() -> FactMaker.copying(reach.address(), fact(text(inside), place, pieces(reach).toArray(Piece[]::new))));
    }

    private static List<Piece> pieces(PortReach reach) {
        Piece address = own(reach.address(), Look.PLAIN);
        return reach.away() ? List.of(address, words(Look.WARN, "summary.port.away")) : List.of(address);
    }

    private static int number(String inside) {
        String digits = inside.split("/", 2)[0];
        return PortReach.port(digits) ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    /** What an image or a container exposes, in one line; for the path of all of them. */
    static List<Piece> exposed(JsonPlace ports) {
        String all = ports.members().stream().map(JsonPlace::name).sorted(BY_NUMBER).limit(50).collect(Collectors.joining(", "));
        return all.isEmpty() ? List.of() : List.of(own(all, Look.PLAIN));
    }
}
