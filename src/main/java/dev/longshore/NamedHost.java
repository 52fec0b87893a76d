package dev.longshore;

import dev.longshore.service.discovery.HostDiscovery;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hosts that the command line can name: those of docker, and those of the user. */
final class NamedHost {

    private final Map<String, String> idsByName = new LinkedHashMap<>();

    /** Reads a handful of small files. */
    NamedHost(Machine machine, Settings settings) {
        new HostDiscovery(machine).find().hosts().forEach(host -> idsByName.putIfAbsent(host.name(), host.id().value()));
        settings.hosts().forEach(host -> idsByName.putIfAbsent(host.name(), host.id()));
    }

    /** The id of the host of that name; capital letters make no difference. */
    Optional<String> id(String name) {
        return idsByName.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    /** All of them, for the user to choose. */
    List<String> names() {
        return List.copyOf(idsByName.keySet());
    }
}
