package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.ui.hosts.ConnectionViewModel.Given;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A host that is about to be added; its name follows the address until the user writes one. FX thread only. */
final class AddHostViewModel {

    /** Takes a new host over. @param done run once it is added; not where the user drew back */
    interface Adding {
        void add(String name, Endpoint endpoint, Runnable done);
    }

    private final ConnectionViewModel connection;
    private final Predicate<String> nameTaken;
    private final Adding adding;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectBinding<Optional<Message>> problem;
    private final BooleanBinding invalid;
    private String proposed = "";

    AddHostViewModel(ConnectionViewModel connection, Predicate<String> nameTaken, Adding adding) {
        this.connection = connection;
        this.nameTaken = nameTaken;
        this.adding = adding;
        this.problem = Bindings.createObjectBinding(this::wrong, name, connection.typed());
        this.invalid = Bindings.createBooleanBinding(() -> !(connection.typed().get() instanceof Given) || name.get().isBlank() || problem.get().isPresent(),
                connection.typed(), name, problem);
        connection.typed().subscribe(typed -> propose());
    }

    ConnectionViewModel connection() {
        return connection;
    }

    StringProperty name() {
        return name;
    }

    /** What is wrong with the name, or empty. */
    ObjectBinding<Optional<Message>> problem() {
        return problem;
    }

    BooleanBinding invalid() {
        return invalid;
    }

    void add(Runnable done) {
        if (!invalid.get() && connection.typed().get() instanceof Given(Endpoint endpoint)) {
            adding.add(name.get().strip(), endpoint, done);
        }
    }

    private void propose() {
        boolean own = !name.get().isBlank() && !name.get().equals(proposed);
        if (!own && connection.typed().get() instanceof Given(Endpoint endpoint)) {
            proposed = free(ConnectionViewModel.nameOf(endpoint));
            name.set(proposed);
        }
    }

    private String free(String wanted) {
        String free = wanted;
        for (int i = 2; nameTaken.test(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    private Optional<Message> wrong() {
        String typed = name.get().strip();
        if (!typed.isEmpty()) {
            return nameTaken.test(typed) ? Optional.of(Message.of("dialog.host.name.taken")) : Optional.empty();
        }
        return connection.typed().get() instanceof Given ? Optional.of(Message.of("dialog.host.name.blank")) : Optional.empty();
    }
}
