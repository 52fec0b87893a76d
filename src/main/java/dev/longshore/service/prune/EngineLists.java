package dev.longshore.service.prune;

import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.Pod;
import dev.longshore.engine.model.VolumeList.Volume;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lists of one engine for one preview: each is asked for once, when it is needed first, and always whole, since engines read filters in
 * different ways. A list that failed fails again, without being asked again. For one thread.
 */
public final class EngineLists {

    private final HostId host;
    private final EngineClient client;
    private final Instant now;
    private final Once<List<ContainerSummary>> containers;
    private final Once<List<ImageSummary>> images;
    private final Once<List<ImageSummary>> layers;
    private final Once<List<Volume>> volumes;
    private final Once<List<Network>> networks;
    private final Once<Map<String, Long>> volumeSizes;
    private final Once<Map<String, Long>> containerSizes;
    private final Once<Map<String, String>> pods;
    private final Once<Boolean> podman;

    /** @param now by the engine's clock */
    public EngineLists(HostId host, EngineClient client, Instant now) {
        this.host = host;
        this.client = client;
        this.now = now;
        this.containers = new Once<>(() -> client.containers().list());
        this.images = new Once<>(() -> client.images().list());
        this.layers = new Once<>(() -> client.images().listWithIntermediate());
        this.volumes = new Once<>(() -> client.volumes().list().volumes());
        this.networks = new Once<>(() -> client.networks().list());
        this.volumeSizes = new Once<>(() -> client.version().atLeast(1, 25) ? client.volumes().sizes() : Map.of());
        this.containerSizes = new Once<>(() -> client.containers().sizes());
        this.podman = new Once<>(client::podman);
        this.pods = new Once<>(() -> podman() ? members(client.pods().list()) : Map.of());
    }

    public HostId host() {
        return host;
    }

    /** For what is in none of the lists. */
    public EngineClient client() {
        return client;
    }

    /** Whether the engine is Podman. */
    public boolean podman() {
        return podman.get();
    }

    /** By the engine's clock. */
    public Instant now() {
        return now;
    }

    /** Stopped ones too. */
    public List<ContainerSummary> containers() {
        return containers.get();
    }

    /** Those that a user sees. */
    public List<ImageSummary> images() {
        return images.get();
    }

    /** Images with those between them, which tell what is made of what. */
    public List<ImageSummary> imagesWithIntermediate() {
        return layers.get();
    }

    public List<Volume> volumes() {
        return volumes.get();
    }

    public List<Network> networks() {
        return networks.get();
    }

    /** Bytes by the names of volumes, where the engine can tell; may take minutes. */
    public Map<String, Long> volumeSizes() {
        return volumeSizes.get();
    }

    /** Bytes by the ids of containers, where the engine can tell; may take minutes. */
    public Map<String, Long> containerSizes() {
        return containerSizes.get();
    }

    /** The names of pods by the ids of the containers in them. */
    public Map<String, String> pods() {
        return pods.get();
    }

    private static Map<String, String> members(List<Pod> pods) {
        Map<String, String> members = new HashMap<>();
        pods.forEach(pod -> pod.containers().forEach(member -> members.put(member.id(), pod.name())));
        return members;
    }

    private static final class Once<T> {
        private final Supplier<T> ask;
        private @Nullable T value;
        private @Nullable RuntimeException failed;

        Once(Supplier<T> ask) {
            this.ask = ask;
        }

        T get() {
            if (failed != null) {
                throw failed;
            }
            T known = value;
            if (known != null) {
                return known;
            }
            try {
                T asked = ask.get();
                value = asked;
                return asked;
            } catch (RuntimeException failure) {
                failed = failure;
                throw failure;
            }
        }
    }
}
