package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.control.JsonTreeModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The document of the object in the inspector: being loaded, loaded, failed or gone. Its tree is kept in step. FX thread only. */
final class InspectedObject {

    private final Function<ObjectRef, CompletableFuture<JsonDocument>> load;
    private final Function<ObjectRef, CompletableFuture<JsonDocument>> again;
    private final JsonTreeModel tree;
    private final AsyncValue<JsonDocument> loads;
    private final BooleanSupplier seen;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<JsonDocument> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private ObjectRef wanted;
    private ObjectRef shown;
    private boolean turned;

    /** @param seen whether the inspector is to be seen: only then loading is told */
    InspectedObject(Function<ObjectRef, CompletableFuture<JsonDocument>> load, Function<ObjectRef, CompletableFuture<JsonDocument>> again, JsonTreeModel tree,
                    Executor ui, Delay delay, BooleanSupplier seen) {
        this.load = load;
        this.again = again;
        this.tree = tree;
        this.loads = new AsyncValue<>(ui, delay);
        this.seen = seen;
        loads.loading().subscribe(this::takesLong);
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

    /** Whether the document is that of the object it is about. */
    boolean current() {
        return wanted != null && wanted.sameAs(shown) && document.get() != null;
    }

    /** From now on it is about this object, or about none; what was shown stays until the new one has been loaded, or takes long. */
    void turnTo(ObjectRef next) {
        wanted = next;
        turned = true;
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

    /** Loads it anew as the user asks for it, and forgets why that was not possible before. */
    void load() {
        failure.set(null);
        ask(load);
    }

    /** Loads it anew, as it has changed. */
    void reload() {
        ask(again);
    }

    private void ask(Function<ObjectRef, CompletableFuture<JsonDocument>> way) {
        ObjectRef object = wanted;
        Supplier<CompletableFuture<JsonDocument>> question = () -> way.apply(object);
        Function<Throwable, Failure> told = thrown -> FailureException.of(thrown, object.kind().inspect(), object.name());
        if (turned) {
            turned = false;
            loads.askOther(question, told, () -> ended(object));
        } else {
            loads.ask(question, told, () -> ended(object));
        }
    }

    /** What was shown of another object goes only now. */
    private void takesLong(boolean loadingLong) {
        if (loadingLong && wanted != null && !wanted.sameAs(shown)) {
            forget();
        }
        loading.set(loadingLong && document.get() == null && seen.getAsBoolean());
    }

    /** The engine reported it gone; its last document stays. */
    void gone() {
        loads.cancel();
        removed.set(true);
    }

    private void ended(ObjectRef object) {
        if (!is(object)) {
            return;
        }
        if (loads.failure().get() == null) {
            received(object, loads.value().get());
        } else {
            failed(object, loads.failure().get());
        }
    }

    private void received(ObjectRef object, JsonDocument loaded) {
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

    private void failed(ObjectRef object, Failure why) {
        if (!object.sameAs(shown)) {
            forget();
        }
        boolean isGone = document.get() != null && why.cause() == Failure.Cause.NOT_FOUND;
        removed.set(isGone);
        failure.set(isGone ? null : why);
    }

    private void forget() {
        shown = null;
        document.set(null);
        tree.clear();
    }
}
