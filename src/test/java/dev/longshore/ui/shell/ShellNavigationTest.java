package dev.longshore.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageModel;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellNavigationTest {

    private final Hosts hosts = new Hosts(host -> {
        throw new UnsupportedOperationException();
    }, SessionTiming.DEFAULT);
    private final List<String> done = new ArrayList<>();
    private int rooms;
    private final StringProperty filter = new SimpleStringProperty("web");
    private final ShellViewModel shell = new ShellViewModel(() -> { }, () -> { }, InstantSource.system(), new ManualTicker());
    private final Contributed contributed = new Contributed();
    private final ShellNavigation navigation = new ShellNavigation(contributed, shell, new CurrentHost(hosts, Runnable::run));

    @BeforeEach
    void contribute() {
        contributed.set(Contributions.of(page("containers", ContainerOperations.CONTAINER), page("overview", null),
                new HostChooser("hosts", host -> done.add("choose " + host.value()), host -> done.add("show " + host.value()), () -> done.add("all")),
                new SubjectViewer("inspector", new SubjectViewer.Viewer() {
                    @Override
                    public void open(Subject subject, String tabId) {
                        done.add("open " + tabId);
                    }

                    @Override
                    public void show(Subject subject, String tabId) {
                        done.add("show " + tabId);
                    }

                    @Override
                    public void follow(Optional<Subject> subject) {
                        done.add("follow");
                    }

                    @Override
                    public void enlarge(Subject subject, String tabId) {
                        done.add("enlarge " + tabId);
                    }

                    @Override
                    public void ownWindow(Subject subject, String tabId) {
                        done.add("window of " + tabId);
                    }

                    @Override
                    public void makeRoom() {
                        rooms++;
                    }
                })));
    }

    @Test
    void anObjectIsRevealedOnThePageOfItsKindWithItsHost() {
        navigation.reveal(object(ContainerOperations.CONTAINER));
        assertEquals("containers", shell.page().get());
        assertEquals(List.of("choose h", "containers reveals o"), done);
        assertTrue(rooms > 0, "an enlarged tab would hide it");
    }

    @Test
    void aKindWithoutAPageIsPassedOver() {
        shell.page().set("overview");
        navigation.reveal(object(ImageOperations.IMAGE));
        assertEquals("overview", shell.page().get());
        assertEquals(List.of(), done);
    }

    @Test
    void aTabIsEnlargedAndTornOffByTheInspector() {
        Subject web = new Subject.One(object(ContainerOperations.CONTAINER), "");
        navigation.enlarge(web, "logs");
        navigation.ownWindow(web, "logs");
        assertEquals(List.of("enlarge logs", "window of logs"), done);
        assertEquals(0, rooms);
    }

    @Test
    void aPageIsShownWithItsFilter() {
        navigation.showPage("containers", "db");
        assertEquals("containers", shell.page().get());
        assertEquals("db", filter.get());
        navigation.showPage("nowhere", "x");
        assertEquals("containers", shell.page().get());
    }

    @Test
    void subjectsGoToTheInspector() {
        navigation.open(new Subject.One(object(ContainerOperations.CONTAINER), ""), "json");
        navigation.follow(Optional.empty());
        assertEquals(List.of("open json", "follow"), done);
    }

    private static ObjectRef object(ObjectKind kind) {
        return new ObjectRef(new HostId("h"), kind, "o", "name");
    }

    private Page page(String id, ObjectKind kind) {
        return new Page(id, 1, new Page.Words("", ""), Page.Scope.ANY, Optional.ofNullable(kind), new PageModel() {
            @Override
            public StringProperty filter() {
                return filter;
            }

            @Override
            public void reveal(ObjectRef object) {
                done.add(id + " reveals " + object.id());
            }
        }, view -> {
            throw new UnsupportedOperationException();
        });
    }
}
