package dev.longshore.ui.networks;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.networks.NetworkMember;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked before networks are removed. */
final class NetworkQuestions {

    /** Ticked where the containers in a network are to be taken out of it first. */
    static final String DISCONNECT = "disconnect";

    private NetworkQuestions() {
    }

    /** @param networks at least one, none of them the engine's own */
    static Confirmation remove(List<Host> hosts, List<NetworkRow> networks) {
        List<NetworkRow> held = networks.stream().filter(row -> !row.members().isEmpty()).toList();
        List<Option> options = new ArrayList<>();
        if (!held.isEmpty()) {
            long containers = held.stream().flatMap(row -> row.members().stream()).map(member -> member.container().id()).distinct().count();
            options.add(new Option(DISCONNECT, Message.of("networks.remove.disconnect", containers, named(held)), held.size() == networks.size()));
        }
        return new Confirmation(Message.of("networks.remove.title", networks.size(), networks.getFirst().network().name()), hosts,
                networks.stream().map(NetworkQuestions::item).toList(), Optional.of(warning(held)), Message.of("networks.remove.verb", networks.size()), options, Optional.empty());
    }

    /** @param members those that one is chosen of; at least one */
    static Confirmation leave(Host host, ObjectRef network, List<NetworkMember> members) {
        List<String> only = members.stream().filter(member -> member.container().networkSettings().networks().size() == 1).map(NetworkMember::name).toList();
        boolean one = members.size() == 1;
        String first = members.getFirst().name();
        return new Confirmation(one ? Message.of("networks.leave.title", first, network.name()) : Message.of("networks.leave.title.any", network.name()), host,
                one ? List.of(item(members.getFirst())) : List.of(),
                Optional.of(only.isEmpty() ? Message.of("networks.leave.warning") : Message.of("networks.leave.warning.only", only.size(), String.join(", ", only))),
                Message.of("networks.leave.verb"), List.of(),
                one ? Optional.empty() : Optional.of(new Picker(Message.of("networks.leave.picker"), members.stream().map(NetworkMember::name).toList(), first)));
    }

    private static Item item(NetworkMember member) {
        String addresses = Stream.of(member.endpoint().ipv4(), member.endpoint().ipv6()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return new Item(member.name(), Message.of("networks.leave.detail", addresses.isEmpty() ? member.container().status() : addresses));
    }

    /** Docker would remove a network whose containers are all stopped, and says nothing. */
    private static Message warning(List<NetworkRow> held) {
        if (held.isEmpty()) {
            return Message.of("networks.remove.warning");
        }
        boolean stopped = held.stream().flatMap(row -> row.members().stream()).noneMatch(NetworkQuestions::alive);
        return Message.of(stopped ? "networks.remove.warning.stopped" : "networks.remove.warning.held");
    }

    private static boolean alive(NetworkMember member) {
        return ContainerStatus.of(member.container().state(), member.container().status()).state().alive();
    }

    private static String named(List<NetworkRow> held) {
        return held.size() == 1 ? String.join(", ", held.getFirst().memberNames())
                : held.stream().map(row -> row.network().name() + ": " + String.join(", ", row.memberNames())).collect(Collectors.joining("; "));
    }

    private static Item item(NetworkRow row) {
        String detail = Stream.of(row.network().driver(), row.shown().subnets(), row.project()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return new Item(row.network().name(), Message.of("networks.detail", detail), row.host());
    }
}
