package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
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
    private final BiConsumer<String, HostMarks> save;
    private final StringProperty name;
    private final ObjectProperty<HostColour> colour;
    private final BooleanProperty readOnly;
    private final BooleanProperty production;
    private final StringProperty pinnedApi;
    private final ObjectBinding<Optional<Message>> problem;
    private final ObjectBinding<Optional<Message>> apiProblem;

    /**
     * @param nameTaken whether another host has that name
     * @param save      takes name and marks over
     */
    public HostSettingsViewModel(Host host, Predicate<String> nameTaken, BiConsumer<String, HostMarks> save) {
        this.host = host;
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

    void save() {
        if (problem.get().isEmpty() && apiProblem.get().isEmpty()) {
            save.accept(renamable() ? name.get().strip() : host.name(),
                    new HostMarks(colour.get(), readOnly.get(), production.get(), host.marks().plainAccepted(), pinnedApi.get().strip()));
        }
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
