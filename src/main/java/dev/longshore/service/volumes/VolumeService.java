package dev.longshore.service.volumes;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.system.SystemOperations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What can be done to a volume. Every future fails with a {@link FailureException}. */
public final class VolumeService {

    private static final String LOCAL = "local";

    private final EngineCalls calls;

    public VolumeService(EngineCalls calls) {
        this.calls = calls;
    }

    /** The volume exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef volume) {
        return calls.ask(volume.host(), VolumeOperations.INSPECT, volume.name(), client -> client.volumes().inspectRaw(volume.id()));
    }

    /**
     * Makes a volume, and answers with it. A name that is taken is a conflict: an engine would answer as if it had made it, and change nothing.
     *
     * @param wanted without a name it gets one of the engine's choice, and is anonymous
     */
    public CompletableFuture<ObjectRef> create(HostId host, NewVolume wanted) {
        ObjectRef named = ref(host, wanted.name());
        return calls.change(named, VolumeOperations.CREATE, client -> {
            if (!wanted.name().isEmpty() && exists(client, wanted.name())) {
                throw new EngineException.Conflict(0, "a volume of that name is already there: " + wanted.name());
            }
            return ref(host, client.volumes().create(VolumeText.body(wanted)).name());
        });
    }

    private static boolean exists(EngineClient client, String name) {
        try {
            client.volumes().inspect(name);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    /**
     * Removes a volume and what is in it. The failure is IN_USE, with the names of the containers, while containers have it.
     *
     * @param force also where its driver does not answer any more; it helps against no container
     */
    public CompletableFuture<Void> remove(ObjectRef volume, boolean force) {
        return calls.change(volume, VolumeOperations.REMOVE, client -> {
            try {
                client.volumes().remove(volume.id(), force);
            } catch (EngineException.Conflict refused) {
                throw explained(client, volume, refused);
            }
            return null;
        });
    }

    /** Engines name the containers by their ids only. */
    private RuntimeException explained(EngineClient client, ObjectRef volume, EngineException.Conflict refused) {
        String words = String.valueOf(refused.getMessage());
        List<String> holders = client.containers().list().stream().filter(one -> words.contains(one.id()) || uses(one, volume.id()))
                .map(ContainerSummary::name).sorted().toList();
        Optional<Host> host = calls.host(volume.host());
        return holders.isEmpty() ? refused : new FailureException(new Failure(Failure.Cause.IN_USE, host.map(Host::name).orElse(""),
                host.map(at -> at.endpoint().uri()).orElse(""), VolumeOperations.REMOVE, volume.name(), refused.status(), words, holders), refused);
    }

    private static boolean uses(ContainerSummary container, String volume) {
        return VolumeUsers.KIND.keysOf(container).contains(volume);
    }

    /**
     * The bytes that each volume of a host takes, by name, where the engine tells. It may take minutes; cancelling the future ends the request.
     */
    public CompletableFuture<Map<String, Long>> sizes(HostId host) {
        return calls.askUntilCancelled(host, VolumeOperations.MEASURE, "", client -> client.volumes().sizes());
    }

    /** The names of the drivers that a host offers for volumes, its own first. */
    public CompletableFuture<List<String>> drivers(HostId host) {
        return calls.ask(host, SystemOperations.READ_INFO, "", client -> {
            EngineInfo.Plugins plugins = client.system().info().value().plugins();
            List<String> told = plugins == null ? List.of() : plugins.volume();
            return Stream.concat(Stream.of(LOCAL), told.stream().sorted()).distinct().toList();
        });
    }

    /** Whether a volume's size can be told: one with options lies elsewhere, and engines do not measure it. */
    public static boolean measurable(Volume volume) {
        return volume.options().isEmpty();
    }

    /** Whether force may help to remove a volume: its driver is a plugin, which can be gone. */
    public static boolean mayNeedForce(Volume volume) {
        return !volume.driver().equals(LOCAL) && !volume.driver().isEmpty();
    }

    private static ObjectRef ref(HostId host, String name) {
        return new ObjectRef(host, VolumeOperations.VOLUME, name, name);
    }
}
