package dev.longshore.ui.usedby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeUser;
import dev.longshore.service.volumes.VolumeUsers;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.UsedBy;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UsedByModelTest {

    private static final HostId HOST = new HostId("h");
    private static final ObjectRef DATA = new ObjectRef(HOST, VolumeOperations.VOLUME, "data", "data");
    private static final UsedBy<VolumeUsers> SOURCE = new UsedBy<>("volumes", VolumeOperations.VOLUME, VolumeUsers.KIND, users -> users.users().stream()
            .map(user -> new ContainerUse(user.id(), user.name(), user.status(), List.of(Message.of("volumes.usedby.text", user.path())))).toList(), List.of("volumes.usedby.path"), "volumes.usedby.unused");

    private static final EngineCalls CALLS = new EngineCalls(host -> null, Runnable::run);

    private final List<String> ways = new ArrayList<>();
    private final List<Object> revealed = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private Follower<VolumeUsers> follower;
    private final UsedByModel<VolumeUsers> model = new UsedByModel<>(DATA, SOURCE, CALLS, navigation(), Runnable::run, told -> {
        follower = told;
        return new Follow() {
            @Override
            public void rescope(HostScope scope) {
                throw new AssertionError("the object stays on its host");
            }

            @Override
            public void refresh() {
                throw new AssertionError("nobody asked for it");
            }

            @Override
            public void close() {
                ended.add("closed");
            }
        };
    });

    private Navigation navigation() {
        return (Navigation) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Navigation.class}, (proxy, method, arguments) -> {
            revealed.add(arguments[0]);
            return null;
        });
    }

    private static VolumeUsers users(String volume, String... containers) {
        return new VolumeUsers(volume, List.of(containers).stream().map(name -> new VolumeUser(name + "-id", name, ContainerStatus.of("running", "Up 3 minutes"), "/data", true)).toList());
    }

    private void tell(ListState state, List<VolumeUsers> upserted, Set<String> removed) {
        follower.changed(Map.of(HOST, new News<>(Optional.empty(), new HostStatus.Connected("Docker", "28.5", "1.51"), state, new ListChange<>(upserted, removed, Instant.EPOCH))));
    }

    private List<String> names() {
        return model.shown().get().uses().stream().map(ContainerUse::name).toList();
    }

    @Test
    void showsTheContainersOfItsObjectOnlyAndLeadsToThem() {
        tell(new ListState.Live(), List.of(users("data", "pg", "web"), users("other", "mail")), Set.of());
        assertEquals(List.of("pg", "web"), names());
        model.reveal(model.shown().get().uses().getLast());
        assertEquals(List.of(new ObjectRef(HOST, ContainerOperations.CONTAINER, "web-id", "web")), revealed);
        tell(new ListState.Live(), List.of(users("other")), Set.of());
        assertEquals(List.of("pg", "web"), names(), "news of others change nothing");
        tell(new ListState.Live(), List.of(), Set.of("data"));
        assertEquals(List.of(), names());
    }

    private UsedByModel<VolumeUsers> asking(List<CompletableFuture<List<ContainerUse>>> answers) {
        UsedBy<VolumeUsers> source = new UsedBy<>("volumes", VolumeOperations.VOLUME, VolumeUsers.KIND, object -> Set.of(object.id()), (object, users) -> SOURCE.uses().apply(object, users),
                Optional.of((calls, object, known) -> {
                    ways.add(calls == CALLS ? "user" : "itself");
                    answers.add(new CompletableFuture<>());
                    return answers.getLast();
                }), List.of("volumes.usedby.path"), "volumes.usedby.unused", List.of());
        return new UsedByModel<>(DATA, source, CALLS, navigation(), Runnable::run, told -> {
            follower = told;
            return new QuietFollow();
        });
    }

    private static final class QuietFollow implements Follow {
        @Override
        public void rescope(HostScope scope) {
            throw new AssertionError("the object stays on its host");
        }

        @Override
        public void refresh() {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public void close() {
            // nothing is told from here on
        }
    }

    private static VolumeUsers aged(String status, String... containers) {
        return new VolumeUsers("data", List.of(containers).stream().map(name -> new VolumeUser(name + "-id", name, ContainerStatus.of("running", status), "/data", true)).toList());
    }

    private static List<ContainerUse> rich(String... containers) {
        return List.of(containers).stream().map(name -> new ContainerUse(name + "-id", name, ContainerStatus.of("running", "Up 1 second"),
                List.of(Message.of("volumes.usedby.text", "more of " + name)))).toList();
    }

    @Test
    void moreIsAskedForOncePerPlaceAndOneQuestionAtATime() {
        List<CompletableFuture<List<ContainerUse>>> answers = new ArrayList<>();
        UsedByModel<VolumeUsers> asked = asking(answers);
        tell(new ListState.Live(), List.of(aged("Up 1 second", "pg")), Set.of());
        tell(new ListState.Live(), List.of(aged("Up 2 seconds", "pg", "web")), Set.of());
        assertEquals(1, answers.size(), "the open question comes first");
        answers.getFirst().complete(rich("pg"));
        assertEquals(2, answers.size(), "another container came meanwhile");
        answers.getLast().complete(rich("pg", "web"));
        tell(new ListState.Live(), List.of(aged("Up 3 minutes", "pg", "web")), Set.of());
        assertEquals(2, answers.size(), "only an age differs");
        assertEquals(List.of("user", "itself"), ways, "the user asked for the first");
        ContainerUse web = asked.shown().get().uses().getLast();
        assertEquals(ContainerStatus.of("running", "Up 3 minutes"), web.status());
        assertEquals(List.of(Message.of("volumes.usedby.text", "more of web")), web.details());
    }

    @Test
    void whatFailedIsAskedAgainWithTheNextNewsUnlessItIsClosed() {
        List<CompletableFuture<List<ContainerUse>>> answers = new ArrayList<>();
        UsedByModel<VolumeUsers> asked = asking(answers);
        tell(new ListState.Live(), List.of(aged("Up 1 second", "pg")), Set.of());
        answers.getFirst().completeExceptionally(new IllegalStateException("away"));
        assertEquals(1, answers.size());
        assertEquals(List.of("pg"), asked.shown().get().uses().stream().map(ContainerUse::name).toList());
        tell(new ListState.Live(), List.of(), Set.of());
        assertEquals(2, answers.size());
        tell(new ListState.Live(), List.of(aged("Up 1 second", "pg", "web")), Set.of());
        asked.close();
        answers.getLast().complete(rich("pg"));
        assertEquals(2, answers.size());
    }

    @Test
    void whatWasKnownStaysWhileTheHostIsAway() {
        assertInstanceOf(ListState.Never.class, model.shown().get().state());
        tell(new ListState.Live(), List.of(users("data", "pg")), Set.of());
        tell(new ListState.Stale(), List.of(), Set.of());
        assertEquals(List.of("pg"), names());
        assertInstanceOf(ListState.Stale.class, model.shown().get().state());
        model.close();
        assertTrue(ended.contains("closed"));
    }
}
