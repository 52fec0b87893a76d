package dev.longshore.ui.transfer;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.Operation;
import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A place for a new file, looked at while it is typed. FX thread only. */
final class TargetFile {

    private final TransferService service;
    private final Operation operation;
    private final StringProperty path = new SimpleStringProperty("");
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final AsyncValue<SaveTarget> target;
    private final BooleanBinding invalid;

    /** @param name proposes one; what is no part of a file's name becomes a line */
    TargetFile(TransferService service, Operation operation, Path folder, String name, Executor ui, Delay delay) {
        this.service = service;
        this.operation = operation;
        this.target = new AsyncValue<>(ui, delay);
        this.invalid = Bindings.createBooleanBinding(() -> !agreed(), target.value(), target.failure(), replace);
        path.addListener((property, was, is) -> look());
        path.set(folder.resolve(name.replaceAll("[^A-Za-z0-9._-]+", "_") + ".tar").toString());
    }

    StringProperty path() {
        return path;
    }

    /** Whether the user agreed that an existing file goes; asked anew for each path. */
    BooleanProperty replace() {
        return replace;
    }

    /** How that place stands; null while it is looked at. */
    ReadOnlyObjectProperty<SaveTarget> target() {
        return target.value();
    }

    BooleanBinding invalid() {
        return invalid;
    }

    /** What is wrong with the place, or to know of it; empty while it is looked at. */
    Optional<Message> hint() {
        return Optional.ofNullable(target.value().get()).map(now -> Message.of("transfer.target." + KebabCase.of(now)));
    }

    /** Looks again, and goes on where the place is still good. @param write gets the file, and whether one that is there goes */
    void submit(BiConsumer<Path, Boolean> write) {
        ask(() -> {
            if (agreed()) {
                write.accept(Path.of(path.get()), replace.get());
            }
        });
    }

    private boolean agreed() {
        SaveTarget now = target.value().get();
        return now != null && target.failure().get() == null && now.usable() && (now == SaveTarget.FREE || replace.get());
    }

    private void look() {
        target.forget();
        replace.set(false);
        ask(() -> { });
    }

    private void ask(Runnable then) {
        String file = path.get();
        target.ask(() -> service.saveTarget(file), thrown -> FailureException.of(thrown, operation, file), then);
    }
}
