package dev.longshore.ui.volumes;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeUsers;
import dev.longshore.service.volumes.Volumes;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.JoinedValues;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
                     Consumer<Throwable> failed, RowThreads threads) {
        this.current = current;
        this.navigation = navigation;
        this.sizes = new VolumeSizes(host -> current.host(host).map(Host::endpoint), measure, threads.ui(), this::rejoin, failed);
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"), Volumes.KIND, new LiveRows.Adapter<>(VolumeRow::new, VolumeRow::again, this::joined),
                threads, () -> { });
        this.users = new JoinedValues<>(current, VolumeUsers.KIND, threads.ui(), this::usersChanged);
        table().selection().addListener((Observable changed) -> navigation.follow(Subject.of(table().selection(), VolumesViewModel::subject, LiveRow::ref)));
        rejoin();
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

    private void rejoin() {
        resource.replace(row -> true, this::joined);
    }

    private void usersChanged(Set<String> keys) {
        resource.replace(row -> keys.contains(row.key()), this::joined);
    }

    private VolumeRow joined(VolumeRow row) {
        JoinedValues<VolumeUsers> known = users;   // the first volumes come before there are any
        return row.with(known == null ? List.of() : known.of(row).map(VolumeUsers::users).orElse(List.of()), sizes.of(row));
    }
}
