package dev.longshore.service.networks;

import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import dev.longshore.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an engine is sent about networks. What is empty is left out: the engine then does as it does by itself. */
public final class NetworkBody {

    private NetworkBody() {
    }

    /** Of {@code POST /networks/create}. {@code CheckDuplicate} makes engines before API 1.44 refuse a name that is taken, as later ones do by themselves. */
    public static String create(NetworkDraft draft) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Name", draft.name());
        body.put("CheckDuplicate", true);
        put(body, "Driver", draft.driver());
        flag(body, "Internal", draft, Flag.INTERNAL);
        flag(body, "Attachable", draft, Flag.ATTACHABLE);
        flag(body, "EnableIPv6", draft, Flag.IPV6);
        List<Map<String, Object>> pools = draft.pools().stream().map(NetworkBody::pool).filter(pool -> !pool.isEmpty()).toList();
        if (!pools.isEmpty()) {
            body.put("IPAM", Map.of("Config", pools));
        }
        put(body, "Options", draft.options());
        put(body, "Labels", draft.labels());
        return Json.PLAIN.write(body);
    }

    private static Map<String, Object> pool(Pool pool) {
        Map<String, Object> config = new LinkedHashMap<>();
        put(config, "Subnet", pool.subnet().strip());
        put(config, "IPRange", pool.range().strip());
        put(config, "Gateway", pool.gateway().strip());
        return config;
    }

    /** Of {@code POST /networks/{id}/connect}. */
    public static String join(String container, JoinDraft draft) {
        Map<String, Object> addresses = new LinkedHashMap<>();
        put(addresses, "IPv4Address", draft.ipv4().strip());
        put(addresses, "IPv6Address", draft.ipv6().strip());
        Map<String, Object> endpoint = new LinkedHashMap<>();
        put(endpoint, "IPAMConfig", addresses);
        if (!draft.aliases().isEmpty()) {
            endpoint.put("Aliases", draft.aliases());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Container", container);
        put(body, "EndpointConfig", endpoint);
        return Json.PLAIN.write(body);
    }

    /** Of {@code POST /networks/{id}/disconnect}. */
    public static String leave(String container) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Container", container);
        body.put("Force", false);
        return Json.PLAIN.write(body);
    }

    private static void put(Map<String, Object> body, String name, String text) {
        if (!text.isEmpty()) {
            body.put(name, text);
        }
    }

    private static void put(Map<String, Object> body, String name, Map<String, ?> members) {
        if (!members.isEmpty()) {
            body.put(name, members);
        }
    }

    private static void flag(Map<String, Object> body, String name, NetworkDraft draft, Flag flag) {
        if (draft.flags().contains(flag)) {
            body.put(name, true);
        }
    }
}
