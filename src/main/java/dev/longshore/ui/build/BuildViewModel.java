package dev.longshore.ui.build;

import dev.longshore.domain.EngineFeature;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.build.ContextException;
import dev.longshore.service.build.ContextLook;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is to be built: checked as it is typed, the folder counted in the background. FX thread only. */
public final class BuildViewModel {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9_.-]+(?:/[a-z0-9_.-]+){0,2}");
    private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9_.-]+");

    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty dockerfile = new SimpleStringProperty("Dockerfile");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty platform = new SimpleStringProperty("");
    private final BooleanProperty noCache = new SimpleBooleanProperty();
    private final BooleanProperty pull = new SimpleBooleanProperty();
    private final BooleanProperty secretsAccepted = new SimpleBooleanProperty();
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final ObservableList<BuildArgument> arguments = FXCollections.observableArrayList(
            argument -> new javafx.beans.Observable[] {argument.name(), argument.value()});
    private final ReadOnlyObjectWrapper<FolderState> state = new ReadOnlyObjectWrapper<>(new FolderState.Nothing());
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(true);
    private final ObjectBinding<Optional<Message>> targetLacking = Bindings.createObjectBinding(() -> lacking(EngineFeature.BUILD_TARGET), host);
    private final ObjectBinding<Optional<Message>> platformLacking = Bindings.createObjectBinding(() -> lacking(EngineFeature.BUILD_PLATFORM), host);
    private final Function<HostId, HostStatus> status;
    private final Looking looking;
    private final Executor ui;
    private final Delay delay;
    private Subscription waiting = () -> { };
    private AtomicBoolean stopped = new AtomicBoolean();

    /** How a folder is counted: as {@code BuildService.look}. */
    @FunctionalInterface
    public interface Looking {
        /** Fails with a {@link ContextException}; any thread tells the progress. */
        CompletableFuture<ContextLook> look(Path folder, String dockerfile, ContextLook.Progress progress, BooleanSupplier stopped);
    }

    /**
     * @param chosen the host to begin with, or null
     * @param status how a host stands
     */
    public BuildViewModel(Host chosen, Function<HostId, HostStatus> status, Looking looking, Executor ui, Delay delay) {
        this.looking = looking;
        this.ui = ui;
        this.delay = delay;
        this.status = status;
        host.set(chosen);
        folder.addListener((property, was, now) -> changed());
        dockerfile.addListener((property, was, now) -> changed());
        InvalidationListener check = change -> invalid.set(wrong());
        for (javafx.beans.Observable each : List.of(tags, target, platform, host, secretsAccepted, state, arguments)) {
            each.addListener(check);
        }
    }

    public StringProperty folder() {
        return folder;
    }

    /** Relative to the folder. */
    public StringProperty dockerfile() {
        return dockerfile;
    }

    /** Parted by spaces or commas. */
    public StringProperty tags() {
        return tags;
    }

    public StringProperty target() {
        return target;
    }

    public StringProperty platform() {
        return platform;
    }

    public BooleanProperty noCache() {
        return noCache;
    }

    public BooleanProperty pull() {
        return pull;
    }

    public BooleanProperty secretsAccepted() {
        return secretsAccepted;
    }

    public ObjectProperty<Host> host() {
        return host;
    }

    public ObservableList<BuildArgument> arguments() {
        return arguments;
    }

    public ReadOnlyObjectProperty<FolderState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether it cannot be built as things stand. */
    public ReadOnlyBooleanProperty invalid() {
        return invalid.getReadOnlyProperty();
    }

    /** Names an argument more. */
    public void addArgument() {
        arguments.add(new BuildArgument());
    }

    /** What is wrong with the tags; empty where nothing is. No tag at all is no fault: the image then has an id only. */
    public Optional<Message> tagsProblem() {
        return words().stream().filter(tag -> ImageName.parse(tag).isEmpty()).findFirst().map(tag -> Message.of("build.tags.bad", tag));
    }

    /** What is wrong with the arguments; rows left empty are passed over. */
    public Optional<Message> argumentsProblem() {
        boolean nameless = arguments.stream().anyMatch(argument -> argument.name().get().isBlank() && !argument.value().get().isEmpty());
        long names = named().size();
        long distinct = named().stream().map(argument -> argument.name().get().strip()).distinct().count();
        boolean spaced = named().stream().anyMatch(argument -> !argument.name().get().strip().matches("[^\\s=]+"));
        return nameless || spaced ? Optional.of(Message.of("build.args.bad")) : names != distinct ? Optional.of(Message.of("build.args.twice")) : Optional.empty();
    }

    /** Why the chosen host cannot stop at a stage; empty where it can. */
    public ObjectBinding<Optional<Message>> targetLacking() {
        return targetLacking;
    }

    /** Why the chosen host cannot be asked for a platform; empty where it can. */
    public ObjectBinding<Optional<Message>> platformLacking() {
        return platformLacking;
    }

    private Optional<Message> lacking(EngineFeature feature) {
        return Optional.ofNullable(host.get()).flatMap(chosen -> Offers.reason(feature, status.apply(chosen.id())));
    }

    public Optional<Message> platformProblem() {
        String text = platform.get().strip();
        if (!text.isEmpty() && platformLacking.get().isPresent()) {
            return platformLacking.get();
        }
        return text.isEmpty() || PLATFORM.matcher(text).matches() ? Optional.empty() : Optional.of(Message.of("build.platform.bad"));
    }

    public Optional<Message> targetProblem() {
        String text = target.get().strip();
        if (!text.isEmpty() && targetLacking.get().isPresent()) {
            return targetLacking.get();
        }
        return text.isEmpty() || TARGET.matcher(text).matches() ? Optional.empty() : Optional.of(Message.of("build.target.bad"));
    }

    /** Looks at the folder again: something in it was changed. */
    public void lookAgain() {
        begin();
    }

    /** The look ends, and what it finds is of no interest. */
    public void stop() {
        stopped.set(true);
        waiting.close();
        if (state.get() instanceof FolderState.Counting) {
            state.set(new FolderState.Stopped());
        }
    }

    /** What was asked for; valid only while {@link #invalid} is false. */
    public BuildOrder order() {
        Map<String, String> values = new LinkedHashMap<>();
        named().forEach(argument -> values.put(argument.name().get().strip(), argument.value().get()));
        return new BuildOrder(host.get().id(), Path.of(folder.get().strip()), new BuildOptions(dockerfile(dockerfile.get()), names(), values,
                target.get().strip(), noCache.get(), pull.get(), platform.get().strip()));
    }

    private List<String> names() {
        return words().stream().flatMap(tag -> ImageName.parse(tag).stream()).map(ImageName::toString).distinct().toList();
    }

    private List<String> words() {
        return Arrays.stream(tags.get().split("[\\s,]+")).filter(tag -> !tag.isEmpty()).toList();
    }

    private List<BuildArgument> named() {
        return arguments.stream().filter(argument -> !argument.name().get().isBlank()).toList();
    }

    private static String dockerfile(String typed) {
        String text = typed.strip().replace('\\', '/');
        return text.isEmpty() ? "Dockerfile" : text.startsWith("./") ? text.substring(2) : text;
    }

    private boolean wrong() {
        boolean ready = state.get() instanceof FolderState.Ready(ContextLook look) && (look.secrets().isEmpty() || secretsAccepted.get());
        return !ready || host.get() == null || tagsProblem().isPresent() || argumentsProblem().isPresent() || platformProblem().isPresent()
                || targetProblem().isPresent();
    }

    private void changed() {
        stopped.set(true);
        waiting.close();
        secretsAccepted.set(false);
        if (folder.get().isBlank()) {
            state.set(new FolderState.Nothing());
            return;
        }
        state.set(new FolderState.Counting(0, 0));
        waiting = delay.after(PAUSE, this::begin);
    }

    private void begin() {
        stopped.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        state.set(new FolderState.Counting(0, 0));
        try {
            Path path = Path.of(folder.get().strip());
            looking.look(path, dockerfile(dockerfile.get()), progress(mine), mine::get).whenComplete((look, failed) -> ui.execute(() -> {
                if (!mine.get()) {
                    state.set(failed == null ? new FolderState.Ready(look) : new FolderState.Wrong(problem(failed)));
                }
            }));
        } catch (InvalidPathException e) {
            state.set(new FolderState.Wrong(Message.of("build.folder.none", folder.get().strip())));
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
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
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
