package dev.longshore.ui.health;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.health.HealthCheck;
import dev.longshore.service.health.HealthOperations;
import dev.longshore.service.health.HealthReport;
import dev.longshore.service.health.HealthService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SubjectDocument;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How one container does, by its inspect document. Engines tell by an event that the health is another, not that one more probe has run:
 * while the tab
 * shows and the container runs, it is asked for now and then. FX thread only.
 */
final class HealthModel implements TabModel {

    static final Duration BETWEEN = Duration.ofSeconds(5);

    private final ObjectRef container;
    private final SubjectDocument document;
    private final HealthTools tools;
    private final ReadOnlyObjectWrapper<Optional<HealthReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<HealthRun> run = new ReadOnlyObjectWrapper<>(new HealthRun.None());
    private final Command runNow;
    private final javafx.util.Subscription listening;
    private Subscription ticking = () -> { };
    private @Nullable CompletableFuture<HealthService.Run> running;
    private long turn;

    HealthModel(ObjectRef container, SubjectDocument document, HealthTools tools) {
        this.container = container;
        this.document = document;
        this.tools = tools;
        this.runNow = new Command(new Look("health.run", "play", "", Kind.CHANGE), Optional.empty(), this::run, this::reason, report, run);
        this.listening = document.document().subscribe(any -> make());
    }

    /** Empty before the first. */
    ReadOnlyObjectProperty<Optional<HealthReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** What came of the check that the user ran last. */
    ReadOnlyObjectProperty<HealthRun> lastRun() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return document.failure();
    }

    ReadOnlyBooleanProperty loading() {
        return document.loading();
    }

    void retry() {
        document.retry();
    }

    Command runNow() {
        return runNow;
    }

    boolean podman() {
        return tools.hosts().status().apply(container.host()).podman();
    }

    /** Waits no longer for the check that runs. */
    void leave() {
        if (running != null) {
            running.cancel(true);
            running = null;
            run.set(new HealthRun.Left());
        }
    }

    void copy(String text) {
        tools.ui().clipboard().put(text);
    }

    private Optional<Message> reason() {
        Optional<Host> host = tools.hosts().known().apply(container.host());
        HostStatus status = tools.hosts().status().apply(container.host());
        ContainerState state = report.get().map(HealthReport::state).orElse(ContainerState.UNKNOWN);
        String key = host.isEmpty() || !status.connected() ? "reason.not-connected" : host.get().origin() == Host.Origin.DEMO
                ? "reason.demo"
                : host.get().marks().readOnly() ? "reason.read-only" : state == ContainerState.PAUSED ? "health.reason.paused"
                : state != ContainerState.RUNNING ? "health.reason.not-running" : running != null ? "reason.busy" : "";
        return key.isEmpty() ? Optional.empty() : Optional.of(Message.of(key));
    }

    private void run() {
        report.get().flatMap(HealthReport::check).ifPresent(this::run);
    }

    private void run(HealthCheck check) {
        CompletableFuture<HealthService.Run> asked = tools.run().apply(container, check);
        running = asked;
        run.set(new HealthRun.Running());
        asked.whenCompleteAsync((done, failed) -> {
            if (running == asked) {
                running = null;
                run.set(failed == null ? new HealthRun.Done(done) : new HealthRun.Failed(FailureException.of(failed, HealthOperations.RUN,
                        container.name())));
            }
        }, tools.ui().executor());
    }

    private void make() {
        JsonDocument now = document.document().get();
        long mine = ++turn;
        if (now == null) {
            report.set(Optional.empty());
        } else if (document.current()) {
            tools.beside().execute(() -> {
                HealthReport made = HealthReport.of(now.root(), tools.masker());
                tools.ui().executor().execute(() -> {
                    if (mine == turn) {
                        report.set(Optional.of(made));
                    }
                });
            });
        }
    }

    private void tick() {
        boolean probed = report.get().filter(each -> each.check().isPresent() && each.state() == ContainerState.RUNNING).isPresent();
        if (probed && tools.inSight().getAsBoolean()) {
            document.changed();
        }
    }

    @Override
    public View view(ViewContext context) {
        return new HealthView(this, context.messages());
    }

    @Override
    public void shown(boolean inFront) {
        document.shown(inFront);
        ticking.close();
        ticking = inFront ? tools.ui().ticker().every(BETWEEN, this::tick) : () -> { };
    }

    @Override
    public void changed() {
        document.changed();
    }

    @Override
    public void removed() {
        document.removed();
        ticking.close();
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return Optional.of(document);
    }

    @Override
    public void close() {
        turn++;
        leave();
        ticking.close();
        listening.unsubscribe();
        document.close();
    }
}
