package dev.longshore.service.run;

import dev.longshore.domain.run.Preparation;
import dev.longshore.json.Json;
import dev.longshore.service.volumes.VolumeText;
import java.util.List;

/** What an engine is sent so that it makes what a command before a run line would have made. */
final class PreparationBody {

    private PreparationBody() {
    }

    static String of(Preparation.NewVolume volume) {
        return VolumeText.body(volume);
    }

    /** {@code CheckDuplicate} makes engines before API 1.44 refuse a name that is taken, as later ones do by themselves. */
    static String of(Preparation.NewNetwork network) {
        Fields pool = new Fields().put("Subnet", network.pool().get("subnet")).put("Gateway", network.pool().get("gateway"))
                .put("IPRange", network.pool().get("ip-range"));
        return Json.PLAIN.write(new Fields().keep("Name", network.name()).keep("CheckDuplicate", true).put("Driver", network.driver())
                .put("Internal", network.flags().contains("internal")).put("Attachable", network.flags().contains("attachable"))
                .put("EnableIPv6", network.flags().contains("ipv6"))
                .put("IPAM", pool.isEmpty() ? null : new Fields().put("Config", List.of(pool.map())))
                .put("Options", network.options()).put("Labels", network.labels()).map());
    }
}
