package dev.longshore.ui.registry;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.registry.RegistryOperations;
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

    private static final int SHORTEST_TERM = 2;
    private static final int LONGEST_TERM = 200;

    private final List<Host> hosts;
    private final BiFunction<HostId, String, CompletableFuture<List<FoundImage>>> search;
    private final Delay delay;
    private final Executor ui;
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty("");
    private final StringProperty platform = new SimpleStringProperty("");
    private final ObservableList<FoundImage> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(new SearchState.Idle());
    private final ObjectBinding<Optional<Message>> platformLacking;
    private final ObjectBinding<Optional<ImageReference>> image = Bindings.createObjectBinding(this::read, name, tag);
    private Subscription waiting = () -> { };
    private String asked = "";
    private long round;
    private boolean picking;

    /**
     * @param hosts  those that can be pulled to, at least one
     * @param chosen the one to begin with; null for the first
     * @param status how a host stands
     */
    PullViewModel(List<Host> hosts, HostId chosen, Function<HostId, HostStatus> status, BiFunction<HostId, String, CompletableFuture<List<FoundImage>>> search, Delay delay, Executor ui) {
        this.hosts = List.copyOf(hosts);
        this.search = search;
        this.delay = delay;
        this.ui = ui;
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
        waiting.close();
        round++;
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
        waiting.close();
        long mine = ++round;
        if (repository().length() < SHORTEST_TERM || repository().length() > LONGEST_TERM) {
            results.clear();
            state.set(new SearchState.Idle());
        } else {
            waiting = delay.after(PAUSE, () -> begin(mine));
        }
    }

    private void begin(long mine) {
        state.set(new SearchState.Searching());
        search.apply(host.get().id(), repository()).whenCompleteAsync((found, failed) -> {
            if (mine == round) {   // what was asked before is of no interest any more
                results.setAll(failed == null ? found : List.of());
                state.set(failed == null ? new SearchState.Found(found.size()) : new SearchState.Failed(FailureException.of(failed, RegistryOperations.SEARCH, "")));
            }
        }, ui);
    }
}
