package dev.longshore.service.demo;

import dev.longshore.domain.network.IpAddress;
import dev.longshore.domain.network.Subnet;
import dev.longshore.service.demo.DemoNetworkBodies.Wanted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A network in memory, and the addresses it has given out; guarded by the engine. */
final class DemoNetwork {

    /** The networks that every engine has. */
    static final Set<String> PREDEFINED = Set.of("bridge", "host", "none");

    private final String id;
    private final Wanted wanted;
    private final List<Pool> pools;
    private final Instant created;
    private final Map<String, IpAddress> given = new HashMap<>();

    /** @param shownGateway empty where the engine chose it for a subnet that was asked for: as Docker does, it is not told */
    record Pool(Subnet subnet, Optional<Subnet> range, IpAddress gateway, String shownGateway) { }

    DemoNetwork(String id, Wanted wanted, List<Pool> pools, Instant created) {
        this.id = id;
        this.wanted = wanted;
        this.pools = List.copyOf(pools);
        this.created = created;
    }

    String id() {
        return id;
    }

    String name() {
        return wanted.Name();
    }

    Wanted wanted() {
        return wanted;
    }

    String driver() {
        return wanted.Driver() == null || wanted.Driver().isEmpty() ? "bridge" : wanted.Driver();
    }

    List<Pool> pools() {
        return pools;
    }

    Instant created() {
        return created;
    }

    boolean predefined() {
        return PREDEFINED.contains(name());
    }

    Optional<Pool> pool(boolean v6) {
        return pools.stream().filter(pool -> pool.subnet().v6() == v6).findFirst();
    }

    /**
     * The address of a running container; the same one as long as it runs. Empty where the network has none of that kind.
     *
     * @param alive tells by its id whether a container still runs; the addresses of others are free again
     */
    Optional<IpAddress> address(String container, DemoEndpoint endpoint, boolean v6, Predicate<String> alive) {
        given.keySet().removeIf(key -> !alive.test(key.substring(0, key.indexOf('/'))));
        return pool(v6).map(pool -> given.computeIfAbsent(container + "/" + v6, key ->
                IpAddress.parse(endpoint.fixed(v6)).orElseGet(() -> free(pool))));
    }

    /** Which of the containers has an address; empty where none does. */
    Optional<String> holder(IpAddress address) {
        return given.entrySet().stream().filter(each -> each.getValue().equals(address)).map(each -> each.getKey().substring(0, each.getKey().indexOf('/'))).findFirst();
    }

    private IpAddress free(Pool pool) {
        IpAddress next = pool.range().orElse(pool.subnet()).first().plus(pool.range().isPresent() ? 0 : 1);
        while (given.containsValue(next) || next.equals(pool.gateway()) || pool.subnet().reserves(next)) {
            next = next.plus(1);
        }
        return next;
    }
}
