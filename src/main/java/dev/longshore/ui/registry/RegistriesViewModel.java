package dev.longshore.ui.registry;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.KnownRegistry;
import dev.longshore.domain.Operation;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
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
    private final AsyncValue<List<KnownRegistry>> known;

    /** @param question asks for the login at a registry, or at one that is asked for too; runs the second when one was given */
    RegistriesViewModel(RegistryLogins logins, BiConsumer<Optional<String>, Runnable> question, Executor ui, Delay delay) {
        this.logins = logins;
        this.question = question;
        this.known = new AsyncValue<>(ui, delay);
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
        known.cancel();
    }

    private void refresh() {
        known.ask(logins::known, thrown -> FailureException.of(thrown, Operation.UNEXPECTED, ""), this::show);
    }

    private void show() {
        Failure failure = known.failure().get();
        registries.setAll(failure == null ? known.value().get() : List.of(new KnownRegistry("", "", KnownRegistry.Origin.FAILED, failure.detail())));
    }
}
