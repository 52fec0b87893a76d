package dev.longshore.service.containers;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Announcement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the events of a container say by themselves: whether it runs, what it is called, and whether it is there. */
final class ContainerEvents {

    private static final String PAUSED = " (Paused)";
    private static final String NOW = "Less than a second";

    private ContainerEvents() {
    }

    static Optional<Announcement<ContainerSummary>> announced(EngineEvent event) {
        String id = event.subject();
        return Optional.ofNullable(switch (event.verb()) {
            case "create" -> Announcement.exists(id);
            case "destroy", "remove" -> Announcement.gone(id);
            case "start" -> Announcement.changed(id, is(ContainerState.RUNNING), before -> in("running", "Up " + NOW, before));
            case "stop" -> Announcement.changed(id, ContainerEvents::ended, before -> in("exited", "Exited " + NOW + " ago", before));
            case "die", "died" -> Announcement.changed(id, ContainerEvents::endedWithCode,
                    before -> in("exited", "Exited (" + attribute(event, "exitCode", "0") + ") " + NOW + " ago", before));
            case "pause" -> Announcement.changed(id, is(ContainerState.PAUSED),
                    before -> in("paused", before.status().replace(PAUSED, "") + PAUSED, before));
            case "unpause" -> Announcement.changed(id, is(ContainerState.RUNNING), before -> in("running", before.status().replace(PAUSED, ""), before));
            case "rename" -> renamed(id, attribute(event, "name", ""));
            default -> null;
        });
    }

    private static Announcement<ContainerSummary> renamed(String id, String told) {
        String name = told.startsWith("/") ? told.substring(1) : told;
        return name.isEmpty() ? null : Announcement.changed(id, listed -> listed.name().equals(name), before -> named(name, before));
    }

    private static String attribute(EngineEvent event, String key, String absent) {
        return event.actor() == null ? absent : event.actor().attributes().getOrDefault(key, absent);
    }

    private static ContainerState state(ContainerSummary container) {
        return ContainerStatus.of(container.state(), container.status()).state();
    }

    private static Predicate<ContainerSummary> is(ContainerState state) {
        return container -> state(container) == state;
    }

    /** It may be about to be started anew. */
    private static boolean ended(ContainerSummary container) {
        return state(container) != ContainerState.RUNNING && state(container) != ContainerState.PAUSED;
    }

    /** Docker may tell of the stop before it tells of the end, which has the code. */
    private static boolean endedWithCode(ContainerSummary container) {
        ContainerStatus status = ContainerStatus.of(container.state(), container.status());
        return ended(container) && (status.state() != ContainerState.EXITED || status.exitCode().isPresent());
    }

    private static ContainerSummary in(String state, String status, ContainerSummary before) {
        return new ContainerSummary(before.id(), before.names(), before.image(), before.imageId(), before.command(), before.created(), before.ports(),
                before.labels(), state, status, before.networkSettings(), before.mounts());
    }

    private static ContainerSummary named(String name, ContainerSummary before) {
        return new ContainerSummary(before.id(), List.of("/" + name), before.image(), before.imageId(), before.command(), before.created(), before.ports(),
                before.labels(), before.state(), before.status(), before.networkSettings(), before.mounts());
    }
}
