package dev.longshore.service.run;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import dev.longshore.domain.run.Preparation;
import dev.longshore.service.networks.NetworkBody;
import dev.longshore.service.volumes.VolumeText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an engine is sent so that it makes what a command before a run line would have made. */
final class PreparationBody {

    private PreparationBody() {
    }

    static String of(Preparation.NewVolume volume) {
        return VolumeText.body(volume);
    }

    static String of(Preparation.NewNetwork network) {
        return NetworkBody.create(draft(network));
    }

    /** The same network, as what makes networks takes it. */
    static NetworkDraft draft(Preparation.NewNetwork network) {
        Map<String, String> pool = network.pool();
        List<Pool> pools = pool.isEmpty() ? List.of() : List.of(new Pool(pool.getOrDefault("subnet", ""), pool.getOrDefault("ip-range", ""), pool.getOrDefault("gateway", "")));
        Set<Flag> flags = Stream.of(Flag.values()).filter(flag -> network.flags().contains(KebabCase.of(flag))).collect(Collectors.toSet());
        return new NetworkDraft(network.name(), network.driver(), pools, flags, network.options(), network.labels());
    }
}
