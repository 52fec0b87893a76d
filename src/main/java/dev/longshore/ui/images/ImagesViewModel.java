package dev.longshore.ui.images;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.images.ImageUsers;
import dev.longshore.service.images.Images;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.JoinedValues;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The images of the hosts that show, live, each with the containers made of it; the inspector follows the selected one. */
public final class ImagesViewModel {

    /** The inspector tab of an image's layers. */
    static final String HISTORY = "history";

    private final ReadOnlyLongWrapper totalSize = new ReadOnlyLongWrapper();
    private final Navigation navigation;
    private final ResourceViewModel<ImageSummary, ImageRow> resource;
    private JoinedValues<ImageUsers> users;

    public ImagesViewModel(CurrentHost current, Navigation navigation, RowThreads threads) {
        this.navigation = navigation;
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"), Images.KIND,
                new LiveRows.Adapter<>(ImageRow::new, ImageRow::again, this::joined), threads, this::changed);
        this.users = new JoinedValues<>(current, ImageUsers.KIND, threads.ui(), this::usersChanged);
        table().selection().addListener((Observable changed) -> selectionMoved());
        resource.replace(row -> true, this::joined);
        changed();
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
        return users.of(row).map(ImageUsers::containers).orElse(List.of()).stream()
                .map(container -> new ImageUser(container.id(), container.name(), ContainerStatus.of(container.state(), container.status()))).toList();
    }

    public void inspectSelected() {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), Navigation.JSON));
    }

    public void historyOfSelected() {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), HISTORY));
    }

    private void selectionMoved() {
        navigation.follow(Subject.of(table().selection(), ImagesViewModel::subject, LiveRow::ref));
    }

    private static Subject.One subject(ImageRow row) {
        return new Subject.One(row.ref(), ShortId.of(row.id()) + " · " + ByteSizeFormat.text(row.summary().totalSize()));
    }

    private void changed() {
        if (resource != null) {   // told of the first lists while still being built
            totalSize.set(table().rows().snapshot().stream().mapToLong(row -> row.summary().totalSize()).sum());
        }
    }

    private void usersChanged(Set<String> keys) {
        resource.replace(row -> keys.contains(row.key()), this::joined);
    }

    private ImageRow joined(ImageRow row) {
        JoinedValues<ImageUsers> known = users;
        return known == null ? row : row.withUsers(known.of(row).map(ImageUsers::names).orElse(List.of()));   // the first images come before there are any
    }
}
