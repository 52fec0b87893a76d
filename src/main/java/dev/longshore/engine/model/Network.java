package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * A network, as {@code GET /networks} and {@code GET /networks/{id}} describe it. Its members are not read: Docker lists only running ones,
 * so they are taken from the containers' own {@link NetworkSettings}.
 *
 * @param ipv4Flag null before API 1.47; Podman sends false for networks that have IPv4
 * @param ingress  whether it is the routing mesh of a swarm
 * @param options  of the driver
 */
public record Network(String id, String name, String created, String scope, String driver, @SerializedName("EnableIPv4") Boolean ipv4Flag,
                      @SerializedName("EnableIPv6") boolean ipv6, boolean internal, boolean attachable, boolean ingress, boolean configOnly,
                      @SerializedName("IPAM") Ipam ipam, Map<String, String> options, Map<String, String> labels) {

    public Network {
        id = Absent.text(id);
        name = Absent.text(name);
        created = Absent.text(created);
        scope = Absent.text(scope);
        driver = Absent.text(driver);
        ipam = ipam == null ? new Ipam("", List.of(), Map.of()) : ipam;
        options = Absent.map(options);
        labels = Absent.map(labels);
    }

    /** Where its addresses come from. */
    public record Ipam(String driver, List<Pool> config, Map<String, String> options) {
        public Ipam {
            driver = Absent.text(driver);
            config = Absent.list(config);
            options = Absent.map(options);
        }
    }

    /**
     * A range of addresses, in CIDR form. Texts are empty where the engine does not tell.
     *
     * @param gateway Docker leaves it out of a network that was made with a subnet and without a gateway
     * @param range   the part of the subnet that addresses are taken from
     */
    public record Pool(String subnet, String gateway, @SerializedName("IPRange") String range) {
        public Pool {
            subnet = Absent.text(subnet);
            gateway = Absent.text(gateway);
            range = Absent.text(range);
        }
    }
}
