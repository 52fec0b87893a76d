package dev.longshore.ui.registry;

import dev.longshore.domain.KnownRegistry;
import dev.longshore.service.registry.RegistryLogins;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The registries with a login. FX thread only. */
final class RegistriesViewModel {

    private final ObservableList<KnownRegistry> registries = FXCollections.observableArrayList();
    private final RegistryLogins logins;
    private final BiConsumer<Optional<String>, Runnable> question;
    private final Executor ui;
    private boolean closed;

    /** @param question asks for the login at a registry, or at one that is asked for too; runs the second when one was given */
    RegistriesViewModel(RegistryLogins logins, BiConsumer<Optional<String>, Runnable> question, Executor ui) {
        this.logins = logins;
        this.question = question;
        this.ui = ui;
        refresh();
    }

    ObservableList<KnownRegistry> registries() {
        return registries;
    }

    /** @param selected null for none */
    void logIn(KnownRegistry selected) {
        question.accept(Optional.ofNullable(selected).map(KnownRegistry::registry).filter(name -> !name.isEmpty()), this::refresh);
    }

    void forget(KnownRegistry selected) {
        logins.forget(selected.registry());
        refresh();
    }

    void close() {
        closed = true;
    }

    private void refresh() {
        logins.known().thenAcceptAsync(this::show, ui);
    }

    private void show(List<KnownRegistry> known) {
        if (!closed) {
            registries.setAll(known);
        }
    }
}
