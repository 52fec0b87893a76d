package dev.longshore.ui.volumes;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeText;
import dev.longshore.ui.control.pairs.PairList;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A volume as it is typed, and the making of it. FX thread only. */
final class NewVolumeViewModel {

    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9_.-]*";

    private final Engines engines;
    private final Masker masker;
    private final Executor ui;
    private final List<Host> hosts;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty driver = new SimpleStringProperty("");
    private final PairList options = new PairList();
    private final PairList labels = new PairList();
    private final ObservableList<String> drivers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<NewVolume> wanted = Bindings.createObjectBinding(this::read, inputs());

    /**
     * What engines are asked.
     *
     * @param status  how a host stands
     * @param drivers the volume drivers that a host offers
     * @param create  makes the volume
     */
    record Engines(Function<HostId, HostStatus> status, Function<HostId, CompletableFuture<List<String>>> drivers,
                   BiFunction<HostId, NewVolume, CompletableFuture<ObjectRef>> create) { }

    /** @param hosts those that can be chosen, the first of them is; never empty */
    NewVolumeViewModel(List<Host> hosts, Engines engines, Masker masker, Executor ui) {
        this.hosts = List.copyOf(hosts);
        this.engines = engines;
        this.masker = masker;
        this.ui = ui;
        host.subscribe(this::askDrivers);
        host.set(hosts.getFirst());
        wanted.subscribe(changed -> failure.set(Optional.empty()));
    }

    private Observable[] inputs() {
        return new Observable[] {name, driver, options.rows(), labels.rows(), host};
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
    ObjectBinding<NewVolume> wanted() {
        return wanted;
    }

    /** The same with its secrets covered: for texts that show or are copied. */
    NewVolume masked() {
        return VolumeText.masked(wanted.get(), masker);
    }

    boolean secret(String option, String value) {
        return !masker.value(option, value).equals(value);
    }

    /** What is wrong with the name; an empty one is fine. */
    Optional<Message> nameProblem() {
        String typed = name.get().strip();
        if (typed.isEmpty() || typed.matches(NAME) && (typed.length() > 1 || engines.status().apply(host.get().id()).podman())) {
            return Optional.empty();
        }
        return Optional.of(Message.of(typed.matches(NAME) ? "volumes.new.name.short" : "volumes.new.name.bad"));
    }

    Optional<Message> optionsProblem() {
        return options.problem().map(NewVolumeViewModel::told);
    }

    Optional<Message> labelsProblem() {
        return labels.problem().map(NewVolumeViewModel::told);
    }

    private static Message told(PairList.Problem problem) {
        return Message.of(problem == PairList.Problem.NAMELESS ? "pairs.nameless" : "pairs.twice");
    }

    boolean invalid() {
        return busy.get() || nameProblem().isPresent() || optionsProblem().isPresent() || labelsProblem().isPresent();
    }

    /** Sends it once. @param made told of the volume; not called where none was made */
    void create(Consumer<ObjectRef> made) {
        if (invalid()) {
            return;
        }
        NewVolume asked = wanted.get();
        busy.set(true);
        failure.set(Optional.empty());
        engines.create().apply(host.get().id(), asked).whenCompleteAsync((volume, failed) -> {
            busy.set(false);
            if (failed == null) {
                made.accept(volume);
            } else {
                failure.set(Optional.of(FailureException.of(failed, VolumeOperations.CREATE, asked.name())));
            }
        }, ui);
    }

    private NewVolume read() {
        return new NewVolume(name.get().strip(), driver.get().strip(), options.values(), labels.values());
    }

    private void askDrivers(Host at) {
        drivers.clear();
        if (at != null) {
            engines.drivers().apply(at.id()).whenCompleteAsync((names, failed) -> {
                if (!at.equals(host.get())) {
                    return;
                }
                if (failed == null) {
                    drivers.setAll(names);
                } else {
                    failure.set(Optional.of(FailureException.of(failed, VolumeOperations.CREATE, "")));
                }
            }, ui);
        }
    }
}
