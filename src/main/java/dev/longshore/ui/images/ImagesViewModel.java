package dev.longshore.ui.images;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.InspectRequests;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.base.LiveRows;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The images of the chosen host, live, each with the containers made of it. */
public final class ImagesViewModel {

    private final TableModel<ImageRow> table = new TableModel<>(TableLayout.sortedBy("name"));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper totalSize = new ReadOnlyLongWrapper();
    private final CurrentHost current;
    private final InspectRequests inspector;
    private final Executor ui;
    private final LiveRows<ImageSummary, ImageRow> live;
    private Subscription subscription = () -> { };
    private HostId host;
    private ImageUsers users = new ImageUsers();

    public ImagesViewModel(CurrentHost current, InspectRequests inspector, Executor ui) {
        this.current = current;
        this.inspector = inspector;
        this.ui = ui;
        this.live = new LiveRows<>(table.rows(), new Adapter(), ui, this::count);
        current.session().addListener((observable, before, now) -> follow(now));
        current.status().addListener((observable, before, now) -> loaded.set(loaded.get() || now.connected()));
        table.selection().addListener((Observable changed) -> selectionMoved());
        follow(current.session().get());
    }

    public TableModel<ImageRow> table() {
        return table;
    }

    public CurrentHost host() {
        return current;
    }

    /** Whether the chosen host has been listed at least once. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Bytes of all images, layers that they share counted with each. */
    public ReadOnlyLongProperty totalSize() {
        return totalSize.getReadOnlyProperty();
    }

    public void inspectSelected() {
        table.selection().stream().findFirst().ifPresent(row -> inspector.pin(target(row)));
    }

    public void historyOfSelected() {
        table.selection().stream().findFirst().ifPresent(row -> inspector.pinHistory(target(row)));
    }

    private void selectionMoved() {
        inspector.follow(table.selection().size() == 1 ? target(table.selection().getFirst()) : null);
    }

    private static InspectTarget target(ImageRow row) {
        return new InspectTarget(row.ref(), ShortId.of(row.id()) + " · " + ByteSizeFormat.text(row.summary().totalSize()));
    }

    private void follow(HostSession session) {
        subscription.close();
        Consumer<ListChange<ImageSummary>> changes = live.restart();
        host = session == null ? null : session.host().id();
        loaded.set(session != null && session.status() instanceof HostStatus.Connected);
        ImageUsers mine = new ImageUsers();
        users = mine;
        subscription = session == null ? () -> { } : session.subscribe(new HostListener() {
            @Override
            public void imagesChanged(ListChange<ImageSummary> change) {
                changes.accept(change);
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                if (mine.apply(change)) {
                    ui.execute(ImagesViewModel.this::count);
                }
            }
        });
    }

    /** Sizes and users, after either list changed. */
    private void count() {
        Map<String, List<String>> now = users.byImage();
        List<String> changed = table.rows().stream()
                .filter(row -> row.setUsers(now.getOrDefault(row.id(), List.of()))).map(ImageRow::id).toList();
        table.rows().apply(List.of(), changed, List.of());
        totalSize.set(table.rows().stream().mapToLong(row -> row.summary().totalSize()).sum());
    }

    /** Rows of images. */
    private final class Adapter implements LiveRows.Adapter<ImageSummary, ImageRow> {
        @Override
        public String id(ImageSummary image) {
            return image.id();
        }

        @Override
        public ImageRow create(ImageSummary image, Instant asOf) {
            return new ImageRow(host, image);
        }

        @Override
        public void update(ImageRow row, ImageSummary image, Instant asOf) {
            row.update(image);
        }
    }
}
