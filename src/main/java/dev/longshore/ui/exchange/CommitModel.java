package dev.longshore.ui.exchange;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.exchange.CommitFacts;
import dev.longshore.service.exchange.ExchangeOperations;
import dev.longshore.service.exchange.ExchangeService;
import dev.longshore.service.exchange.ExchangeService.CommitWish;
import dev.longshore.service.exchange.ImageChanges;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed to make an image of a container, and what that image will not hold. FX thread only. */
final class CommitModel {

    private final ObjectRef container;
    private final Host host;
    private final boolean podman;
    private final ExchangeService service;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty changes = new SimpleStringProperty("");
    private final BooleanProperty pause = new SimpleBooleanProperty(true);
    private final AsyncValue<CommitFacts> facts;
    private final AsyncValue<Map<String, Long>> sizes;
    private final BooleanBinding invalid;

    /** @param podman whether Podman makes it: it has ways of its own */
    CommitModel(ObjectRef container, Host host, boolean podman, ExchangeService service, Executor ui, Delay delay) {
        this.container = container;
        this.host = host;
        this.podman = podman;
        this.service = service;
        this.facts = new AsyncValue<>(ui, delay);
        this.sizes = new AsyncValue<>(ui, delay);
        this.invalid = Bindings.createBooleanBinding(() -> wanted().isEmpty() || wrong().isPresent(), name, changes);
        facts.ask(() -> service.facts(container), thrown -> FailureException.of(thrown, ExchangeOperations.COMMIT, container.name()),
                this::measure);
    }

    private void measure() {
        CommitFacts known = facts.value().get();
        if (known != null && known.notHeld().stream().anyMatch(held -> held.type().equals("volume"))) {
            sizes.ask(() -> service.sizes(host.id()), thrown -> FailureException.of(thrown, ExchangeOperations.COMMIT, container.name()));
        }
    }

    ObjectRef container() {
        return container;
    }

    Host host() {
        return host;
    }

    boolean podman() {
        return podman;
    }

    StringProperty name() {
        return name;
    }

    StringProperty author() {
        return author;
    }

    StringProperty message() {
        return message;
    }

    /** Instructions, one in each line. */
    StringProperty changes() {
        return changes;
    }

    BooleanProperty pause() {
        return pause;
    }

    /** Null before they are known. */
    ReadOnlyObjectProperty<@Nullable CommitFacts> facts() {
        return facts.value();
    }

    /** The bytes of volumes, by their names; null before they are known, or where they cannot be had. */
    ReadOnlyObjectProperty<@Nullable Map<String, Long>> sizes() {
        return sizes.value();
    }

    BooleanBinding invalid() {
        return invalid;
    }

    /** Empty where it is no name of an image. */
    Optional<ImageName> wanted() {
        return ImageName.parse(name.get().strip());
    }

    /** The first instruction that is wrong. */
    Optional<ImageChanges.Wrong> wrong() {
        return ImageChanges.check(lines(), podman);
    }

    private List<String> lines() {
        return ImageChanges.lines(changes.get());
    }

    void submit() {
        wanted().filter(valid -> wrong().isEmpty()).ifPresent(valid -> service.commit(host, container,
                new CommitWish(valid, author.get().strip(), message.get().strip(), pause.get(), lines())));
    }

    void close() {
        facts.cancel();
        sizes.cancel();
    }
}
