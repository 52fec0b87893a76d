package dev.longshore.domain.network;

import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.domain.network.DraftProblem.Kind;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what engines refuse in a draft, or take in silence and regret. Engines name neither the network nor the subnet that is in the way.
 */
public final class DraftCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final NetworkDraft draft;
    private final List<DraftProblem> problems = new ArrayList<>();
    private final List<Subnet> before = new ArrayList<>();

    private DraftCheck(NetworkDraft draft) {
        this.draft = draft;
    }

    /**
     * All problems, in the order of the fields.
     *
     * @param names   of the host's networks
     * @param subnets of all of them, of every driver, IPv6 too
     */
    public static List<DraftProblem> of(NetworkDraft draft, Set<String> names, Collection<NamedSubnet> subnets) {
        DraftCheck check = new DraftCheck(draft);
        check.name(names);
        for (int row = 0; row < draft.pools().size(); row++) {
            check.pool(row, draft.pools().get(row), subnets);
        }
        return List.copyOf(check.problems);
    }

    /** The draft without spaces around its texts, and without pools that say nothing. */
    public static NetworkDraft tidied(NetworkDraft draft) {
        List<Pool> pools = draft.pools().stream().map(pool -> new Pool(pool.subnet().strip(), pool.range().strip(), pool.gateway().strip()))
                .filter(pool -> !pool.equals(new Pool("", "", ""))).toList();
        return new NetworkDraft(draft.name().strip(), draft.driver().strip(), pools, draft.flags(), draft.options(), draft.labels());
    }

    private void name(Set<String> names) {
        String name = draft.name().strip();
        if (name.isEmpty()) {
            add(Field.NAME, 0, Kind.NAME_MISSING);
        } else if (!NAME.matcher(name).matches()) {
            add(Field.NAME, 0, Kind.NAME_BAD);
        } else if (names.contains(name)) {
            add(Field.NAME, 0, Kind.NAME_TAKEN, name);
        }
    }

    private void pool(int row, Pool pool, Collection<NamedSubnet> others) {
        if (pool.subnet().isBlank()) {
            if (!pool.range().isBlank() || !pool.gateway().isBlank()) {
                add(Field.SUBNET, row, Kind.SUBNET_MISSING);
            }
            return;
        }
        Optional<Subnet> read = Subnet.parse(pool.subnet());
        if (read.isEmpty()) {
            add(Field.SUBNET, row, Kind.NO_SUBNET);
            return;
        }
        Subnet subnet = read.get();
        if (subnet.hasHostBits()) {
            add(Field.SUBNET, row, Kind.HOST_BITS, subnet.corrected().text());
        }
        overlaps(row, subnet, others);
        if (subnet.v6() && !draft.flags().contains(Flag.IPV6)) {
            add(Field.SUBNET, row, Kind.IPV6_OFF);
        }
        range(row, pool.range(), subnet);
        gateway(row, pool.gateway(), subnet);
    }

    private void overlaps(int row, Subnet subnet, Collection<NamedSubnet> others) {
        for (NamedSubnet other : others) {
            subnet.overlap(other.subnet()).ifPresent(how -> add(Field.SUBNET, row, kind(how), other.network(), other.subnet().text()));
        }
        before.stream().filter(own -> subnet.overlap(own).isPresent()).findFirst().ifPresent(own -> add(Field.SUBNET, row, Kind.OWN_OVERLAP, own.text()));
        before.add(subnet);
    }

    private static Kind kind(Overlap overlap) {
        return switch (overlap) {
            case EQUAL -> Kind.SAME_SUBNET;
            case INSIDE -> Kind.INSIDE_SUBNET;
            case AROUND -> Kind.AROUND_SUBNET;
        };
    }

    private void range(int row, String text, Subnet subnet) {
        if (text.isBlank()) {
            return;
        }
        Optional<Subnet> range = Subnet.parse(text);
        if (range.isEmpty()) {
            add(Field.RANGE, row, Kind.NO_SUBNET);
        } else if (!subnet.contains(range.get())) {
            add(Field.RANGE, row, Kind.OUTSIDE_SUBNET, subnet.corrected().text());
        } else if (range.get().hasHostBits()) {
            add(Field.RANGE, row, Kind.HOST_BITS, range.get().corrected().text());
        }
    }

    private void gateway(int row, String text, Subnet subnet) {
        if (text.isBlank()) {
            return;
        }
        Optional<IpAddress> gateway = IpAddress.parse(text);
        if (gateway.isEmpty()) {
            add(Field.GATEWAY, row, Kind.NO_ADDRESS);
        } else if (!subnet.contains(gateway.get())) {
            add(Field.GATEWAY, row, Kind.OUTSIDE_SUBNET, subnet.corrected().text());
        }
    }

    private void add(Field field, int row, Kind kind, String... facts) {
        problems.add(DraftProblem.of(field, row, kind, facts));
    }
}
