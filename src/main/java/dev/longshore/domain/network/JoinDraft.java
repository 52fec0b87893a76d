package dev.longshore.domain.network;

import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.domain.network.DraftProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a container is to join a network, as it was typed.
 *
 * @param aliases further names of the container in the network
 * @param ipv4    a fixed address; empty where the engine chooses
 * @param ipv6    likewise
 */
public record JoinDraft(List<String> aliases, String ipv4, String ipv6) {

    /** The engine chooses everything. */
    public static final JoinDraft PLAIN = new JoinDraft(List.of(), "", "");

    public JoinDraft {
        aliases = List.copyOf(aliases);
    }

    /**
     * The network that is to be joined.
     *
     * @param ownNames whether it knows names: the engine's first network does not, and takes no fixed address either
     * @param held     which container, or {@code ""} for the gateway, has an address
     */
    public record Place(List<Subnet> subnets, boolean ownNames, Map<IpAddress, String> held) { }

    /** All problems; an engine may take such a draft, and the container then fails to start. */
    public List<DraftProblem> problems(Place place) {
        List<DraftProblem> problems = new ArrayList<>();
        if (!place.ownNames() && !aliases.isEmpty()) {
            problems.add(DraftProblem.of(Field.ALIASES, 0, Kind.NO_ALIASES));
        } else if (aliases.stream().anyMatch(alias -> alias.isBlank() || alias.chars().anyMatch(Character::isWhitespace))) {
            problems.add(DraftProblem.of(Field.ALIASES, 0, Kind.ALIAS_BAD));
        }
        address(Field.IPV4, ipv4.strip(), place).ifPresent(problems::add);
        address(Field.IPV6, ipv6.strip(), place).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    private static Optional<DraftProblem> address(Field field, String text, Place place) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean v6 = field == Field.IPV6;
        Optional<IpAddress> address = IpAddress.parse(text).filter(each -> each.v6() == v6);
        if (address.isEmpty()) {
            return Optional.of(DraftProblem.of(field, 0, Kind.NO_ADDRESS));
        }
        List<Subnet> subnets = place.subnets().stream().filter(each -> each.v6() == v6).toList();
        if (!place.ownNames() || subnets.isEmpty()) {
            return Optional.of(DraftProblem.of(field, 0, Kind.NO_FIXED_ADDRESS));
        }
        Optional<Subnet> home = subnets.stream().filter(each -> each.contains(address.get())).findFirst();
        if (home.isEmpty()) {
            return Optional.of(DraftProblem.of(field, 0, Kind.OUTSIDE_SUBNET, subnets.stream().map(Subnet::text).collect(Collectors.joining(", "))));
        }
        if (home.get().reserves(address.get())) {
            return Optional.of(DraftProblem.of(field, 0, Kind.NETWORK_ADDRESS, home.get().text()));
        }
        return Optional.ofNullable(place.held().get(address.get()))
                .map(holder -> holder.isEmpty() ? DraftProblem.of(field, 0, Kind.IS_GATEWAY) : DraftProblem.of(field, 0, Kind.HELD, holder));
    }
}
