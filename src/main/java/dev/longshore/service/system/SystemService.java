package dev.longshore.service.system;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.DiskUsage;
import dev.longshore.engine.transport.tls.TlsMaterial;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.service.host.EngineCalls;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What engines say of themselves. Every future fails with a {@link dev.longshore.domain.FailureException}. */
public final class SystemService {

    private final EngineCalls calls;
    private final InstantSource clock;

    /** @param clock this computer's, which engines' are compared with */
    public SystemService(EngineCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** {@code /info} and {@code /version}, and how far the engine's clock is from ours. */
    public CompletableFuture<EngineReport> report(HostId host) {
        return calls.ask(host, SystemOperations.READ_INFO, "", client -> EngineReport.read(client, clock).withOpenKey(openKey(host)));
    }

    /** Both answers in one document, as the members {@code Info} and {@code Version}. */
    public CompletableFuture<JsonDocument> document(HostId host) {
        return report(host).thenApply(report -> {
            JsonDocument info = report.info().document();
            JsonDocument version = report.version().document();
            return JsonDocument.of(new JsonObject(List.of(new Member("Info", info.root()), new Member("Version", version.root()))), info.size() + version.size());
        });
    }

    private Optional<Path> openKey(HostId host) {
        return calls.host(host).map(Host::endpoint).filter(Endpoint.Tls.class::isInstance).map(Endpoint.Tls.class::cast)
                .flatMap(tls -> tls.files().key()).filter(TlsMaterial::openToOthers);
    }

    /** {@code /system/df}, which may take minutes; cancelling the future ends the request. */
    public CompletableFuture<DiskReport> diskUse(HostId host) {
        return calls.askUntilCancelled(host, SystemOperations.DISK_USAGE, "", client -> {
            Answer<DiskUsage> usage = client.system().diskUsage();
            return new DiskReport(DiskSums.of(usage.value(), client.images()::list), usage.document(), clock.instant());
        });
    }
}
