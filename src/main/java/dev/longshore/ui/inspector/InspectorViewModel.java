package dev.longshore.ui.inspector;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import dev.longshore.ui.module.TabModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What the inspector shows, pinned or following the selection, and which tab is in front. FX thread only. */
public final class InspectorViewModel implements SubjectViewer.Viewer {

    /** A selection that moves on sooner opens nothing: a held arrow key asks no engine about each row. */
    static final Duration REST = Duration.ofMillis(150);

    /** What has become of the subject: it is there, it is gone, or another object of its name took its place. */
    public enum Fate { THERE, REMOVED, MADE_AGAIN }

    private final Supplier<List<InspectorTab>> contributed;
    private final Function<HostId, HostStatus> status;
    private final Delay delay;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Fate> fate = new ReadOnlyObjectWrapper<>(Fate.THERE);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<InspectorTab>> tabs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Front>> front = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private Optional<Subject> followed = Optional.empty();
    private String chosen = "";
    private boolean resting = true;
    private Subscription rest = () -> { };

    /** The tab in front, and what it holds of the subject. */
    record Front(InspectorTab tab, Subject subject, TabModel model) { }

    /**
     * @param contributed all tabs there are, in their order
     * @param status      how a host is doing
     */
    public InspectorViewModel(Supplier<List<InspectorTab>> contributed, Function<HostId, HostStatus> status, Delay delay) {
        this.contributed = contributed;
        this.status = status;
        this.delay = delay;
        open.subscribe(this::opened);
    }

    /** What is shown, or will be as soon as the selection rests. */
    public ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Fate> fate() {
        return fate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** The tabs that apply to the subject. */
    public ReadOnlyObjectProperty<List<InspectorTab>> tabs() {
        return tabs.getReadOnlyProperty();
    }

    /** Empty while there is no subject, or no tab for it. */
    ReadOnlyObjectProperty<Optional<Front>> front() {
        return front.getReadOnlyProperty();
    }

    /** Whether the inspector is to be seen; while it is not, nothing is loaded. Pinning opens it. */
    public BooleanProperty open() {
        return open;
    }

    @Override
    public void follow(Optional<Subject> wanted) {
        followed = wanted;
        if (!pinned.get()) {
            show(wanted, false);
        }
    }

    @Override
    public void open(Subject wanted, String tabId) {
        pinned.set(true);
        chosen = tabId;
        show(Optional.of(wanted), true);
        open.set(true);   // after the subject is known: opening loads it
    }

    /** Brings a tab to the front, and keeps it there for each subject that has it. */
    public void select(String tabId) {
        chosen = tabId;
        showNow();
    }

    /** Lets the inspector follow the selection again. */
    public void unpin() {
        if (pinned.get()) {
            pinned.set(false);
            show(followed, true);
        }
    }

    /** There is news of the subject's host: tabs may come and go. */
    void hostChanged() {
        refreshTabs();
        if (resting) {
            showNow();
        }
    }

    /** Something about the subject, or how its host answers, is different. @param now as it is called now */
    void changed(ObjectRef now) {
        rename(now);
        fate.set(fate.get() == Fate.REMOVED ? Fate.THERE : fate.get());
        current().ifPresent(TabModel::changed);
    }

    /** The subject is gone; what is known of it stays. */
    void removed() {
        fate.set(Fate.REMOVED);
        current().ifPresent(TabModel::removed);
    }

    /** An object of the same name took the place of the one that is gone. */
    void madeAgain(Subject.One again) {
        subject.set(Optional.of(again));
        fate.set(Fate.MADE_AGAIN);
        refreshTabs();
        current().ifPresent(TabModel::changed);   // where the name is all there is to tell it by
        showNow();
    }

    /** What the tab in front holds, where it is about the subject already. */
    private Optional<TabModel> current() {
        return front.get().filter(shown -> subject.get().filter(shown.subject()::sameAs).isPresent()).map(Front::model);
    }

    private void rename(ObjectRef now) {
        subject.get().ifPresent(shown -> {
            if (shown instanceof Subject.One(var object, var subtitle) && !object.name().equals(now.name())) {
                subject.set(Optional.of(new Subject.One(now, subtitle)));
            }
        });
    }

    private void show(Optional<Subject> next, boolean now) {
        boolean same = next.isPresent() && subject.get().filter(next.get()::sameAs).isPresent();
        subject.set(next);
        if (!same) {
            fate.set(Fate.THERE);
        }
        refreshTabs();
        if (now || same || next.isEmpty()) {
            showNow();
        } else {
            resting = false;
            rest.close();
            rest = delay.after(REST, this::showNow);
        }
    }

    private void refreshTabs() {
        List<InspectorTab> apply = subject.get().map(of -> contributed.get().stream().filter(tab -> tab.available().test(of, status)).toList()).orElse(List.of());
        if (!apply.equals(tabs.get())) {
            tabs.set(apply);
        }
    }

    /** The tab chosen last, where the subject has it; else the first. */
    private Optional<InspectorTab> wanted() {
        return tabs.get().stream().filter(tab -> tab.id().equals(chosen)).findFirst().or(() -> tabs.get().stream().findFirst());
    }

    private void showNow() {
        rest.close();
        resting = true;
        Optional<InspectorTab> tab = wanted();
        boolean there = front.get().isPresent() && tab.isPresent() && front.get().get().tab().equals(tab.get())
                && subject.get().filter(front.get().get().subject()::sameAs).isPresent();
        if (there || !open.get() && tab.isPresent()) {
            return;
        }
        front.get().ifPresent(old -> {
            old.model().shown(false);
            old.model().close();
        });
        front.set(tab.map(next -> new Front(next, subject.get().orElseThrow(), next.create().apply(subject.get().orElseThrow()))));
        front.get().ifPresent(made -> made.model().shown(true));
    }

    private void opened() {
        if (open.get()) {
            Optional<Front> before = front.get();
            showNow();
            front.get().filter(shown -> before.filter(same -> same == shown).isPresent()).ifPresent(shown -> shown.model().shown(true));
        } else {
            front.get().ifPresent(shown -> shown.model().shown(false));
        }
    }
}
