package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which host the images go to, and what it has of them already. FX thread only. */
final class CopyViewModel {

    private final TransferService service;
    private final Host from;
    private final List<TransferImage> images;
    private final List<Host> targets;
    private final LatestAnswer latest;
    private final ObjectProperty<Host> target = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Set<String>> there = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding invalid = Bindings.createBooleanBinding(() -> target.get() == null || problem.get().isPresent(), target, problem);

    /** @param targets the other hosts that answer now */
    CopyViewModel(TransferService service, Host from, List<TransferImage> images, List<Host> targets, Executor ui) {
        this.service = service;
        this.from = from;
        this.images = List.copyOf(images);
        this.targets = List.copyOf(targets);
        this.latest = new LatestAnswer(ui);
        target.addListener((property, was, is) -> look());
        if (targets.isEmpty()) {
            problem.set(Optional.of(Message.of("transfer.copy.no-host")));
        } else {
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
    ReadOnlyObjectProperty<Set<String>> there() {
        return there.getReadOnlyProperty();
    }

    /** Why nothing can be copied there; empty where it can. */
    ReadOnlyObjectProperty<Optional<Message>> problem() {
        return problem.getReadOnlyProperty();
    }

    BooleanBinding invalid() {
        return invalid;
    }

    void submit(Runnable started) {
        service.copy(from, target.get(), images);
        started.run();
    }

    private void look() {
        there.set(Set.of());
        problem.set(Optional.empty());
        if (target.get() != null) {
            latest.of(service.idsOn(target.get()), (ids, failed) -> {
                there.set(ids == null ? Set.of() : ids);
                problem.set(Optional.ofNullable(failed).map(CopyViewModel::words));
            });
        }
    }

    private static Message words(Throwable failed) {
        Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof FailureException known ? Failures.cause(known.failure()) : Message.of("transfer.copy.unknown", String.valueOf(cause));
    }
}
