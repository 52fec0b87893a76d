package dev.longshore.ui.images;

import dev.longshore.domain.HostId;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.resource.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The images of the hosts that show, live, each with the containers made of it; the inspector follows the selected one. */
public final class ImagesViewModel {

    /** The inspector tab of an image's layers. */
    static final String HISTORY = "history";

    private final ReadOnlyLongWrapper totalSize = new ReadOnlyLongWrapper();
    private final Navigation navigation;
    private final Executor ui;
    private final ResourceViewModel<ImageSummary, ImageRow> resource;
    private final Map<HostId, ImageUsers> users = new HashMap<>();

    public ImagesViewModel(CurrentHost current, Navigation navigation, Executor ui) {
        this.navigation = navigation;
        this.ui = ui;
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"),
                new LiveRows.Adapter<>(ImageSummary::id, ImageRow::new, ImageRow::update), this::listening, ui, this::count);
        table().selection().addListener((Observable changed) -> selectionMoved());
    }

    public ResourceViewModel<ImageSummary, ImageRow> resource() {
        return resource;
    }

    public TableModel<ImageRow> table() {
        return resource.table();
    }

    /** Bytes of all images, layers that they share counted with each. */
    public ReadOnlyLongProperty totalSize() {
        return totalSize.getReadOnlyProperty();
    }

    /** The containers made of an image, as they stand now. */
    List<ImageUser> usersOf(ImageRow row) {
        ImageUsers known = users.get(row.host());
        return known == null ? List.of() : known.of(row.id());
    }

    public void inspectSelected() {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), Navigation.JSON));
    }

    public void historyOfSelected() {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), HISTORY));
    }

    private void selectionMoved() {
        navigation.follow(Subject.of(table().selection().stream().map(ImagesViewModel::subject).toList()));
    }

    private static Subject.One subject(ImageRow row) {
        return new Subject.One(row.ref(), ShortId.of(row.id()) + " · " + ByteSizeFormat.text(row.summary().totalSize()));
    }

    private HostListener listening(HostId host, Consumer<ListChange<ImageSummary>> changes) {
        ImageUsers mine = new ImageUsers();
        users.put(host, mine);
        return new HostListener() {
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
        };
    }

    /** Sizes and users, after the images or their containers changed. */
    private void count() {
        if (resource == null) {
            return;   // told of the first lists while still being built; the images themselves follow
        }
        Map<HostId, Map<String, List<String>>> now = new HashMap<>();
        users.forEach((host, known) -> now.put(host, known.byImage()));
        Set<String> changed = new HashSet<>();
        for (ImageRow row : table().rows()) {
            if (row.setUsers(now.getOrDefault(row.host(), Map.of()).getOrDefault(row.id(), List.of()))) {
                changed.add(row.key());
            }
        }
        table().rows().apply(List.of(), changed, Set.of());
        totalSize.set(table().rows().stream().mapToLong(row -> row.summary().totalSize()).sum());
    }
}
