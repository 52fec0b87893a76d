package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.format.ShortId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The networks of a container, with its addresses and the names it has there. */
final class NetworkFacts {

    private static final String OF_CONTAINER = "container:";
    private static final int MOST_NAMES = 10;

    private final FactMaker maker;
    private final HostId host;

    NetworkFacts(FactMaker maker, HostId host) {
        this.maker = maker;
        this.host = host;
    }

    List<Fact> all() {
        JsonPlace networks = maker.root().at("NetworkSettings", "Networks");
        JsonPlace mode = maker.root().at("HostConfig", "NetworkMode");
        List<Fact> facts = new ArrayList<>();
        if (mode.text().equals("host")) {
            facts.add(fact("summary.network.mode", mode, words(Look.PLAIN, "summary.network.host")));
        } else if (mode.text().equals("none")) {
            facts.add(fact("summary.network.mode", mode, words(Look.PLAIN, "summary.network.none")));
        } else if (mode.text().startsWith(OF_CONTAINER)) {
            String id = mode.text().substring(OF_CONTAINER.length());
            Target target = new Target.OfObject(new ObjectRef(host, ContainerOperations.CONTAINER, id, ShortId.of(id)));
            facts.add(fact("summary.network.mode", mode, words(Look.PLAIN, "summary.network.container"), own(ShortId.of(id), Look.CODE).to(target)));
        }
        boolean apart = !facts.isEmpty();
        networks.members().stream().filter(network -> !apart || !addresses(network).isEmpty()).map(this::network).forEach(facts::add);
        return FactMaker.bounded(networks, facts);
    }

    private Fact network(JsonPlace network) {
        String name = network.name();
        String id = network.at("NetworkID").text();
        ObjectRef object = new ObjectRef(host, NetworkOperations.NETWORK, id.isEmpty() ? name : id, name);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(own(name, Look.PLAIN).to(new Target.OfObject(object)));
        addresses(network).forEach(address -> pieces.add(own(address, Look.PLAIN)));
        String names = String.join(", ", names(network));
        if (!names.isEmpty()) {
            pieces.add(own(names, Look.DIM));
        }
        List<String> addresses = addresses(network);
        Fact fact = fact("summary.network", network.at("IPAddress"), pieces.toArray(Piece[]::new));
        return FactMaker.copying(addresses.isEmpty() ? name : addresses.getFirst(),
                new Fact(fact.label(), fact.pieces(), network.path(), fact.copy()));
    }

    private static List<String> addresses(JsonPlace network) {
        return Stream.of("IPAddress", "GlobalIPv6Address").map(name -> network.at(name).text())
                .filter(address -> !address.isEmpty()).toList();
    }

    /** What others call it there; without its id, which everything has. */
    private Set<String> names(JsonPlace network) {
        String id = maker.root().at("Id").text();
        Set<String> names = new LinkedHashSet<>();
        Stream.of("Aliases", "DNSNames").flatMap(each -> network.at(each).items().stream()).map(JsonPlace::text)
                .filter(name -> !name.isEmpty() && !(name.length() >= 12 && id.startsWith(name))).limit(MOST_NAMES).forEach(names::add);
        return names;
    }
}
