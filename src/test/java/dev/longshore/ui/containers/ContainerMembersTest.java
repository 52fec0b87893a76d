package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.module.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerMembersTest {

    @TempDir
    Path folder;

    private UiFixture fixture;
    private HostId host;
    private final List<List<String>> told = new CopyOnWriteArrayList<>();
    private Subscription following = () -> { };

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder);
        list("a web", "b db");
        fixture.connect();
        host = fixture.session.host().id();
    }

    @AfterEach
    void end() {
        following.close();
        fixture.close();
    }

    /** @param containers id and name of each */
    private void list(String... containers) {
        String json = List.of(containers).stream().map(each -> each.split(" "))
                .map(each -> "{\"Id\":\"" + each[0] + "\",\"Names\":[\"/" + each[1] + "\"],\"State\":\"running\"}").toList().toString();
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json(json));
    }

    private void relist(String... containers) {
        list(containers);
        fixture.session.refresh();
    }

    private void follow(Subject subject) {
        following = ContainerMembers.of(subject, fixture.hosts).orElseThrow()
                .follow(members -> told.add(members.stream().map(each -> each.id() + " " + each.name()).toList()));
    }

    private ObjectRef container(String id, String name) {
        return new ObjectRef(host, ContainerOperations.CONTAINER, id, name);
    }

    private void await(String... members) {
        Waiting.until(List.of(members) + " are told", () -> told.getLast().equals(List.of(members)));
    }

    @Test
    void oneIsFollowedByItsIdAndThenByItsName() {
        follow(new Subject.One(container("a", "web"), ""));
        assertEquals(List.of("a web"), told.getLast(), "before the call returns");
        relist("a renamed", "b db");
        await("a renamed");
        relist("b db");
        await();
        relist("c renamed", "b db");
        await("c renamed");
        relist("c again", "d renamed");
        await("c again");
    }

    @Test
    void severalStayInTheOrderOfTheSubject() {
        follow(new Subject.Several(List.of(container("b", "db"), container("a", "web"))));
        assertEquals(List.of("b db", "a web"), told.getLast());
        relist("a web");
        await("a web");
        relist("a web", "x db");
        await("x db", "a web");
    }

    @Test
    void aHostHasAllItsContainersByName() {
        follow(new Subject.OfHost(host, "local"));
        assertEquals(List.of("b db", "a web"), told.getLast());
        relist("a web", "b db", "c cache");
        await("c cache", "b db", "a web");
    }

    @Test
    void aNewContainerIsAMemberBeforeItIsListed() {
        follow(new Subject.One(container("n", "new"), ""));
        assertEquals(List.of("n new"), told.getLast());
        relist("a web", "n newer", "b db");
        await("n newer");
        relist("a web", "b db");
        await();
    }

    @Test
    void whileTheHostIsAwayTheyAreThoseItHad() {
        follow(new Subject.OfHost(host, "local"));
        int before = told.size();
        fixture.engine.close();
        fixture.ui.until("lost", () -> fixture.current.status().get() instanceof HostStatus.Lost);
        assertEquals(before, told.size());
    }

    @Test
    void aForgottenHostHasNone() {
        follow(new Subject.Several(List.of(container("a", "web"), container("b", "db"))));
        fixture.hosts.remove(host);
        await();
    }

    @Test
    void whatIsNoContainerHasNone() {
        ObjectRef image = new ObjectRef(host, ImageOperations.IMAGE, "i", "image");
        assertTrue(ContainerMembers.of(new Subject.One(image, ""), fixture.hosts).isEmpty());
        assertEquals(Optional.empty(), ContainerMembers.of(new Subject.Several(List.of(container("a", "web"), image)), fixture.hosts));
    }
}
