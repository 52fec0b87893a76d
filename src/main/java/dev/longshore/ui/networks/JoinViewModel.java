package dev.longshore.ui.networks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.networks.Joining;
import dev.longshore.service.networks.NetworkBody;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.networks.NetworkText;
import dev.longshore.service.networks.Place;
import dev.longshore.service.networks.Refused;
import dev.longshore.service.networks.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which container joins a network, and how it is called and reached there. FX thread only. */
final class JoinViewModel {

    private final NetworkService service;
    private final Departures departures;
    private final Executor ui;
    private final Host host;
    private final ObjectRef network;
    private final ObjectProperty<ContainerSummary> container = new SimpleObjectProperty<>();
    private final StringProperty aliases = new SimpleStringProperty("");
    private final StringProperty ipv4 = new SimpleStringProperty("");
    private final StringProperty ipv6 = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Surroundings>> around = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<List<DraftProblem>> refused = new SimpleObjectProperty<>(List.of());
    private final ObjectBinding<JoinDraft> draft = Bindings.createObjectBinding(this::read, aliases, ipv4, ipv6);
    private final ObjectBinding<List<DraftProblem>> problems = Bindings.createObjectBinding(this::findProblems, draft, around, refused);

    JoinViewModel(Host host, ObjectRef network, NetworkService service, Departures departures, Executor ui) {
        this.host = host;
        this.network = network;
        this.service = service;
        this.departures = departures;
        this.ui = ui;
        container.subscribe(chosen -> past().ifPresent(place -> fill(place.draft())));
        draft.subscribe(typed -> refused.set(List.of()));
        service.surroundings(network).whenCompleteAsync((found, thrown) -> {
            if (thrown != null) {
                failure.set(Optional.of(FailureException.of(thrown, NetworkOperations.INSPECT, network.name())));
            } else {
                around.set(Optional.of(found));
                container.set(found.others().isEmpty() ? null : found.others().getFirst());
            }
        }, ui);
    }

    Host host() {
        return host;
    }

    ObjectRef network() {
        return network;
    }

    /** The network and the containers that can join it; empty until the engine has told. */
    ReadOnlyObjectProperty<Optional<Surroundings>> around() {
        return around.getReadOnlyProperty();
    }

    /** Null while none is chosen. */
    ObjectProperty<ContainerSummary> container() {
        return container;
    }

    /** Between spaces or commas. */
    StringProperty aliases() {
        return aliases;
    }

    StringProperty ipv4() {
        return ipv4;
    }

    StringProperty ipv6() {
        return ipv6;
    }

    ObjectBinding<JoinDraft> draft() {
        return draft;
    }

    ObjectBinding<List<DraftProblem>> problems() {
        return problems;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why it did not work, or why the containers cannot be told; empty while all is well. */
    ReadOnlyObjectProperty<Optional<Failure>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How the chosen container was in this network before it left. */
    Optional<Place> past() {
        return Optional.ofNullable(container.get()).flatMap(chosen -> departures.of(network, chosen.id()));
    }

    boolean invalid() {
        return busy.get() || container.get() == null || !problems.get().isEmpty();
    }

    RequestTexts.Texts texts() {
        String id = Optional.ofNullable(container.get()).map(ContainerSummary::id).orElse("");
        String name = Optional.ofNullable(container.get()).map(ContainerSummary::name).orElse("");
        String target = NetworkText.joinTarget(network.id());
        String body = NetworkBody.join(id, draft.get());
        return new RequestTexts.Texts(NetworkText.join(network.name(), name, draft.get()), target, body, NetworkText.curl(host, target, body));
    }

    /** @param joined run once it is in */
    void join(Runnable joined) {
        ContainerSummary chosen = container.get();
        if (invalid() || chosen == null) {
            return;
        }
        busy.set(true);
        failure.set(Optional.empty());
        service.join(network, new ObjectRef(network.host(), ContainerOperations.CONTAINER, chosen.id(), chosen.name()), draft.get()).whenCompleteAsync((outcome, thrown) -> {
            busy.set(false);
            if (thrown != null) {
                failure.set(Optional.of(FailureException.of(thrown, NetworkOperations.JOIN, network.name())));
            } else if (outcome instanceof Refused(List<DraftProblem> why)) {
                refused.set(why);
            } else if (outcome instanceof Joining.Joined) {
                joined.run();
            }
        }, ui);
    }

    private void fill(JoinDraft before) {
        aliases.set(String.join(" ", before.aliases()));
        ipv4.set(before.ipv4());
        ipv6.set(before.ipv6());
    }

    private JoinDraft read() {
        return new JoinDraft(Stream.of(aliases.get().split("[\\s,]+")).filter(word -> !word.isEmpty()).distinct().toList(), ipv4.get().strip(), ipv6.get().strip());
    }

    private List<DraftProblem> findProblems() {
        List<DraftProblem> found = around.get().map(there -> draft.get().problems(there.place())).orElse(List.of());
        return found.isEmpty() ? refused.get() : found;
    }
}
