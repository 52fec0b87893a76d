package dev.longshore.ui.volumes;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.HostId;
import dev.longshore.service.volumes.VolumeService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** What engines said of the sizes of their volumes when they were asked last. FX thread only. */
final class VolumeSizes {

    private final Function<HostId, Optional<Endpoint>> reached;
    private final Function<HostId, CompletableFuture<Map<String, Long>>> ask;
    private final Executor ui;
    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final Map<HostId, Measured> measured = new HashMap<>();
    private final Set<HostId> open = new HashSet<>();

    /**
     * @param at     where the host was reached then: at another address it may be another engine, with volumes of the same names
     * @param listed the volumes that were listed when the engine was asked: of one that came later nothing is known
     */
    private record Measured(Optional<Endpoint> at, Set<String> listed, Map<String, Long> bytes) { }

    /**
     * @param reached where a host is reached now
     * @param ask     asks an engine; may take minutes
     * @param changed told when a size differs
     * @param failed  told why an engine told none
     */
    VolumeSizes(Function<HostId, Optional<Endpoint>> reached, Function<HostId, CompletableFuture<Map<String, Long>>> ask, Executor ui, Runnable changed,
                Consumer<Throwable> failed) {
        this.reached = reached;
        this.ask = ask;
        this.ui = ui;
        this.changed = changed;
        this.failed = failed;
    }

    /** Asks a host, unless it is being asked. @param listed the names of its volumes */
    void measure(HostId host, Set<String> listed) {
        if (!open.add(host)) {
            return;
        }
        changed.run();
        Set<String> then = Set.copyOf(listed);
        Optional<Endpoint> at = reached.apply(host);
        ask.apply(host).whenCompleteAsync((bytes, thrown) -> {
            open.remove(host);
            if (thrown == null) {
                measured.put(host, new Measured(at, then, Map.copyOf(bytes)));
            } else {
                failed.accept(thrown);
            }
            changed.run();
        }, ui);
    }

    /** Whether an answer of that host is awaited. */
    boolean measuring(HostId host) {
        return open.contains(host);
    }

    VolumeSize of(VolumeRow row) {
        Optional<Measured> told = Optional.ofNullable(measured.get(row.host())).filter(known -> known.at().equals(reached.apply(row.host())));
        if (!VolumeService.measurable(row.volume())) {
            return new VolumeSize.NotTold();
        }
        Optional<Long> bytes = told.map(known -> known.bytes().get(row.id()));
        if (bytes.isPresent()) {
            return new VolumeSize.Bytes(bytes.get());
        }
        if (open.contains(row.host())) {
            return new VolumeSize.Measuring();
        }
        return told.filter(known -> known.listed().contains(row.id())).isPresent() ? new VolumeSize.NotTold() : new VolumeSize.NotAsked();
    }
}
