package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.ui.hosts.ConnectionViewModel.Given;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the user says of one host: its name, its marks and the version to speak with it. FX thread only. */
public final class HostSettingsViewModel {

    private final Host host;
    private final ConnectionViewModel connection;
    private final BiConsumer<Host, Runnable> save;
    private final StringProperty name;
    private final ObjectProperty<HostColour> colour;
    private final BooleanProperty readOnly;
    private final BooleanProperty production;
    private final StringProperty pinnedApi;
    private final ObjectBinding<Optional<Message>> problem;
    private final ObjectBinding<Optional<Message>> apiProblem;

    /**
     * @param nameTaken whether another host has that name
     * @param save      takes the host over as it is from now on; what it is given is run once that is done, not where the user drew back
     */
    HostSettingsViewModel(Host host, ConnectionViewModel connection, Predicate<String> nameTaken, BiConsumer<Host, Runnable> save) {
        this.host = host;
        this.connection = connection;
        this.save = save;
        this.name = new SimpleStringProperty(host.name());
        this.colour = new SimpleObjectProperty<>(host.marks().colour());
        this.readOnly = new SimpleBooleanProperty(host.marks().readOnly());
        this.production = new SimpleBooleanProperty(host.marks().production());
        this.pinnedApi = new SimpleStringProperty(host.marks().pinnedApi());
        this.apiProblem = Bindings.createObjectBinding(() -> ApiPin.problem(pinnedApi.get()), pinnedApi);
        this.problem = Bindings.createObjectBinding(() -> problem(name.get().strip(), nameTaken), name);
    }

    Host host() {
        return host;
    }

    /** How the host is reached; what was found stays where it is. */
    ConnectionViewModel connection() {
        return connection;
    }

    /** Whether the user named this host; what was found keeps its name. */
    boolean renamable() {
        return host.origin() == Host.Origin.USER;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<HostColour> colour() {
        return colour;
    }

    BooleanProperty readOnly() {
        return readOnly;
    }

    BooleanProperty production() {
        return production;
    }

    /** The only API version to speak; empty to negotiate. */
    StringProperty pinnedApi() {
        return pinnedApi;
    }

    /** What is wrong with the pinned version, or empty. */
    ObjectBinding<Optional<Message>> apiProblem() {
        return apiProblem;
    }

    /** What is wrong with the name, or empty. */
    ObjectBinding<Optional<Message>> problem() {
        return problem;
    }

    BooleanBinding invalid() {
        return Bindings.createBooleanBinding(() -> problem.get().isPresent() || apiProblem.get().isPresent() || renamable() && !(connection.typed().get() instanceof Given),
                problem, apiProblem, connection.typed());
    }

    void save(Runnable done) {
        if (invalid().get()) {
            return;
        }
        Host marked = host.withMarks(new HostMarks(colour.get(), readOnly.get(), production.get(), host.marks().riskAccepted(), pinnedApi.get().strip()));
        save.accept(renamable() && connection.typed().get() instanceof Given(Endpoint endpoint) ? marked.withName(name.get().strip()).withEndpoint(endpoint) : marked,
                done);
    }

    private Optional<Message> problem(String typed, Predicate<String> nameTaken) {
        if (!renamable() || typed.equalsIgnoreCase(host.name())) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(Message.of("dialog.host.name.blank"));
        }
        return nameTaken.test(typed) ? Optional.of(Message.of("dialog.host.name.taken")) : Optional.empty();
    }
}
