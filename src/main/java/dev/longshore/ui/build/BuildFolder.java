package dev.longshore.ui.build;

import dev.longshore.domain.FailureException;
import dev.longshore.service.build.ContextException;
import dev.longshore.service.build.ContextLook;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.i18n.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The folder to be sent and the Dockerfile in it, counted in the background whenever another is named. FX thread only. */
public final class BuildFolder {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty dockerfile = new SimpleStringProperty("Dockerfile");
    private final BooleanProperty secretsAccepted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FolderState> state = new ReadOnlyObjectWrapper<>(new FolderState.Nothing());
    private final Looking looking;
    private final Executor ui;
    private final Debounce typing;
    private AtomicBoolean stopped = new AtomicBoolean();

    /** How a folder is counted: as {@code BuildService.look}. */
    @FunctionalInterface
    public interface Looking {
        /** Fails with a {@link ContextException}; any thread tells the progress. */
        CompletableFuture<ContextLook> look(Path folder, String dockerfile, ContextLook.Progress progress, BooleanSupplier stopped);
    }

    BuildFolder(Looking looking, Executor ui, Delay delay) {
        this.looking = looking;
        this.ui = ui;
        this.typing = new Debounce(delay, PAUSE, LONGEST_PAUSE, this::begin);
        path.addListener((property, was, now) -> changed());
        dockerfile.addListener((property, was, now) -> changed());
    }

    /** As it is typed. */
    StringProperty path() {
        return path;
    }

    /** As it is typed; relative to the folder. */
    StringProperty dockerfile() {
        return dockerfile;
    }

    /** Whether what looks like a secret may go; no longer where another folder or Dockerfile is named. */
    BooleanProperty secretsAccepted() {
        return secretsAccepted;
    }

    ReadOnlyObjectProperty<FolderState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether it can be sent as it stands. */
    boolean ready() {
        return state.get() instanceof FolderState.Ready(ContextLook look) && (look.secrets().isEmpty() || secretsAccepted.get());
    }

    /** The folder that is meant; valid only while it is {@link #ready}. */
    Path chosen() {
        return Path.of(path.get().strip());
    }

    /** The Dockerfile that is meant, with slashes on every system. */
    String chosenDockerfile() {
        String text = dockerfile.get().strip().replace('\\', '/');
        return text.isEmpty() ? "Dockerfile" : text.startsWith("./") ? text.substring(2) : text;
    }

    /** Looks at the folder again: something in it was changed. */
    void lookAgain() {
        begin();
    }

    /** The look ends, and what it finds is of no interest. */
    void stop() {
        stopped.set(true);
        typing.cancel();
        if (state.get() instanceof FolderState.Counting) {
            state.set(new FolderState.Stopped());
        }
    }

    private void changed() {
        stopped.set(true);
        secretsAccepted.set(false);
        if (path.get().isBlank()) {
            typing.cancel();
            state.set(new FolderState.Nothing());
            return;
        }
        state.set(new FolderState.Counting(0, 0));
        typing.touch();
    }

    private void begin() {
        stopped.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        state.set(new FolderState.Counting(0, 0));
        try {
            looking.look(chosen(), chosenDockerfile(), progress(mine), mine::get).whenComplete((look, failed) -> ui.execute(() -> {
                if (!mine.get()) {
                    state.set(failed == null ? new FolderState.Ready(look) : new FolderState.Wrong(problem(failed)));
                }
            }));
        } catch (InvalidPathException e) {
            state.set(new FolderState.Wrong(Message.of("build.folder.none", path.get().strip())));
        }
    }

    /** At most one count waits for the FX thread. */
    private ContextLook.Progress progress(AtomicBoolean mine) {
        AtomicBoolean told = new AtomicBoolean();
        return (files, bytes) -> {
            if (!told.getAndSet(true)) {
                ui.execute(() -> {
                    told.set(false);
                    if (!mine.get() && state.get() instanceof FolderState.Counting) {
                        state.set(new FolderState.Counting(files, bytes));
                    }
                });
            }
        };
    }

    private static Message problem(Throwable failed) {
        Throwable cause = FailureException.thrownBy(failed);
        if (!(cause instanceof ContextException wrong)) {
            return Message.of("build.folder.failed", String.valueOf(cause.getMessage()));
        }
        return switch (wrong.problem()) {
            case NOT_A_FOLDER -> Message.of("build.folder.none", wrong.path());
            case NO_DOCKERFILE -> Message.of("build.dockerfile.none", wrong.path());
            case OUTSIDE -> Message.of("build.dockerfile.outside", wrong.path());
            case UNREADABLE -> Message.of("build.folder.unreadable", wrong.path());
            case VANISHED, CHANGED -> Message.of("build.folder.changed", wrong.path());
            case BAD_PATTERN -> Message.of("build.ignore.bad", wrong.path());
            case NAME -> Message.of("build.folder.name", wrong.path());
        };
    }
}
