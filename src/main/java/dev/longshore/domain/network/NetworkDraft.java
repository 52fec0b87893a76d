package dev.longshore.domain.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a network is to be made with, as it was typed.
 *
 * @param driver  empty for the engine's own
 * @param pools   at most one for each subnet; where there is none, the engine chooses
 * @param options of the driver; they may hold secrets
 */
public record NetworkDraft(String name, String driver, List<Pool> pools, Set<Flag> flags, Map<String, String> options, Map<String, String> labels) {

    public NetworkDraft {
        pools = List.copyOf(pools);
        flags = Set.copyOf(flags);
    }

    /** What a network may be besides. INTERNAL: it has no way out. ATTACHABLE: containers of no service may join it in a swarm. */
    public enum Flag { IPV6, INTERNAL, ATTACHABLE }

    /**
     * Addresses of the network. Each text may be empty.
     *
     * @param subnet  in CIDR form
     * @param range   the part of the subnet that the engine takes addresses from, in CIDR form
     * @param gateway an address
     */
    public record Pool(String subnet, String range, String gateway) { }

    /** Without the options. */
    @Override
    public String toString() {
        return "NetworkDraft[" + name + "]";
    }
}
