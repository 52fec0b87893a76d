package dev.longshore.ui.networks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.domain.network.DraftProblem.Kind;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.engine.model.Network;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.networks.Creation;
import dev.longshore.service.networks.NetworkBody;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.networks.NetworkText;
import dev.longshore.service.networks.Refused;
import dev.longshore.ui.control.pairs.PairList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A network as it is typed, what speaks against it, and the making of it. FX thread only. */
final class NewNetworkViewModel {

    private final NetworkService service;
    private final Masker masker;
    private final Executor ui;
    private final List<Host> hosts;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty driver = new SimpleStringProperty("");
    private final ObservableList<PoolRow> pools = FXCollections.observableArrayList(PoolRow::inputs);
    private final Map<Flag, BooleanProperty> flags = new EnumMap<>(Flag.class);
    private final PairList options = new PairList();
    private final PairList labels = new PairList();
    private final ObservableList<String> drivers = FXCollections.observableArrayList();
    private final ObservableList<Network> there = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<DraftProblem>> refused = new SimpleObjectProperty<>(List.of());
    private final ObjectBinding<NetworkDraft> wanted;
    private final ObjectBinding<List<DraftProblem>> problems;

    /** @param hosts those that can be chosen, the first of them is; never empty */
    NewNetworkViewModel(List<Host> hosts, NetworkService service, Masker masker, Executor ui) {
        this.hosts = List.copyOf(hosts);
        this.service = service;
        this.masker = masker;
        this.ui = ui;
        for (Flag flag : Flag.values()) {
            flags.put(flag, new SimpleBooleanProperty());
        }
        wanted = Bindings.createObjectBinding(this::read, name, driver, pools, flag(Flag.IPV6), flag(Flag.INTERNAL), flag(Flag.ATTACHABLE), options.rows(), labels.rows());
        problems = Bindings.createObjectBinding(this::findProblems, wanted, there, refused);
        pools.add(new PoolRow());
        host.subscribe(this::ask);
        host.set(this.hosts.getFirst());
        wanted.subscribe(typed -> {
            failure.set(Optional.empty());
            refused.set(List.of());
        });
    }

    List<Host> hosts() {
        return hosts;
    }

    ObjectProperty<Host> host() {
        return host;
    }

    StringProperty name() {
        return name;
    }

    /** Empty for the engine's own. */
    StringProperty driver() {
        return driver;
    }

    /** Subnets; rows that say nothing count as none. */
    ObservableList<PoolRow> pools() {
        return pools;
    }

    BooleanProperty flag(Flag flag) {
        return Objects.requireNonNull(flags.get(flag));
    }

    PairList options() {
        return options;
    }

    PairList labels() {
        return labels;
    }

    /** Those that the chosen host offers. They are suggestions: where they cannot be had, a driver can be typed. */
    ObservableList<String> drivers() {
        return drivers;
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the engine made none; empty once something else is typed. */
    ReadOnlyObjectProperty<Optional<Failure>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** What is typed. */
    ObjectBinding<NetworkDraft> wanted() {
        return wanted;
    }

    /** What speaks against it, as far as it is known before the engine is asked. */
    ObjectBinding<List<DraftProblem>> problems() {
        return problems;
    }

    boolean secret(String option, String value) {
        return !masker.value(option, value).equals(value);
    }

    /** What makes the same network, its secrets covered. */
    RequestTexts.Texts texts() {
        NetworkDraft masked = NetworkText.masked(wanted.get(), masker);
        String body = NetworkBody.create(masked);
        return new RequestTexts.Texts(NetworkText.create(masked), NetworkText.CREATE, body, NetworkText.curl(host.get(), NetworkText.CREATE, body));
    }

    /** Whether it cannot be sent as things stand. */
    boolean invalid() {
        return busy.get() || !problems.get().isEmpty() || options.problem().isPresent() || labels.problem().isPresent();
    }

    /** Does what a problem itself proposes. */
    void mend(DraftProblem problem) {
        if (problem.kind() == Kind.IPV6_OFF) {
            flag(Flag.IPV6).set(true);
        } else if (problem.kind() == Kind.HOST_BITS) {
            PoolRow row = pools.get(problem.row());
            (problem.field() == Field.RANGE ? row.range() : row.subnet()).set(problem.facts().getFirst());
        }
    }

    static boolean mendable(DraftProblem problem) {
        return problem.kind() == Kind.IPV6_OFF || problem.kind() == Kind.HOST_BITS;
    }

    /** @param made told of the new network, with the engine's own warning or an empty text; not called where there is none */
    void create(BiConsumer<ObjectRef, String> made) {
        if (invalid()) {
            return;
        }
        HostId at = host.get().id();
        String called = wanted.get().name();
        busy.set(true);
        failure.set(Optional.empty());
        service.create(at, wanted.get()).whenCompleteAsync((creation, thrown) -> {
            busy.set(false);
            if (thrown != null) {
                failure.set(Optional.of(FailureException.of(thrown, NetworkOperations.CREATE, called)));
            } else if (creation instanceof Refused(List<DraftProblem> why)) {
                refused.set(why);
            } else if (creation instanceof Creation.Made(String id, String warning)) {
                made.accept(new ObjectRef(at, NetworkOperations.NETWORK, id, called), warning);
            }
        }, ui);
    }

    private NetworkDraft read() {
        Set<Flag> on = new HashSet<>();
        flags.forEach((flag, set) -> {
            if (set.get()) {
                on.add(flag);
            }
        });
        return new NetworkDraft(name.get().strip(), driver.get() == null ? "" : driver.get().strip(), pools.stream().map(PoolRow::pool).toList(), on,
                options.values(), labels.values());
    }

    private List<DraftProblem> findProblems() {
        List<DraftProblem> found = NetworkService.problems(wanted.get(), there);
        return found.isEmpty() ? refused.get() : found;
    }

    private void ask(Host chosen) {
        if (chosen == null) {
            return;
        }
        drivers.clear();
        there.clear();
        service.drivers(chosen.id()).whenCompleteAsync((found, thrown) -> answered(chosen, found, thrown, drivers), ui);
        service.all(chosen.id()).whenCompleteAsync((found, thrown) -> answered(chosen, found, thrown, there), ui);
    }

    private <T> void answered(Host asked, List<T> found, @Nullable Throwable thrown, ObservableList<T> into) {
        if (host.get() != asked) {
            return;
        }
        if (thrown == null) {
            into.setAll(found);
        } else {
            failure.set(Optional.of(FailureException.of(thrown, NetworkOperations.LIST, "")));
        }
    }
}
