package dev.longshore.service.volumes;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.CacheForm;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Stale;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Volumes as a live list, by name: an engine knows no id of them. */
public final class Volumes implements Listed<Volume> {

    public static final Listed<Volume> KIND = new Volumes();

    /** More names than that would make a long address; a whole list is not dear. */
    private static final int MOST_NAMES = 40;

    private static final CacheForm<Volume> FORM = new CacheForm<>(Volume.class,
            Set.of("Name", "Driver", "Mountpoint", "CreatedAt", "Scope"), Set.of("com.docker.compose.project", "com.docker.compose.volume", "com.docker.volume.anonymous"), Set.of());

    private Volumes() {
    }

    @Override
    public ObjectKind objectKind() {
        return VolumeOperations.VOLUME;
    }

    @Override
    public String key(Volume volume) {
        return volume.name();
    }

    @Override
    public Operation listing() {
        return VolumeOperations.LIST;
    }

    @Override
    public List<Volume> list(EngineClient client) {
        return client.volumes().list().volumes();
    }

    @Override
    public Optional<List<Volume>> listOnly(EngineClient client, Set<String> names) {
        boolean byName = client.version().atLeast(1, 25) && names.size() <= MOST_NAMES;
        return byName ? Optional.of(client.volumes().list(names).volumes()) : Optional.empty();
    }

    /** Docker says {@code destroy} where Podman says {@code remove}. A mount changes the container, not the volume. */
    @Override
    public Stale staleAfter(EngineEvent event) {
        if (!event.kind().equals("volume")) {
            return Stale.NONE;
        }
        return switch (event.verb()) {
            case "create", "destroy", "remove" -> name(event).isEmpty() ? Stale.ALL : Stale.key(name(event));
            case "prune" -> Stale.ALL;
            default -> Stale.NONE;
        };
    }

    @Override
    public Optional<Announcement<Volume>> announced(EngineEvent event) {
        if (!event.kind().equals("volume") || name(event).isEmpty()) {
            return Optional.empty();
        }
        return switch (event.verb()) {
            case "create" -> Optional.of(Announcement.exists(name(event)));
            case "destroy", "remove" -> Optional.of(Announcement.gone(name(event)));
            default -> Optional.empty();
        };
    }

    /** Podman leaves the id empty and tells the name as an attribute. */
    private static String name(EngineEvent event) {
        String told = event.actor() == null ? "" : event.actor().attributes().getOrDefault("name", "");
        return event.subject().isEmpty() ? told : event.subject();
    }

    @Override
    public Optional<CacheForm<Volume>> cacheForm() {
        return Optional.of(FORM);
    }
}
