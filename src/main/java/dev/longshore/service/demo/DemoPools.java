package dev.longshore.service.demo;

import dev.longshore.domain.network.IpAddress;
import dev.longshore.domain.network.Subnet;
import dev.longshore.service.demo.DemoNetwork.Pool;
import dev.longshore.service.demo.DemoNetworkBodies.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the addresses of a new network, and refuses what an engine refuses, in the same words. */
final class DemoPools {

    private static final int FIRST = 17;
    private static final int LAST = 31;

    private final List<Subnet> taken;
    private final List<Pool> pools = new ArrayList<>();

    private DemoPools(List<Subnet> taken) {
        this.taken = taken;
    }

    /** @param taken the subnets of all networks there are @throws DemoFault */
    static List<Pool> of(Wanted wanted, List<Subnet> taken) {
        DemoPools chosen = new DemoPools(taken);
        wanted.config().stream().filter(config -> !text(config, "Subnet").isEmpty()).forEach(chosen::asked);
        if (chosen.pools.stream().allMatch(pool -> pool.subnet().v6())) {
            chosen.pools.addFirst(chosen.free(IntStream.rangeClosed(FIRST, LAST).mapToObj(second -> "172." + second + ".0.0/16")));
        }
        if (wanted.EnableIPv6() && chosen.pools.stream().noneMatch(pool -> pool.subnet().v6())) {
            chosen.pools.add(chosen.free(IntStream.range(0, 256).mapToObj(third -> "fd00:de:" + Integer.toHexString(third + 1) + "::/64")));
        }
        return chosen.pools;
    }

    private Pool free(Stream<String> choices) {
        return choices.map(text -> Subnet.parse(text).orElseThrow()).filter(this::isFree).findFirst()
                .map(subnet -> new Pool(subnet, Optional.empty(), subnet.first().plus(1), subnet.first().plus(1).text()))
                .orElseThrow(() -> DemoFault.badRequest("all predefined address pools have been fully subnetted"));
    }

    private boolean isFree(Subnet subnet) {
        return taken.stream().allMatch(other -> subnet.overlap(other).isEmpty())
                && pools.stream().allMatch(other -> subnet.overlap(other.subnet()).isEmpty());
    }

    private void asked(Map<String, String> config) {
        String text = text(config, "Subnet");
        Subnet subnet = Subnet.parse(text).orElseThrow(() -> invalid("invalid subnet " + text + ": invalid CIDR block notation"));
        if (subnet.hasHostBits()) {
            throw invalid("invalid subnet " + text + ": it should be " + subnet.corrected());
        }
        String rangeText = text(config, "IPRange");
        Optional<Subnet> range = Subnet.parse(rangeText).filter(subnet::contains);
        if (!rangeText.isEmpty() && range.isEmpty()) {
            throw invalid("invalid ip-range " + rangeText + ": parent subnet " + subnet + " doesn't contain ip-range");
        }
        String gatewayText = text(config, "Gateway");
        Optional<IpAddress> gateway = IpAddress.parse(gatewayText).filter(subnet::contains);
        if (!gatewayText.isEmpty() && gateway.isEmpty()) {
            throw invalid("invalid gateway " + gatewayText + ": parent subnet " + subnet + " doesn't contain this address");
        }
        if (!isFree(subnet)) {
            throw DemoFault.forbidden("invalid pool request: Pool overlaps with other one on this address space");
        }
        pools.add(new Pool(subnet, range, gateway.orElseGet(() -> range.orElse(subnet).first().plus(1)), gatewayText));
    }

    private static DemoFault invalid(String why) {
        return DemoFault.badRequest("invalid network config:\n" + why);
    }

    private static String text(Map<String, String> config, String name) {
        String value = config.get(name);
        return value == null ? "" : value.strip();
    }
}
