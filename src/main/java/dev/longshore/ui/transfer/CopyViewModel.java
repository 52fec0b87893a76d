package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferOperations;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Which host the images go to, and what it has of them already. FX thread only. */
final class CopyViewModel {

    private final TransferService service;
    private final Host from;
    private final List<TransferImage> images;
    private final List<Host> targets;
    private final AsyncValue<Set<String>> ids;
    private final ObjectProperty<Host> target = new SimpleObjectProperty<>();
    private final ObservableValue<Set<String>> there;
    private final ObjectBinding<Optional<Message>> problem;
    private final BooleanBinding invalid;

    /** @param targets the other hosts that answer now */
    CopyViewModel(TransferService service, Host from, List<TransferImage> images, List<Host> targets, Executor ui, Delay delay) {
        this.service = service;
        this.from = from;
        this.images = List.copyOf(images);
        this.targets = List.copyOf(targets);
        this.ids = new AsyncValue<>(ui, delay);
        this.there = ids.value().orElse(Set.of());
        this.problem = Bindings.createObjectBinding(this::findProblem, ids.failure());
        this.invalid = Bindings.createBooleanBinding(() -> target.get() == null || problem.get().isPresent(), target, problem);
        target.addListener((property, was, is) -> look());
        if (!targets.isEmpty()) {
            target.set(targets.getFirst());
        }
    }

    Host from() {
        return from;
    }

    List<TransferImage> images() {
        return images;
    }

    List<Host> targets() {
        return targets;
    }

    ObjectProperty<Host> target() {
        return target;
    }

    /** Ids of the images that the target has already. */
    ObservableValue<Set<String>> there() {
        return there;
    }

    /** Why nothing can be copied there; empty where it can. */
    ObjectBinding<Optional<Message>> problem() {
        return problem;
    }

    BooleanBinding invalid() {
        return invalid;
    }

    void submit(Runnable started) {
        service.copy(from, target.get(), images);
        started.run();
    }

    private void look() {
        ids.forget();
        Host host = target.get();
        if (host != null) {
            ids.ask(() -> service.idsOn(host), thrown -> FailureException.of(thrown, TransferOperations.COPY, ""));
        }
    }

    private Optional<Message> findProblem() {
        return targets.isEmpty() ? Optional.of(Message.of("transfer.copy.no-host"))
                : Optional.ofNullable(ids.failure().get()).map(Failures::cause);
    }
}
