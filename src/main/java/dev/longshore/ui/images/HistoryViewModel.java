package dev.longshore.ui.images;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The layers of the inspected image, loaded when first looked at: an id stands for the same layers always. FX thread only. */
final class HistoryViewModel implements TabModel {

    private final ObjectRef image;
    private final Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> load;
    private final Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> again;
    private final Masker masker;
    private final AsyncValue<List<HistoryRow>> rows;

    /**
     * @param load  asks for the layers as the user wants to see them
     * @param again asks once more, by itself
     */
    HistoryViewModel(ObjectRef image, Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> load,
                     Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> again, Masker masker, AsyncValue<List<HistoryRow>> rows) {
        this.image = image;
        this.load = load;
        this.again = again;
        this.masker = masker;
        this.rows = rows;
    }

    /** Newest first; null before they are there. */
    ReadOnlyObjectProperty<List<HistoryRow>> rows() {
        return rows.value();
    }

    /** Why there are no rows, or null. */
    ReadOnlyObjectProperty<Failure> failure() {
        return rows.failure();
    }

    /** True once loading has taken long enough to be told. */
    ReadOnlyBooleanProperty loading() {
        return rows.loading();
    }

    @Override
    public void shown(boolean inFront) {
        if (inFront && rows.value().get() == null) {
            load();
        }
    }

    /** The host may answer again: what could not be loaded is asked for once more. */
    @Override
    public void changed() {
        if (rows.failure().get() != null) {
            ask(again);
        }
    }

    void load() {
        ask(load);
    }

    private void ask(Function<ObjectRef, CompletableFuture<List<HistoryLayer>>> way) {
        rows.ask(() -> way.apply(image).thenApply(layers -> layers.stream().map(layer -> HistoryRow.of(layer, masker)).toList()),
                thrown -> FailureException.of(thrown, ImageOperations.HISTORY, image.name()));
    }

    @Override
    public View view(ViewContext context) {
        return new HistoryView(this, context.messages());
    }

    @Override
    public void close() {
        rows.cancel();
    }
}
