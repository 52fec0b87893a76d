package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * One entry of {@code GET /containers/json}. Before API 1.23 there is no {@code State}; it is then an empty string, and {@link #status}
 * tells. Before API 1.24 it tells no mounts.
 */
public record ContainerSummary(String id, List<String> names, String image, @SerializedName("ImageID") String imageId, String command,
                               long created, List<Port> ports, Map<String, String> labels, String state, String status,
                               NetworkSettings networkSettings, List<ContainerDetails.Mount> mounts) {

    public ContainerSummary {
        id = Absent.text(id);
        names = Absent.list(names);
        image = Absent.text(image);
        imageId = Absent.text(imageId);
        command = Absent.text(command);
        created = Absent.seconds(created);
        ports = Absent.list(ports);
        labels = Absent.map(labels);
        state = Absent.text(state);
        status = Absent.text(status);
        networkSettings = networkSettings == null ? NetworkSettings.NONE : networkSettings;
        mounts = Absent.list(mounts);
    }

    /** Without networks and mounts. */
    public ContainerSummary(String id, List<String> names, String image, String imageId, String command, long created, List<Port> ports,
                            Map<String, String> labels, String state, String status) {
        this(id, names, image, imageId, command, created, ports, labels, state, status, NetworkSettings.NONE, List.of());
    }

    /** The container's own name without the slash (links of other containers add names with more slashes); the short id where it has none. */
    public String name() {
        return names.stream().filter(name -> name.lastIndexOf('/') <= 0).findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .orElseGet(() -> id.substring(0, Math.min(12, id.length())));
    }

    /**
     * A port the container exposes or publishes.
     *
     * @param ip         address it is published on, or null
     * @param publicPort port on the host, or 0 where it is not published
     * @param type       tcp, udp or sctp
     */
    public record Port(@SerializedName("IP") String ip, int privatePort, int publicPort, String type) { }
}
