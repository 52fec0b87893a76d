package dev.longshore.ui.volumes;

import dev.longshore.domain.HostId;
import dev.longshore.service.volumes.VolumeService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** What engines said of the sizes of their volumes when they were asked last. FX thread only. */
final class VolumeSizes {

    private final Function<HostId, CompletableFuture<Map<String, Long>>> ask;
    private final Executor ui;
    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final Map<HostId, Measured> measured = new HashMap<>();
    private final Set<HostId> open = new HashSet<>();

    /** @param listed the volumes that were listed when the engine was asked: of one that came later nothing is known */
    private record Measured(Set<String> listed, Map<String, Long> bytes) { }

    /**
     * @param ask     asks an engine; may take minutes
     * @param changed told when a size differs
     * @param failed  told why an engine told none
     */
    VolumeSizes(Function<HostId, CompletableFuture<Map<String, Long>>> ask, Executor ui, Runnable changed, Consumer<Throwable> failed) {
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
        ask.apply(host).whenCompleteAsync((bytes, thrown) -> {
            open.remove(host);
            if (thrown == null) {
                measured.put(host, new Measured(then, Map.copyOf(bytes)));
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
        Measured told = measured.get(row.host());
        if (!VolumeService.measurable(row.volume())) {
            return new VolumeSize.NotTold();
        }
        if (told != null && told.bytes().containsKey(row.id())) {
            return new VolumeSize.Bytes(told.bytes().get(row.id()));
        }
        if (open.contains(row.host())) {
            return new VolumeSize.Measuring();
        }
        return told != null && told.listed().contains(row.id()) ? new VolumeSize.NotTold() : new VolumeSize.NotAsked();
    }
}
