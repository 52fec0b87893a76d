package dev.longshore.ui.inspector;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.format.ContainerFormat.StateLook;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the inspector shows, pinned or following the selection, and which tab is in front. FX thread only. */
public final class InspectorViewModel implements SubjectHolder {

    /** A selection that moves on sooner opens nothing: a held arrow key asks no engine about each row. */
    static final Duration REST = Duration.ofMillis(150);

    /** What has become of the subject: it is there, it is gone, or another object of its name took its place. */
    public enum Fate { THERE, REMOVED, MADE_AGAIN }

    private final Supplier<List<InspectorTab>> contributed;
    private final Function<HostId, HostStatus> status;
    private final Delay delay;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Fate> fate = new ReadOnlyObjectWrapper<>(Fate.THERE);
    private final ObjectProperty<Optional<StateLook>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<InspectorTab>> tabs = new ReadOnlyObjectWrapper<>(List.of());
    private final FrontTab front = new FrontTab();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private Optional<Subject> followed = Optional.empty();
    private String chosen = "";
    private BiFunction<InspectorTab, Subject, Optional<TabModel>> elsewhere = (tab, of) -> Optional.empty();
    private boolean resting = true;
    private Subscription rest = () -> { };

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

    @Override
    public ObjectProperty<Optional<StateLook>> state() {
        return state;
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
        return front.property();
    }

    /** Whether the inspector is to be seen; while it is not, nothing is loaded. Pinning opens it. */
    public BooleanProperty open() {
        return open;
    }

    /** @param stands what stands for a tab that shows elsewhere now; empty for another */
    void elsewhere(BiFunction<InspectorTab, Subject, Optional<TabModel>> stands) {
        elsewhere = stands;
    }

    /** Shows the subject of the selection, unless something is pinned. */
    public void follow(Optional<Subject> wanted) {
        followed = wanted;
        if (!pinned.get()) {
            show(wanted, false);
        }
    }

    /** Shows that, and keeps it until it is unpinned. */
    public void open(Subject wanted, String tabId) {
        pinned.set(true);
        show(wanted, tabId);
    }

    /** Shows that until the selection moves; what was pinned before makes place for it, and it is pinned then. */
    void show(Subject wanted, String tabId) {
        chosen = tabId;
        show(Optional.of(wanted), true);
        open.set(true);   // after the subject is known: opening loads it
    }

    /** Brings a tab to the front, and keeps it there for each subject that has it. */
    public void select(String tabId) {
        chosen = tabId;
        showNow();
    }

    /** Keeps the subject while the selection moves. */
    public void pin() {
        pinned.set(subject.get().isPresent());
    }

    /** Lets the inspector follow the selection again. */
    public void unpin() {
        if (pinned.get()) {
            pinned.set(false);
            show(followed, true);
        }
    }

    /** Gives away what is in front, as it is: it goes on elsewhere, and is not told that it is hidden. */
    Optional<Front> giveAway() {
        return front.giveAway();
    }

    /** What was given away comes back, as it is. @param pin whether it stays while the selection moves */
    void takeBack(Front back, Fate became, boolean pin) {
        rest.close();
        resting = true;
        front.close();
        pinned.set(pin);
        chosen = back.tab().id();
        subject.set(Optional.of(back.subject()));
        fate.set(became);
        refreshTabs();
        front.takeBack(back);
    }

    /** Whether the selection is about that. */
    boolean follows(Subject of) {
        return followed.filter(of::sameAs).isPresent();
    }

    /** A tab has moved elsewhere, or is there no more. */
    void lookAgain() {
        front.close();
        showNow();
    }

    /** Tabs may come and go. */
    @Override
    public void hostChanged() {
        refreshTabs();
        if (resting) {
            showNow();
        }
    }

    @Override
    public void changed(ObjectRef now) {
        rename(now);
        fate.set(fate.get() == Fate.REMOVED ? Fate.THERE : fate.get());
        current().ifPresent(TabModel::changed);
    }

    @Override
    public void removed() {
        fate.set(Fate.REMOVED);
        current().ifPresent(TabModel::removed);
    }

    @Override
    public void madeAgain(Subject.One again) {
        Optional<Front> before = front.get().filter(shown -> subject.get().filter(shown.subject()::sameAs).isPresent() && !shown.subject().sameAs(again));
        subject.set(Optional.of(again));
        fate.set(Fate.MADE_AGAIN);
        refreshTabs();
        current().ifPresent(TabModel::changed);   // where the name is all there is to tell it by
        before.filter(shown -> wanted().filter(shown.tab()::equals).isPresent() && shown.model().madeAgain(again))
                .ifPresent(shown -> front.goOn(again));
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
        front.titled(next);
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
        front.end();
        front.put(tab.map(next -> made(next, subject.get().orElseThrow())));
        front.tell(true);
    }

    private Front made(InspectorTab tab, Subject of) {
        return new Front(tab, of, elsewhere.apply(tab, of).orElseGet(() -> tab.create().apply(of)));
    }

    private void opened() {
        if (open.get()) {
            showNow();
        }
        front.tell(open.get());
    }
}
