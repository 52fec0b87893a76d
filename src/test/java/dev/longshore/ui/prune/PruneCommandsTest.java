package dev.longshore.ui.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneCommandsTest {

    @TempDir
    private Path folder;
    private final List<List<Host>> opened = new ArrayList<>();
    private final List<Optional<ObjectKind>> kinds = new ArrayList<>();
    private final SimpleObjectProperty<List<Host>> answering = new SimpleObjectProperty<>(List.of());
    private final ObservableList<Selected<String>> selected = FXCollections.observableArrayList();
    private UiFixture fixture;
    private Host host;
    private PruneCommands commands;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        host = fixture.session.host();
        answering.set(List.of(host, PruneSamples.HOST));
        commands = new PruneCommands(new TargetHosts(fixture.current, answering, true), (hosts, kind) -> {
            opened.add(hosts);
            kinds.add(kind);
        });
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private Selection<String> selection() {
        return new Selection<>() {
            @Override
            public List<Selected<String>> selected() {
                return selected;
            }

            @Override
            public Observable[] changes() {
                return new Observable[] {selected};
            }
        };
    }

    private void select(Host at) {
        HostStatus status = at.equals(host) ? fixture.session.status() : new HostStatus.Connecting();
        selected.add(new Selected<>(new ObjectRef(at.id(), ImageOperations.IMAGE, "id", "name"), "name", at, status));
    }

    @Test
    void theHostThatShowsIsMeant() {
        commands.any().run();
        assertEquals(List.of(List.of(host)), opened);
        assertEquals(List.of(Optional.empty()), kinds);
    }

    @Test
    void underAllHostsTheWindowAsks() {
        fixture.current.all().set(true);
        commands.of("prune.action.image", ImageOperations.IMAGE).run();
        assertEquals(List.of(List.of(host, PruneSamples.HOST)), opened);
        assertEquals(List.of(Optional.of(ImageOperations.IMAGE)), kinds);
    }

    @Test
    void underAllHostsTheSelectionTellsWhichHost() {
        fixture.current.all().set(true);
        Command command = commands.of("prune.action.image", ImageOperations.IMAGE, selection());
        select(host);
        command.run();
        assertEquals(List.of(List.of(host)), opened);
        select(PruneSamples.HOST);
        command.run();
        assertEquals(List.of(host, PruneSamples.HOST), opened.getLast(), "of several hosts the window asks");
    }

    @Test
    void aReadOnlyHostSaysSo() {
        fixture.hosts.describe(host.id(), host.name(), new HostMarks(HostColour.NONE, true, false));
        fixture.ui.until("told", () -> fixture.current.host().get().marks().readOnly());
        assertEquals(Optional.of(Message.of("reason.read-only")), commands.any().disabledReason().get());
        fixture.current.all().set(true);
        Command command = commands.of("prune.action.image", ImageOperations.IMAGE, selection());
        selected.add(new Selected<>(new ObjectRef(host.id(), ImageOperations.IMAGE, "id", "name"), "name", fixture.session.host(), fixture.session.status()));
        assertEquals(Optional.of(Message.of("reason.read-only")), command.disabledReason().get());
        command.run();
        assertEquals(List.of(), opened);
    }

    @Test
    void aLostHostSaysSo() {
        Command command = commands.of("prune.action.image", ImageOperations.IMAGE, selection());
        select(PruneSamples.HOST);
        assertEquals(Optional.of(Message.of("reason.not-connected")), command.disabledReason().get());
    }
}
