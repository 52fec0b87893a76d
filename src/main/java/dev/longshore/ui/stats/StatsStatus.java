package dev.longshore.ui.stats;

import dev.longshore.service.resource.HostScope;
import dev.longshore.ui.format.StatsFormat;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the containers that show use together, in words, while they are sampled. FX thread only. */
final class StatsStatus {

    private final LiveStats stats;
    private final RunningContainers running;
    private final Supplier<HostScope> scope;
    private final Executor ui;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Optional<Message>> text = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param scope the hosts that show */
    StatsStatus(LiveStats stats, RunningContainers running, Supplier<HostScope> scope, Executor ui) {
        this.stats = stats;
        this.running = running;
        this.scope = scope;
        this.ui = ui;
        stats.listen(round -> refresh());
        running.onChange(this::later);
    }

    ReadOnlyObjectProperty<Optional<Message>> text() {
        return text.getReadOnlyProperty();
    }

    /** Any thread. */
    private void later() {
        if (!waiting.getAndSet(true)) {
            ui.execute(() -> {
                waiting.set(false);
                refresh();
            });
        }
    }

    void refresh() {
        if (!stats.needed()) {
            text.set(Optional.empty());
            return;
        }
        Readings.Sum sum = stats.newest().sum(running.of(scope.get()));
        Duration round = stats.round();
        if (sum.counted() == 0 || sum.cpu().isEmpty()) {
            text.set(Optional.empty());
        } else if (sum.complete()) {
            text.set(Optional.of(Message.of("stats.status.all", StatsFormat.percent(sum.cpu()), StatsFormat.bytes(sum.memory()), round.toSeconds())));
        } else {
            text.set(Optional.of(Message.of("stats.status.some", sum.counted(), sum.running(), StatsFormat.percent(sum.cpu()),
                    StatsFormat.bytes(sum.memory()), round.toSeconds())));
        }
    }
}
