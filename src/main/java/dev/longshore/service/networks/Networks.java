package dev.longshore.service.networks;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.Network;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.CacheForm;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Stale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Networks as a live list, by id. Podman 4 tells of none that comes or goes: there the recheck of each minute finds it. */
public final class Networks implements Listed<Network> {

    public static final Listed<Network> KIND = new Networks();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /** The list tells no members. */
    private static final Set<String> NO_CHANGE = Set.of("connect", "disconnect");

    private static final CacheForm<Network> FORM = new CacheForm<>(Network.class,
            Set.of("Id", "Name", "Created", "Scope", "Driver", "EnableIPv4", "EnableIPv6", "Internal", "Attachable", "Ingress", "ConfigOnly", "IPAM"), Set.of("com.docker.compose.project", "com.docker.compose.network"), Set.of());

    private Networks() {
    }

    @Override
    public ObjectKind objectKind() {
        return NetworkOperations.NETWORK;
    }

    @Override
    public String key(Network network) {
        return network.id();
    }

    @Override
    public Operation listing() {
        return NetworkOperations.LIST;
    }

    @Override
    public List<Network> list(EngineClient client) {
        return client.networks().list();
    }

    @Override
    public Optional<List<Network>> listOnly(EngineClient client, Set<String> ids) {
        return Optional.of(client.networks().list(ids));
    }

    @Override
    public Optional<CacheForm<Network>> cacheForm() {
        return Optional.of(FORM);
    }

    @Override
    public Stale staleAfter(EngineEvent event) {
        if (!event.kind().equals("network") || NO_CHANGE.contains(event.verb())) {
            return Stale.NONE;
        }
        return ID.matcher(event.subject()).matches() ? Stale.key(event.subject()) : Stale.ALL;   // Podman may name it, or not tell which
    }

    @Override
    public Optional<Announcement<Network>> announced(EngineEvent event) {
        if (!event.kind().equals("network") || !ID.matcher(event.subject()).matches()) {
            return Optional.empty();
        }
        return switch (event.verb()) {
            case "create" -> Optional.of(Announcement.exists(event.subject()));
            case "destroy", "remove" -> Optional.of(Announcement.gone(event.subject()));
            default -> Optional.empty();
        };
    }
}
