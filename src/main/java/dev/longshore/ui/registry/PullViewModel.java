package dev.longshore.ui.registry;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.registry.RegistryOperations;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is to be pulled where: a name as it is typed or picked from what a search finds meanwhile. FX thread only. */
final class PullViewModel {

    static final Duration PAUSE = Duration.ofMillis(350);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final int SHORTEST_TERM = 2;
    private static final int LONGEST_TERM = 200;

    private final List<Host> hosts;
    private final BiFunction<HostId, String, CompletableFuture<List<FoundImage>>> search;
    private final Debounce typing;
    private final AsyncValue<List<FoundImage>> found;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty("");
    private final StringProperty platform = new SimpleStringProperty("");
    private final ObservableList<FoundImage> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(new SearchState.Idle());
    private final ObjectBinding<Optional<Message>> platformLacking;
    private final ObjectBinding<Optional<ImageReference>> image = Bindings.createObjectBinding(this::read, name, tag);
    private String asked = "";
    private boolean picking;

    /**
     * @param hosts  those that can be pulled to, at least one
     * @param chosen the one to begin with; null for the first
     * @param status how a host stands
     */
    PullViewModel(List<Host> hosts, HostId chosen, Function<HostId, HostStatus> status, BiFunction<HostId, String, CompletableFuture<List<FoundImage>>> search, Delay delay, Executor ui) {
        this.hosts = List.copyOf(hosts);
        this.search = search;
        this.typing = new Debounce(delay, PAUSE, LONGEST_PAUSE, this::begin);
        this.found = new AsyncValue<>(ui, delay);
        platformLacking = Bindings.createObjectBinding(() -> Offers.reason(ImageOperations.PULL_PLATFORM, status.apply(host.get().id())), host);
        host.set(hosts.stream().filter(each -> each.id().equals(chosen)).findFirst().orElse(hosts.getFirst()));
        name.subscribe(typed -> typed());
        host.subscribe(now -> typed());
    }

    List<Host> hosts() {
        return hosts;
    }

    ObjectProperty<Host> host() {
        return host;
    }

    /** May hold a tag or a digest of its own. */
    StringProperty name() {
        return name;
    }

    /** Empty for {@code latest}. Not looked at where the name holds a tag or a digest. */
    StringProperty tag() {
        return tag;
    }

    /** Empty for the engine's own. */
    StringProperty platform() {
        return platform;
    }

    /** Why the chosen host cannot be asked for a platform; empty where it can. */
    ObjectBinding<Optional<Message>> platformLacking() {
        return platformLacking;
    }

    ObservableList<FoundImage> results() {
        return results;
    }

    ReadOnlyObjectProperty<SearchState> state() {
        return state.getReadOnlyProperty();
    }

    /** Empty while what is typed is no name. */
    ObjectBinding<Optional<ImageReference>> image() {
        return image;
    }

    /** Whether the name says by itself which of the images is meant. */
    boolean versioned() {
        return !name.get().strip().equals(repository());
    }

    /** What is wrong with what is typed; empty for nothing, and while nothing is typed. */
    Optional<Message> problem() {
        return name.get().isBlank() || image.get().isPresent() ? Optional.empty()
                : Optional.of(Message.of(versioned() || ImageReference.parse(name.get().strip()).isEmpty() ? "registry.pull.invalid" : "registry.pull.invalid-tag"));
    }

    Message verb() {
        return image.get().map(what -> Message.of("registry.pull.verb", what.toString())).orElse(Message.of("registry.pull.verb-none"));
    }

    /** Takes a name that was found; it is not searched for again. */
    void pick(FoundImage found) {
        picking = true;
        try {
            name.set(found.name());
        } finally {
            picking = false;
        }
    }

    /** The form is gone: nothing more is asked or told. */
    void close() {
        typing.cancel();
        found.cancel();
    }

    private Optional<ImageReference> read() {
        String typed = name.get().strip();
        boolean apart = !versioned() && !tag.get().isBlank();
        return ImageReference.parse(apart ? typed + ":" + tag.get().strip() : typed);
    }

    /** The name without tag and digest. */
    private String repository() {
        String typed = name.get().strip().replaceFirst("@.*$", "");
        int colon = typed.lastIndexOf(':');
        return colon > typed.lastIndexOf('/') ? typed.substring(0, colon) : typed;
    }

    private void typed() {
        String key = host.get().id() + " " + repository();
        if (picking || key.equals(asked)) {
            return;
        }
        asked = key;
        found.cancel();   // what was asked before is of no interest any more
        if (repository().length() < SHORTEST_TERM || repository().length() > LONGEST_TERM) {
            typing.cancel();
            results.clear();
            state.set(new SearchState.Idle());
        } else {
            typing.touch();
        }
    }

    private void begin() {
        state.set(new SearchState.Searching());
        HostId asker = host.get().id();
        String term = repository();
        found.ask(() -> search.apply(asker, term), failed -> FailureException.of(failed, RegistryOperations.SEARCH, ""), this::searched);
    }

    private void searched() {
        Failure failure = found.failure().get();
        results.setAll(failure == null ? found.value().get() : List.of());
        state.set(failure == null ? new SearchState.Found(results.size()) : new SearchState.Failed(failure));
    }
}
