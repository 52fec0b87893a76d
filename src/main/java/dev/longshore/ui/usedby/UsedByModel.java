package dev.longshore.ui.usedby;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.UsedBy;
import dev.longshore.ui.module.ViewContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The containers that use one object, live. FX thread only. */
final class UsedByModel<T> implements TabModel {

    private final ObjectRef object;
    private final UsedBy<T> source;
    private final EngineCalls calls;
    private final Navigation navigation;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(new ListState.Never(), List.of()));
    private final Map<String, T> known = new LinkedHashMap<>();
    private final Follow follow;
    private final Map<Place, List<Message>> richer = new HashMap<>();
    private List<ContainerUse> told = List.of();
    private boolean asked;
    private boolean asking;
    private boolean unanswered;
    private boolean closed;

    /** A use apart from the container's state. */
    private record Place(String id, List<Message> details) {
        static Place of(ContainerUse use) {
            return new Place(use.id(), use.details());
        }
    }

    /** @param state how the list of containers stands */
    record Shown(ListState state, List<ContainerUse> uses) { }

    /**
     * @param calls     what the user asks for goes over them
     * @param following follows the users of the object's host
     */
    UsedByModel(ObjectRef object, UsedBy<T> source, EngineCalls calls, Navigation navigation, Executor ui, Function<Follower<T>, Follow> following) {
        this.object = object;
        this.source = source;
        this.calls = calls;
        this.navigation = navigation;
        this.ui = ui;
        this.follow = following.apply(this::changed);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Message keys of the columns beside the container and its state. */
    List<String> details() {
        return source.details();
    }

    /** Message key of what is said where nothing uses it. */
    String unused() {
        return source.unused();
    }

    /** What can be done about one use. */
    List<UsedBy.Action> actions() {
        return source.actions();
    }

    void run(UsedBy.Action action, ContainerUse use) {
        action.run().accept(object, use);
    }

    /** Shows the container in its table. */
    void reveal(ContainerUse use) {
        navigation.reveal(new ObjectRef(object.host(), ContainerOperations.CONTAINER, use.id(), use.name()));
    }

    @Override
    public View view(ViewContext context) {
        return new UsedByView(this, context.messages());
    }

    @Override
    public void close() {
        closed = true;
        follow.close();
    }

    private void changed(Map<HostId, News<T>> sum) {
        News<T> news = sum.get(object.host());
        if (news != null) {
            ui.execute(() -> apply(news));
        }
    }

    private void apply(News<T> news) {
        Set<String> keys = source.keys().apply(object);
        keys.stream().filter(news.objects().removed()::contains).forEach(known::remove);
        news.objects().upserted().stream().filter(users -> keys.contains(source.users().key(users))).forEach(users -> known.put(source.users().key(users), users));
        Map<String, ContainerUse> uses = new LinkedHashMap<>();
        known.values().forEach(users -> source.uses().apply(object, users).forEach(use -> uses.putIfAbsent(use.id() + " " + use.details(), use)));
        List<ContainerUse> all = List.copyOf(uses.values());
        boolean elsewhere = !places(all).equals(places(told));
        told = all;
        shown.set(new Shown(news.state(), all.stream().map(this::enriched).toList()));
        if (elsewhere || unanswered) {
            ask();
        }
    }

    /** Where the containers are, whatever state each has: what more there is to tell hangs on that. */
    private static Set<Place> places(List<ContainerUse> uses) {
        return uses.stream().map(Place::of).collect(Collectors.toSet());
    }

    private ContainerUse enriched(ContainerUse use) {
        return new ContainerUse(use.id(), use.name(), use.status(), richer.getOrDefault(Place.of(use), use.details()));
    }

    /** One question at a time, as each may be a request for each container. What is told live stays where more cannot be had. */
    private void ask() {
        if (asking || closed || told.isEmpty()) {
            return;
        }
        List<ContainerUse> about = told;
        source.more().ifPresent(more -> {
            EngineCalls way = asked ? calls.inBackground() : calls;   // the user opened the tab, and later changes come by themselves
            asked = true;
            asking = true;
            more.ask(way, object, about).whenCompleteAsync((answer, failed) -> {
                unanswered = failed != null;
                answered(about, failed == null ? answer : about);
            }, ui);
        });
    }

    private void answered(List<ContainerUse> about, List<ContainerUse> answer) {
        asking = false;
        richer.clear();
        for (int i = 0; i < Math.min(about.size(), answer.size()); i++) {
            richer.put(Place.of(about.get(i)), answer.get(i).details());
        }
        shown.set(new Shown(shown.get().state(), told.stream().map(this::enriched).toList()));
        if (!places(told).equals(places(about))) {
            ask();
        }
    }
}
