package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** One entry of {@code GET /networks}. */
public record Network(String id, String name, String created, String scope, String driver, boolean internal, boolean attachable,
                      @SerializedName("IPAM") Ipam ipam, Map<String, Endpoint> containers, Map<String, String> labels) {

    public Network {
        containers = Absent.map(containers);
        labels = Absent.map(labels);
    }

    /** The addresses it hands out. */
    public record Ipam(String driver, List<Pool> config) {
        public Ipam {
            config = Absent.list(config);
        }
    }

    /** A range of addresses, in CIDR form. */
    public record Pool(String subnet, String gateway) { }

    /** A container on the network, its addresses in CIDR form. */
    public record Endpoint(String name, @SerializedName("IPv4Address") String ipv4, @SerializedName("IPv6Address") String ipv6, String macAddress) { }
}
