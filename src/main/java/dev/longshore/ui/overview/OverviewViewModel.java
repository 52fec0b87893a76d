package dev.longshore.ui.overview;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.News;
import dev.longshore.service.system.DiskReport;
import dev.longshore.service.system.EngineReport;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/** What the chosen host's engine says of itself. While it is not shown it asks for nothing. FX thread only. */
public final class OverviewViewModel {

    /** What is in front: the page, or one of the engine's answers as JSON. */
    public enum Page { OVERVIEW, INFO, VERSION, DISK_USE }

    /** Counts are asked for again so long after the last change, so that a busy engine is not asked without end. */
    static final Duration AFTER_CHANGE = Duration.ofSeconds(2);

    /** So long after the first change they are asked for though changes go on. */
    static final Duration LONGEST_AFTER_CHANGE = Duration.ofSeconds(10);

    private final CurrentHost current;
    private final EngineQuestions asked;
    private final EngineQuestions quiet;
    private final Masker masker;
    private final Executor ui;
    private final AsyncValue<EngineReport> engine;
    private final AsyncValue<DiskReport> disk;
    private final OverviewAnswers answers;
    private final Command refresh;
    private final Debounce again;
    private Host followed;
    private boolean shown;
    private Subscription changes = () -> { };

    /**
     * @param asked what the user wants to see is asked so
     * @param quiet what is asked by itself is asked so
     */
    public OverviewViewModel(CurrentHost current, EngineQuestions asked, EngineQuestions quiet, Masker masker, Executor ui, Delay delay) {
        this.current = current;
        this.asked = asked;
        this.quiet = quiet;
        this.masker = masker;
        this.ui = ui;
        this.engine = new AsyncValue<>(ui, delay);
        this.disk = new AsyncValue<>(ui, delay);
        this.answers = new OverviewAnswers(engine, disk, new JsonTreeModel(masker::mask, delay, List.of(JsonPath.ROOT)));
        this.again = new Debounce(delay, AFTER_CHANGE, LONGEST_AFTER_CHANGE, () -> loadEngine(quiet));
        this.refresh = new Command("overview.refresh", "refresh", "", Command.Kind.PRIMARY, this::refreshNow,
                () -> connected() ? Optional.empty() : Optional.of(Message.of("reason.not-connected")), current.status(), current.host());
        current.host().addListener((observable, before, now) -> follow(false));
        current.status().addListener((observable, before, now) -> follow(now.connected() && !now.equals(before)));
        follow(false);
    }

    public CurrentHost host() {
        return current;
    }

    AsyncValue<EngineReport> engine() {
        return engine;
    }

    AsyncValue<DiskReport> disk() {
        return disk;
    }

    /** Why the engine cannot tell what takes room; empty where it can. It changes with the host's status. */
    Optional<Message> diskLacking() {
        return Offers.reason(SystemOperations.DISK_USAGE, current.status().get());
    }

    public ObjectProperty<Page> page() {
        return answers.page();
    }

    /** What facts must contain to be shown: every word, case ignored. In JSON it is searched for. */
    public StringProperty filter() {
        return answers.filter();
    }

    /** The JSON of a page other than the overview. */
    public JsonTreeModel tree() {
        return answers.tree();
    }

    /** The answer in front; null for the overview, and before there is one. */
    JsonDocument document() {
        return answers.document();
    }

    public Command refresh() {
        return refresh;
    }

    /** Text of an engine as it may be shown: without what looks like a secret. */
    String masked(String text) {
        return masker.text(text);
    }

    /** Asks for everything anew, where it is shown: for F5. */
    public void refreshIfShown() {
        if (shown) {
            refreshNow();
        }
    }

    public void onShow() {
        shown = true;
        listen();
        loadMissing(true, asked);
    }

    /** Also ends a measuring of the disk use: nobody waits for it any more. */
    public void onHide() {
        shown = false;
        changes.close();
        again.cancel();
        disk.cancel();
        answers.tree().texts().revealed().hideAll();
    }

    private boolean connected() {
        return current.host().get() != null && current.status().get().connected();
    }

    private void refreshNow() {
        if (connected()) {
            loadEngine(asked);
            if (diskLacking().isEmpty()) {
                loadDisk(asked);
            }
        }
    }

    /** @param back whether the host has come, or come back, or speaks another version: it may be another engine by now */
    private void follow(boolean back) {
        Host now = current.host().get();
        boolean other = !sameEngine(followed, now);
        followed = now;
        if (other) {
            again.cancel();
            engine.forget();
            disk.forget();
            answers.forget();
            listen();
        }
        if (back) {   // what was asked over the connection before is no answer, and must not stand in the way
            engine.cancel();
            disk.cancel();
        }
        if (other || back) {
            loadMissing(back, other ? asked : quiet);
        }
    }

    /** The same host at another address may be another engine. */
    private static boolean sameEngine(Host one, Host other) {
        return one == null || other == null ? one == other : one.id().equals(other.id()) && one.endpoint().equals(other.endpoint());
    }

    /** @param engineToo whether what the engine says of itself may have changed since */
    private void loadMissing(boolean engineToo, EngineQuestions way) {
        if (!shown || !connected()) {
            return;
        }
        if (engineToo || engine.value().get() == null) {
            loadEngine(way);
        }
        if (diskLacking().isPresent()) {
            disk.forget();
        } else if (disk.value().get() == null) {
            loadDisk(way);
        }
    }

    private void loadEngine(EngineQuestions way) {
        again.cancel();
        if (!shown || !connected()) {
            return;
        }
        engine.askUnlessOpen(() -> way.report().apply(followed.id()), thrown -> FailureException.of(thrown, SystemOperations.READ_INFO, ""));
    }

    private void loadDisk(EngineQuestions way) {
        disk.askUnlessOpen(() -> way.diskUse().apply(followed.id()), thrown -> FailureException.of(thrown, SystemOperations.DISK_USAGE, ""));
    }

    /** The counts follow what happens on the engine. */
    private void listen() {
        changes.close();
        if (!shown || followed == null) {
            return;
        }
        HostId of = followed.id();
        Subscription containers = current.follow(Containers.KIND, sum -> heard(of, sum));
        Subscription images = current.follow(Images.KIND, sum -> heard(of, sum));
        changes = () -> {
            containers.close();
            images.close();
        };
    }

    private void heard(HostId of, Map<HostId, ? extends News<?>> sum) {
        if (sum.values().stream().anyMatch(news -> !news.objects().empty())) {
            ui.execute(() -> changed(of));
        }
    }

    private void changed(HostId of) {
        boolean stands = engine.value().get() != null;   // before that everything is asked for anyway
        if (shown && stands && followed != null && of.equals(followed.id())) {
            again.touch();
        }
    }
}
