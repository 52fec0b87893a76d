package dev.longshore.ui.networks;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.Network;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.networks.Membership;
import dev.longshore.service.networks.NetworkMember;
import dev.longshore.service.networks.NetworkUsers;
import dev.longshore.service.networks.Networks;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.resource.JoinedValues;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.LiveRows;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/** The networks of the hosts that show, live, each with the containers in it; the inspector follows the selected ones. */
final class NetworksViewModel {

    /** The inspector tab of the containers that use an object. */
    static final String USED_BY = "used-by";

    private final Navigation navigation;
    private final ResourceViewModel<Network, NetworkRow> resource;
    private @Nullable JoinedValues<NetworkUsers.Users> users;

    NetworksViewModel(CurrentHost current, Navigation navigation, RowThreads threads) {
        this.navigation = navigation;
        this.resource = new ResourceViewModel<>(current, TableLayout.sortedBy("name"), Networks.KIND,
                new LiveRows.Adapter<>(NetworkRow::new, NetworkRow::again, this::joined), threads, () -> { });
        this.users = new JoinedValues<>(current, NetworkUsers.KIND, threads.ui(), this::usersChanged);
        table().selection().addListener((Observable changed) -> selectionMoved());
        resource.replace(row -> true, this::joined);
    }

    ResourceViewModel<Network, NetworkRow> resource() {
        return resource;
    }

    TableModel<NetworkRow> table() {
        return resource.table();
    }

    /** Opens a tab of the inspector for the first selected network. */
    void open(String tab) {
        table().selection().stream().findFirst().ifPresent(row -> navigation.open(subject(row), tab));
    }

    /** Shows a container of a network in its own table. */
    void reveal(NetworkRow row, NetworkMember member) {
        navigation.reveal(ref(row.host(), member));
    }

    static ObjectRef ref(HostId host, NetworkMember member) {
        return new ObjectRef(host, ContainerOperations.CONTAINER, member.container().id(), member.name());
    }

    private void selectionMoved() {
        navigation.follow(Subject.of(table().selection(), NetworksViewModel::subject, LiveRow::ref));
    }

    private static Subject.One subject(NetworkRow row) {
        String subnets = row.shown().subnets();
        return new Subject.One(row.ref(), row.network().driver() + (subnets.isEmpty() ? "" : " · " + subnets));
    }

    /** A container that changes is looked for in its own networks only: one of them may have thousands. */
    private void usersChanged(Set<String> keys) {
        resource.replace(row -> Membership.names(row.network()).stream().anyMatch(name -> keys.contains(LiveRow.key(row.host(), name))), this::joined);
    }

    /** Brings the containers to their network. */
    private NetworkRow joined(NetworkRow row) {
        JoinedValues<NetworkUsers.Users> known = users;
        return known == null ? row : row.withMembers(Membership.of(row.network(), containers(known, row)));   // the first networks come before there are any
    }

    private static List<ContainerSummary> containers(JoinedValues<NetworkUsers.Users> users, NetworkRow row) {
        Map<String, ContainerSummary> byId = new LinkedHashMap<>();
        Membership.names(row.network()).forEach(key -> users.of(row.host(), key)
                .ifPresent(found -> found.containers().forEach(container -> byId.put(container.id(), container))));
        return List.copyOf(byId.values());
    }
}
