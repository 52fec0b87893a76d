package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.InspectRequests;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.control.JsonTreeModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which object the inspector shows, pinned or following the selection, and how far its loading is. FX thread only. */
public final class InspectorViewModel implements InspectRequests {

    /** What of the object is in front. */
    public enum Tab { JSON, HISTORY }

    static final Duration BEFORE_SEARCH = Duration.ofMillis(150);

    private static final JsonPath CONFIG = JsonPath.ROOT.member("Config");
    private static final List<JsonPath> OPEN_AT_FIRST =
            List.of(JsonPath.ROOT, JsonPath.ROOT.member("State"), CONFIG, CONFIG.member("Env"));

    private final Delay delay;
    private final JsonTreeModel tree;
    private final InspectedObject object;
    private final HistoryViewModel history;

    private final ReadOnlyObjectWrapper<InspectTarget> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.JSON);
    private final StringProperty query = new SimpleStringProperty("");

    private InspectTarget followed;
    private boolean stale;
    private Subscription beforeSearch = () -> { };

    /**
     * @param load    inspects an object
     * @param history the layers of an image, newest first
     */
    public InspectorViewModel(Function<ObjectRef, CompletableFuture<JsonDocument>> load,
                              Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> history,
                              Masker masker, Executor ui, Delay delay) {
        this.delay = delay;
        this.tree = new JsonTreeModel(masker::mask, delay, OPEN_AT_FIRST);
        this.object = new InspectedObject(load, tree, ui, delay, open::get);
        this.history = new HistoryViewModel(history, masker, ui, delay);
        open.subscribe(this::opened);
        tab.subscribe(this::loadHistoryWhereShown);
        query.subscribe(this::searchSoon);
    }

    // ---- state

    /** What is shown or being loaded; null for nothing. */
    public ReadOnlyObjectProperty<InspectTarget> target() {
        return target.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** True only once loading has taken long enough to be told. */
    public ReadOnlyBooleanProperty loading() {
        return object.loading();
    }

    /** Whether the object is gone; its last document stays. */
    public ReadOnlyBooleanProperty removed() {
        return object.removed();
    }

    /** The object as the engine sent it; null before and without that. */
    public ReadOnlyObjectProperty<JsonDocument> document() {
        return object.document();
    }

    /** Why the object could not be loaded, or null. With a document, why that is not the newest. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return object.failure();
    }

    /** Of an image: its layers. */
    public HistoryViewModel history() {
        return history;
    }

    /** Whether the inspector is to be seen; while it is not, it loads nothing. Pinning opens it. */
    public BooleanProperty open() {
        return open;
    }

    public ObjectProperty<Tab> tab() {
        return tab;
    }

    /** What is searched in the document, a moment after typing ends. */
    public StringProperty query() {
        return query;
    }

    public JsonTreeModel tree() {
        return tree;
    }

    // ---- requests

    @Override
    public void follow(InspectTarget wanted) {
        followed = wanted;
        if (!pinned.get()) {
            show(wanted);
        }
    }

    @Override
    public void pin(InspectTarget wanted) {
        pin(wanted, Tab.JSON);
    }

    @Override
    public void pinHistory(InspectTarget wanted) {
        pin(wanted, Tab.HISTORY);
    }

    /** Lets the inspector follow the selection again. */
    public void unpin() {
        if (pinned.get()) {
            pinned.set(false);
            show(followed);
        }
    }

    /** Closes the inspector and forgets what it showed. */
    public void close() {
        pinned.set(false);
        show(null);
        open.set(false);
    }

    /** The engine reported a change: what is shown is loaded again, without a word. */
    public void objectChanged(ObjectRef changed) {
        if (object.is(changed)) {
            whereOpen(object::reload);
        }
    }

    /** The engine reported it gone. */
    public void objectRemoved(ObjectRef gone) {
        if (object.is(gone)) {
            object.gone();
        }
    }

    /** Tries again what has failed. */
    public void retry() {
        if (target.get() != null) {
            whereOpen(object::load);
            loadHistoryWhereShown();
        }
    }

    /** Goes on to the next place found, of what is typed now. */
    public void findNext() {
        searchNow();
        tree.nextHit();
    }

    public void findPrevious() {
        searchNow();
        tree.previousHit();
    }

    // ---- loading

    private void pin(InspectTarget wanted, Tab front) {
        pinned.set(true);
        show(wanted);
        open.set(true); // after the target is known: opening loads it
        tab.set(front);
    }

    private void show(InspectTarget wanted) {
        if (wanted != null && object.is(wanted.object()) && object.failure().get() == null) {
            target.set(wanted);
            return;
        }
        history.forget();
        target.set(wanted);
        object.turnTo(wanted == null ? null : wanted.object());
        if (wanted == null) {
            return;
        }
        if (!wanted.object().kind().equals(ImageOperations.IMAGE)) {
            tab.set(Tab.JSON);
        }
        whereOpen(object::load);
        loadHistoryWhereShown();
    }

    /** A closed inspector asks an engine for nothing; it does when it opens. */
    private void whereOpen(Runnable loading) {
        stale = !open.get();
        if (stale) {
            object.showLoadingSoon();
        } else {
            loading.run();
        }
    }

    private void loadHistoryWhereShown() {
        InspectTarget of = target.get();
        if (tab.get() == Tab.HISTORY && open.get() && of != null && of.object().kind().equals(ImageOperations.IMAGE)) {
            history.load(of.object());
        }
    }

    private void opened() {
        if (!open.get()) {
            tree.revealed().hideAll();
        } else if (target.get() == null) {
            show(followed);
        } else if (stale) {
            whereOpen(object::reload);
            loadHistoryWhereShown();
        }
    }

    private void searchSoon() {
        beforeSearch.close();
        beforeSearch = delay.after(BEFORE_SEARCH, this::searchNow);
    }

    private void searchNow() {
        beforeSearch.close();
        if (!tree.hits().query().get().equals(query.get())) {
            tree.search(query.get());
        }
    }
}
