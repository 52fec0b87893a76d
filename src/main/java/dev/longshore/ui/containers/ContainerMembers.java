package dev.longshore.ui.containers;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.ui.module.MembersOf;
import dev.longshore.ui.module.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The containers of a subject, live. A container is followed by its id; once that is gone, by its host and name, so that one that was made
 * again takes the place. While a host is away, its containers are those it had. Thread-safe.
 */
final class ContainerMembers {

    private final List<ObjectRef> wanted;
    private final Optional<HostId> whole;
    private final Consumer<List<ObjectRef>> told;
    private final Map<HostId, Map<String, ContainerSummary>> lists = new HashMap<>();
    private final Set<HostId> live = new HashSet<>();
    private final Set<HostId> forgotten = new HashSet<>();
    private final Set<ObjectRef> seen = new HashSet<>();
    private Optional<List<ObjectRef>> last = Optional.empty();

    private ContainerMembers(List<ObjectRef> wanted, Optional<HostId> whole, Consumer<List<ObjectRef>> told) {
        this.wanted = new ArrayList<>(wanted);
        this.whole = whole;
        this.told = told;
    }

    /** Empty for a subject that has none. */
    static Optional<MembersOf> of(Subject subject, Hosts hosts) {
        return switch (subject) {
            case Subject.One(var object, _) -> listed(List.of(object), hosts);
            case Subject.Several(var objects) -> listed(objects, hosts);
            case Subject.OfHost(var host, _) -> Optional.of(consumer -> new ContainerMembers(List.of(), Optional.of(host), consumer).follow(hosts, Set.of(host)));
            case Subject.Document _ -> Optional.empty();
        };
    }

    private static Optional<MembersOf> listed(List<ObjectRef> objects, Hosts hosts) {
        if (!objects.stream().allMatch(object -> object.kind().equals(ContainerOperations.CONTAINER))) {
            return Optional.empty();
        }
        Set<HostId> on = objects.stream().map(ObjectRef::host).collect(Collectors.toSet());
        return Optional.of(consumer -> new ContainerMembers(objects, Optional.empty(), consumer).follow(hosts, on));
    }

    private Subscription follow(Hosts hosts, Set<HostId> on) {
        Follow follow = hosts.follow(HostScope.of(on), Containers.KIND, this::changed);
        tell();   // also where nothing is known of the hosts yet
        return follow;
    }

    private synchronized void changed(Map<HostId, News<ContainerSummary>> sum) {
        sum.forEach(this::take);
        tell();
    }

    private void take(HostId host, News<ContainerSummary> news) {
        forget(host, news.host().isEmpty());
        Map<String, ContainerSummary> list = lists.computeIfAbsent(host, first -> new HashMap<>());
        news.objects().removed().forEach(list::remove);
        news.objects().upserted().forEach(container -> list.put(container.id(), container));
        if (news.state().live()) {
            live.add(host);
        } else {
            live.remove(host);
        }
    }

    private void forget(HostId host, boolean gone) {
        if (gone) {
            forgotten.add(host);
            lists.remove(host);
        } else {
            forgotten.remove(host);
        }
    }

    private synchronized void tell() {
        List<ObjectRef> now = whole.map(this::all).orElseGet(this::chosen);
        if (last.filter(now::equals).isEmpty()) {
            last = Optional.of(now);
            told.accept(now);
        }
    }

    private List<ObjectRef> all(HostId host) {
        return lists.getOrDefault(host, Map.of()).values().stream().map(container -> ref(host, container))
                .sorted(Comparator.comparing(ObjectRef::name).thenComparing(ObjectRef::id)).toList();
    }

    private List<ObjectRef> chosen() {
        List<ObjectRef> now = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<ObjectRef> found = now(wanted.get(i));
            found.ifPresent(now::add);
            if (found.isPresent()) {
                wanted.set(i, found.get());
            }
        }
        return List.copyOf(now);
    }

    /** The container as it is called now, or the one that took its place; empty where there is none. A new one is not in the list at once. */
    private Optional<ObjectRef> now(ObjectRef before) {
        if (forgotten.contains(before.host())) {
            return Optional.empty();
        }
        Map<String, ContainerSummary> list = lists.getOrDefault(before.host(), Map.of());
        ContainerSummary own = list.get(before.id());
        if (own != null) {
            ObjectRef ref = ref(before.host(), own);
            seen.add(ref);
            return Optional.of(ref);
        }
        if (!live.contains(before.host()) || seen.stream().noneMatch(before::sameAs)) {
            return Optional.of(before);
        }
        return list.values().stream().filter(container -> container.name().equals(before.name())).findFirst().map(container -> ref(before.host(), container));
    }

    private static ObjectRef ref(HostId host, ContainerSummary container) {
        return new ObjectRef(host, ContainerOperations.CONTAINER, container.id(), container.name());
    }
}
