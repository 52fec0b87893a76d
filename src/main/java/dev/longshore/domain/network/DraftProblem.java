package dev.longshore.domain.network;

import java.util.List;

/**
 * What is wrong with a draft.
 *
 * @param row   the pool it is about, counted from 0; else 0
 * @param facts what its text names, in the order of {@link Kind}
 */
public record DraftProblem(Field field, int row, Kind kind, List<String> facts) {

    public DraftProblem {
        facts = List.copyOf(facts);
    }

    static DraftProblem of(Field field, int row, Kind kind, String... facts) {
        return new DraftProblem(field, row, kind, List.of(facts));
    }

    /** Where it is shown. */
    public enum Field { NAME, SUBNET, RANGE, GATEWAY, ALIASES, IPV4, IPV6 }

    /**
     * What it is. HOST_BITS names the corrected subnet. SAME_SUBNET, INSIDE_SUBNET and AROUND_SUBNET name the network that holds the other subnet, and that
     * subnet; OWN_OVERLAP names the draft's own other one. OUTSIDE_SUBNET names the subnet, or subnets. HELD names the container that has the address.
     */
    public enum Kind {
        NAME_MISSING, NAME_BAD, NAME_TAKEN,
        SUBNET_MISSING, NO_SUBNET, HOST_BITS, SAME_SUBNET, INSIDE_SUBNET, AROUND_SUBNET, OWN_OVERLAP, IPV6_OFF,
        NO_ADDRESS, OUTSIDE_SUBNET, NETWORK_ADDRESS, IS_GATEWAY, HELD, ALIAS_BAD, NO_ALIASES, NO_FIXED_ADDRESS
    }
}
