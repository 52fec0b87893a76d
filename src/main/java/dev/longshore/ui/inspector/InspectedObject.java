package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonDocument;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.control.JsonTreeModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The document of the object in the inspector: being loaded, loaded, failed or gone. Its tree is kept in step. FX thread only. */
final class InspectedObject {

    /** Loading that takes less is not worth a flicker. */
    static final Duration BEFORE_LOADING_SHOWS = Duration.ofMillis(150);

    private final Function<ObjectRef, CompletableFuture<JsonDocument>> load;
    private final JsonTreeModel tree;
    private final LatestLoad<JsonDocument> loads;
    private final Delay delay;
    private final BooleanSupplier seen;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<JsonDocument> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private ObjectRef wanted;
    private ObjectRef shown;
    private Subscription beforeLoadingShows = () -> { };

    /** @param seen whether the inspector is to be seen: only then loading is told */
    InspectedObject(Function<ObjectRef, CompletableFuture<JsonDocument>> load, JsonTreeModel tree, Executor ui, Delay delay, BooleanSupplier seen) {
        this.load = load;
        this.tree = tree;
        this.loads = new LatestLoad<>(ui, delay);
        this.delay = delay;
        this.seen = seen;
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty removed() {
        return removed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<JsonDocument> document() {
        return document.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    boolean is(ObjectRef object) {
        return wanted != null && wanted.sameAs(object);
    }

    /** From now on it is about this object, or about none; what was shown stays until the new one has been loaded, or takes long. */
    void turnTo(ObjectRef next) {
        wanted = next;
        settled();
        failure.set(null);
        removed.set(false);
        if (next == null) {
            loads.cancel();
            forget();
        }
    }

    /** From now on it is this document, which is not live. */
    void show(JsonDocument known) {
        turnTo(null);
        tree.show(known.root());
        document.set(known);
    }

    /** Loads it, and tells where that takes long. */
    void load() {
        failure.set(null);
        showLoadingSoon();
        reload();
    }

    /** Loads it without a word. */
    void reload() {
        ObjectRef object = wanted;
        loads.request(() -> load.apply(object), loaded -> received(object, loaded), thrown -> failed(object, thrown));
    }

    /** Expects it to be loaded a little later: only tells where that takes long. */
    void showLoadingSoon() {
        beforeLoadingShows.close();
        beforeLoadingShows = delay.after(BEFORE_LOADING_SHOWS, () -> {
            if (wanted != null && !wanted.sameAs(shown)) {
                forget();
            }
            loading.set(document.get() == null && seen.getAsBoolean());
        });
    }

    /** The engine reported it gone; its last document stays. */
    void gone() {
        loads.cancel();
        settled();
        removed.set(true);
    }

    private void received(ObjectRef object, JsonDocument loaded) {
        if (!is(object)) {
            return;
        }
        settled();
        failure.set(null);
        removed.set(false);
        if (object.sameAs(shown)) {
            tree.update(loaded.root());
        } else {
            tree.show(loaded.root());
        }
        shown = object;
        document.set(loaded);
    }

    private void failed(ObjectRef object, Throwable thrown) {
        if (!is(object)) {
            return;
        }
        Failure why = FailureException.of(thrown, object.kind().inspect(), object.name());
        settled();
        if (!object.sameAs(shown)) {
            forget();
        }
        boolean isGone = document.get() != null && why.cause() == Failure.Cause.NOT_FOUND;
        removed.set(isGone);
        failure.set(isGone ? null : why);
    }

    private void settled() {
        beforeLoadingShows.close();
        loading.set(false);
    }

    private void forget() {
        shown = null;
        document.set(null);
        tree.clear();
    }
}
