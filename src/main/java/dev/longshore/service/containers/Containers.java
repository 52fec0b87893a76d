package dev.longshore.service.containers;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.CacheForm;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Stale;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Containers as a live list, by id. */
public final class Containers implements Listed<ContainerSummary> {

    public static final Listed<ContainerSummary> KIND = new Containers();

    /** Verbs after which the list looks no different. */
    private static final Set<String> NO_CHANGE = Set.of("exec_create", "exec_start", "exec_die", "exec_detach", "top", "attach", "detach",
            "resize", "export", "archive-path", "extract-to-dir", "copy", "commit");

    /** Verbs of which another one tells what became of it. */
    private static final Set<String> ANOTHER_TELLS = Set.of("kill", "restart", "init", "cleanup", "sync", "mount", "unmount", "prune");

    private static final CacheForm<ContainerSummary> FORM = new CacheForm<>(ContainerSummary.class,
            Set.of("Id", "Names", "Image", "ImageID", "Created", "Ports", "State", "Status", "NetworkSettings", "Mounts"), Set.of("com.docker.compose.project", "com.docker.compose.service"), Set.of("Status"));

    private Containers() {
    }

    @Override
    public ObjectKind objectKind() {
        return ContainerOperations.CONTAINER;
    }

    @Override
    public String key(ContainerSummary container) {
        return container.id();
    }

    @Override
    public Operation listing() {
        return ContainerOperations.LIST;
    }

    @Override
    public List<ContainerSummary> list(EngineClient client) {
        return client.containers().list();
    }

    @Override
    public Optional<List<ContainerSummary>> listOnly(EngineClient client, Set<String> ids) {
        return Optional.of(client.containers().list(ids));
    }

    @Override
    public Optional<CacheForm<ContainerSummary>> cacheForm() {
        return Optional.of(FORM);
    }

    @Override
    public Stale staleAfter(EngineEvent event) {
        return switch (event.kind()) {
            case "container" -> staleAfter(event.verb(), event.subject());
            case "network" -> Stale.later(member(event));   // an end or a start mostly follows
            default -> Stale.NONE;
        };
    }

    private static Stale staleAfter(String verb, String id) {
        if (NO_CHANGE.contains(verb)) {
            return Stale.NONE;
        }
        return ANOTHER_TELLS.contains(verb) ? Stale.later(id) : Stale.key(id);
    }

    @Override
    public Optional<Announcement<ContainerSummary>> announced(EngineEvent event) {
        return event.kind().equals("container") && !event.subject().isEmpty() ? ContainerEvents.announced(event) : Optional.empty();
    }

    @Override
    public Optional<String> toldByEvents(ContainerSummary container) {
        return Optional.of(Objects.toString(container.state(), ""));
    }

    /** The container that a network got or lost; empty for none. */
    private static String member(EngineEvent event) {
        return event.actor() == null ? "" : event.actor().attributes().getOrDefault("container", "");
    }
}
