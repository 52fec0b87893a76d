package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * The networks of a container by their names, whether it runs or not. Podman lists its own network as {@code bridge}, and writes
 * {@code podman} here.
 */
public record NetworkSettings(Map<String, Endpoint> networks) {

    public static final NetworkSettings NONE = new NetworkSettings(Map.of());

    public NetworkSettings {
        networks = Absent.map(networks);
    }

    /**
     * The container's place on one network. Texts are empty where the engine does not tell, as it tells no address of a stopped container.
     *
     * @param networkId empty where the container was never started; Podman writes the network's name here
     * @param aliases   further names in that network; Docker's list of containers leaves them out
     * @param mac       the address of the interface
     * @param fixed     the addresses that were asked for; Podman never tells them
     */
    public record Endpoint(@SerializedName("NetworkID") String networkId, List<String> aliases, @SerializedName("IPAddress") String ipv4,
                           @SerializedName("IPPrefixLen") int ipv4Prefix, @SerializedName("Gateway") String ipv4Gateway,
                           @SerializedName("GlobalIPv6Address") String ipv6, @SerializedName("GlobalIPv6PrefixLen") int ipv6Prefix,
                           @SerializedName("IPv6Gateway") String ipv6Gateway, @SerializedName("MacAddress") String mac,
                           @SerializedName("IPAMConfig") Fixed fixed) {

        public Endpoint {
            networkId = Absent.text(networkId);
            aliases = Absent.list(aliases);
            ipv4 = Absent.text(ipv4);
            ipv4Gateway = Absent.text(ipv4Gateway);
            ipv6 = Absent.text(ipv6);
            ipv6Gateway = Absent.text(ipv6Gateway);
            mac = Absent.text(mac);
            fixed = fixed == null ? new Fixed("", "") : fixed;
        }
    }

    /** Addresses that the container asked for; empty where the engine chooses. */
    public record Fixed(@SerializedName("IPv4Address") String ipv4, @SerializedName("IPv6Address") String ipv6) {
        public Fixed {
            ipv4 = Absent.text(ipv4);
            ipv6 = Absent.text(ipv6);
        }
    }
}
