package dev.longshore.ui.volumes;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeUser;
import dev.longshore.service.volumes.VolumeUsers;
import dev.longshore.service.volumes.Volumes;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.JoinedValues;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/** The volumes of the hosts that show, live, each with the containers that have it; the inspector follows the selected one. */
final class VolumesViewModel {

    /** The inspector's tab of the containers. */
    private static final String USED_BY = "used-by";

    private final CurrentHost current;
    private final Navigation navigation;
    private final ResourceViewModel<Volume, VolumeRow> resource;
    private final VolumeSizes sizes;
    private final @Nullable JoinedValues<VolumeUsers> users;

    /**
     * @param measure asks a host for the sizes of its volumes
     * @param failed  told why a host told none
     */
    VolumesViewModel(CurrentHost current, Navigation navigation, Function<HostId, CompletableFuture<Map<String, Long>>> measure,
                     Consumer<Throwable> failed, Executor ui) {
        this.current = current;
        this.navigation = navigation;
        this.sizes = new VolumeSizes(host -> current.host(host).map(Host::endpoint), measure, ui, this::changed, failed);
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"), Volumes.KIND, new LiveRows.Adapter<>(VolumeRow::new, VolumeRow::update),
                ui, this::changed);
        this.users = new JoinedValues<>(current, VolumeUsers.KIND, ui, this::usersChanged);
        table().selection().addListener((Observable changed) -> navigation.follow(Subject.of(table().selection().stream().map(VolumesViewModel::subject).toList())));
        changed();
    }

    ResourceViewModel<Volume, VolumeRow> resource() {
        return resource;
    }

    TableModel<VolumeRow> table() {
        return resource.table();
    }

    void inspectSelected() {
        open(Navigation.JSON);
    }

    /** Shows the containers that have the selected volume. */
    void usersOfSelected() {
        open(USED_BY);
    }

    private void open(String tab) {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), tab));
    }

    /** Shows a container in its table. */
    void reveal(VolumeRow row, String container) {
        row.users().stream().filter(user -> user.id().equals(container)).findFirst().ifPresent(user ->
                navigation.reveal(new ObjectRef(row.host(), ContainerOperations.CONTAINER, user.id(), user.name())));
    }

    /** Asks the hosts that show for the sizes of their volumes. */
    void measure() {
        Map<HostId, Set<String>> listed = table().rows().stream().collect(Collectors.groupingBy(VolumeRow::host, Collectors.mapping(VolumeRow::id, Collectors.toSet())));
        measurable().forEach(host -> sizes.measure(host, listed.getOrDefault(host, Set.of())));
    }

    /** Why no host that shows can be measured now; empty where one can. */
    Optional<Message> measureReason() {
        if (!measurable().isEmpty()) {
            return Optional.empty();
        }
        List<HostId> answering = current.hosts().stream().map(Host::id).filter(host -> current.status(host).connected()).toList();
        return Optional.of(answering.stream().map(host -> Offers.reason(VolumeOperations.MEASURE, current.status(host))).flatMap(Optional::stream).findFirst()
                .orElse(Message.of(answering.isEmpty() ? "reason.not-connected" : "volumes.reason.measuring")));
    }

    private List<HostId> measurable() {
        return current.hosts().stream().map(Host::id).filter(host -> current.status(host).connected() && !sizes.measuring(host)
                && Offers.reason(VolumeOperations.MEASURE, current.status(host)).isEmpty()).toList();
    }

    private static Subject.One subject(VolumeRow row) {
        return new Subject.One(row.ref(), row.volume().driver());
    }

    private void changed() {
        if (resource != null && users != null) {   // told of the first lists while still being built
            join(table().rows());
        }
    }

    private void usersChanged(Set<String> keys) {
        join(keys.stream().map(table().rows()::find).filter(Objects::nonNull).toList());
    }

    private void join(Collection<VolumeRow> rows) {
        Set<String> differ = new HashSet<>();
        rows.forEach(row -> {
            List<VolumeUser> now = users == null ? List.of() : users.of(row).map(VolumeUsers::users).orElse(List.of());
            boolean otherUsers = row.setUsers(now);
            boolean otherSize = row.setSize(sizes.of(row));
            if (otherUsers || otherSize) {
                differ.add(row.key());
            }
        });
        table().rows().apply(List.of(), differ, Set.of());
    }
}
