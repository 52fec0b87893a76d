package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.all;
import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.flag;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SummaryOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person wants to know of a network. */
final class NetworkObjectFacts {

    private final SummaryOf.Input input;
    private final FactMaker maker;
    private final JsonPlace root;

    private NetworkObjectFacts(SummaryOf.Input input) {
        this.input = input;
        this.maker = new FactMaker(input.root(), input.mask());
        this.root = maker.root();
    }

    static List<FactSection> of(SummaryOf.Input input) {
        return new NetworkObjectFacts(input).sections();
    }

    private List<FactSection> sections() {
        JsonPlace labels = root.at("Labels");
        JsonPlace members = root.at("Containers");
        List<Fact> facts = all(maker.line("summary.name", root.at("Name"), Look.PLAIN), maker.line("summary.id", root.at("Id"), Look.CODE),
                maker.line("summary.driver", root.at("Driver"), Look.PLAIN), maker.line("summary.scope", root.at("Scope"), Look.PLAIN),
                maker.time("summary.created", root.at("Created")), flag("summary.net.internal", root.at("Internal"), Look.PLAIN),
                flag("summary.net.attachable", root.at("Attachable"), Look.PLAIN),
                flag("summary.net.ingress", root.at("Ingress"), Look.PLAIN),
                flag("summary.net.ipv6", root.at("EnableIPv6"), Look.PLAIN),
                maker.line("summary.project.name", VolumeFacts.project(labels), Look.PLAIN));
        return List.of(new FactSection(Message.of("summary.section.network"), facts),
                new FactSection(Message.of("summary.section.subnets"), subnets()),
                new FactSection(Message.of("summary.section.members"), Optional.of(Message.of("summary.count", members.size())),
                        FactMaker.bounded(members, members.members().stream().limit(101).map(this::member).toList())),
                new FactSection(Message.of("summary.section.options"), maker.named(root.at("Options"), any -> true)),
                new FactSection(Message.of("summary.section.labels"), Optional.of(Message.of("summary.count", labels.size())),
                        maker.named(labels, any -> true)));
    }

    private List<Fact> subnets() {
        List<Fact> facts = new ArrayList<>();
        root.at("IPAM", "Config").items().stream().limit(50).forEach(subnet -> {
            List<Piece> pieces = new ArrayList<>(List.of(own(subnet.at("Subnet").text(), Look.PLAIN)));
            if (!subnet.at("Gateway").text().isEmpty()) {
                pieces.add(words(Look.DIM, "summary.net.gateway", FactMaker.text(subnet.at("Gateway").text())));
            }
            if (!subnet.at("IPRange").text().isEmpty()) {
                pieces.add(words(Look.DIM, "summary.net.range", FactMaker.text(subnet.at("IPRange").text())));
            }
            facts.add(FactMaker.copying(subnet.at("Subnet").text(), fact("summary.net.subnet", subnet, pieces.toArray(Piece[]::new))));
        });
        return facts;
    }

    /** A container by its id, which is the name of the member. */
    private Fact member(JsonPlace member) {
        String named = member.at("Name").text();
        String name = named.isEmpty() ? ShortId.of(member.name()) : named;
        ObjectRef container = new ObjectRef(input.object().host(), ContainerOperations.CONTAINER, member.name(), name);
        List<Piece> pieces = new ArrayList<>(List.of(own(name, Look.PLAIN).to(new Target.OfObject(container))));
        List<String> addresses = Stream.of("IPv4Address", "IPv6Address").map(each -> member.at(each).text())
                .filter(address -> !address.isEmpty()).toList();
        addresses.forEach(address -> pieces.add(own(address, Look.DIM)));
        return FactMaker.copying(addresses.isEmpty() ? name : addresses.getFirst(),
                fact("summary.net.member", member, pieces.toArray(Piece[]::new)));
    }
}
