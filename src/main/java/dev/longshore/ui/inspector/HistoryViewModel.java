package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.base.Delay;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The layers of the inspected image, loaded when first looked at. FX thread only. */
public final class HistoryViewModel {

    private final Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> load;
    private final Masker masker;
    private final LatestLoad<List<HistoryLayer>> loads;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();

    HistoryViewModel(Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> load, Masker masker, Executor ui, Delay delay) {
        this.load = load;
        this.masker = masker;
        this.loads = new LatestLoad<>(ui, delay);
    }

    /** Newest first. */
    ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** Whether the rows are the image's, be there any or not. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Why there are no rows, or null. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    void forget() {
        loads.cancel();
        rows.clear();
        loaded.set(false);
        failure.set(null);
    }

    /** Loads the layers unless they are there. */
    void load(ObjectRef image) {
        if (!loaded.get()) {
            failure.set(null);
            loads.request(() -> load.apply(image), this::received,
                    thrown -> failure.set(FailureException.of(thrown, ImageOperations.HISTORY, image.name())));
        }
    }

    private void received(List<HistoryLayer> layers) {
        rows.setAll(layers.stream().map(layer -> HistoryRow.of(layer, masker)).toList());
        loaded.set(true);
    }
}
