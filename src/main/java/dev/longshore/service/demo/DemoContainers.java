package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which containers the Demo engine has, and their names. References are ids, prefixes or names. Guarded by the engine's lock. */
final class DemoContainers {

    private static final Set<String> FILTERS = Set.of("id", "name", "label", "status", "health", "ancestor", "network");
    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final List<String> NAMES = List.of("calm_harbour", "bright_buoy", "steady_pilot", "quiet_tide");

    private final DemoEngine engine;
    private final DemoEvents events;
    private final Map<String, DemoContainer> containers = new LinkedHashMap<>();
    private int created;

    DemoContainers(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
    }

    void add(DemoContainer container) {
        synchronized (engine) {
            containers.put(container.spec().id(), container);
        }
    }

    List<DemoContainer> all() {
        synchronized (engine) {
            return List.copyOf(containers.values());
        }
    }

    /** @throws DemoFault 404, or 400 where several match */
    DemoContainer find(String reference) {
        synchronized (engine) {
            String name = reference.startsWith("/") ? reference.substring(1) : reference;
            List<DemoContainer> found = matching(container -> container.spec().id().equals(name) || container.name().equals(name));
            if (found.isEmpty() && !name.isEmpty()) {
                found = matching(container -> container.spec().id().startsWith(name));
            }
            if (found.size() > 1) {
                throw DemoFault.badRequest("multiple IDs found with provided prefix: " + reference);
            }
            if (found.isEmpty()) {
                throw DemoFault.notFound("No such container: " + reference);
            }
            return found.getFirst();
        }
    }

    /** As {@link #list(boolean, String)}, with the bytes that each has written itself. */
    List<JsonObject> listWithSizes(boolean all, String filterText) {
        return list(all, filterText).stream().map(each -> each.get("Id") instanceof JsonString(String id)
                ? DemoJson.merge(each, DemoJson.object("SizeRw", DiskDocuments.written(id))) : each).toList();
    }

    List<JsonObject> list(boolean all, String filterText) {
        synchronized (engine) {
            DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
            boolean stoppedToo = all || filters.has("status");
            List<DemoContainer> shown = new ArrayList<>(matching(container ->
                    (stoppedToo || container.active()) && passes(filters, container)));
            shown.sort(Comparator.comparing((DemoContainer container) -> container.spec().created()).reversed());
            return shown.stream().map(container ->
                    ContainerDocuments.listed(container, engine.images().shownReference(container.spec()), engine.networks(), engine.now())).toList();
        }
    }

    JsonObject inspect(String reference) {
        synchronized (engine) {
            return ContainerDocuments.inspected(find(reference), engine.networks());
        }
    }

    /**
     * Makes a container that waits to be started.
     *
     * @param wanted its name; empty for one of the engine's choice
     * @return its id
     */
    String create(String wanted, DemoCreate create) {
        synchronized (engine) {
            DemoImage image = engine.images().find(create.Image());
            created++;
            String name = free(wanted.isEmpty() ? NAMES.get(created % NAMES.size()) + "_" + created : wanted);
            DemoContainer container = new DemoContainer(create.spec("created/" + created, image, engine.now()), name);
            create.endpoints().forEach((network, endpoint) -> container.endpoints().put(network, endpoint));
            add(container);
            engine.volumes().mountedBy(container);
            events.container("create", container);
            return container.spec().id();
        }
    }

    void rename(String reference, String newName) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            String name = free(newName);
            String old = container.name();
            container.renamed(name);
            events.container("rename", container, "oldName", "/" + old);
        }
    }

    void removed(DemoContainer container) {
        synchronized (engine) {
            containers.remove(container.spec().id());
            engine.logs().removed(container);
            events.container("destroy", container);
        }
    }

    /** The name without slash, where it can be one and nobody has it. */
    private String free(String wanted) {
        if (!NAME.matcher(wanted).matches()) {
            throw DemoFault.badRequest("Invalid container name (" + wanted + "), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed");
        }
        String name = wanted.startsWith("/") ? wanted.substring(1) : wanted;
        matching(other -> other.name().equals(name)).stream().findFirst().ifPresent(other -> {
            throw DemoFault.conflict("Conflict. The name \"/" + name + "\" belongs to container \"" + other.spec().id()
                    + "\" already. Remove or rename that one to use it here.");
        });
        return name;
    }

    private List<DemoContainer> matching(Predicate<DemoContainer> test) {
        return containers.values().stream().filter(test).toList();
    }

    private boolean passes(DemoFilters filters, DemoContainer container) {
        DemoSpec spec = container.spec();
        return filters.any("id", wanted -> !wanted.isEmpty() && spec.id().startsWith(wanted))
                && filters.any("name", wanted -> ("/" + container.name()).contains(wanted))
                && filters.any("status", DemoContainer.wireName(container.state())::equals)
                && filters.any("health", DemoContainer.wireName(container.health())::equals)
                && filters.any("network", wanted -> engine.networks().joined(container, wanted))
                && filters.any("ancestor", wanted -> engine.images().sameImage(wanted, spec.imageId()))
                && filters.labels(spec.labels());
    }
}
