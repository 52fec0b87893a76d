package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.settings.Settings;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.containers.ContainerRow;
import dev.longshore.ui.hosts.HostRow;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.images.ImageRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two engines in the whole app: shown together, marked, acted on. */
@ExtendWith(FxExtension.class)
class AppSeveralHostsViewTest {

    @TempDir
    private Path folder;
    private HostileEngine first;
    private HostileEngine second;
    private AppFixture app;

    @BeforeEach
    void start() {
        first = HostileEngine.unix(folder).behaveLikeAnEngine();
        second = HostileEngine.tcp().behaveLikeAnEngine();
        restart(Settings.FIRST.withLanguage("en").withTheme("LIGHT").withWindow(new Settings.Window(0, 0, 1100, 800, false))
                .withHosts(List.of(new Settings.KnownHost("nas-id", "nas", second.endpointUri()))));
    }

    private void restart(Settings left) {
        new dev.longshore.service.settings.SettingsFile(folder.resolve("settings")).save(left);
        app = new AppFixture(folder, Map.of("DOCKER_HOST", first.endpointUri()));
        await("both connected", () -> app.wiring.sidebar().hosts().size() == 2
                && app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected()));
    }

    @AfterEach
    void end() {
        app.close();
        first.close();
        second.close();
    }

    private HostRow host(String name) {
        return app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals(name)).findFirst().orElseThrow();
    }

    private boolean columnShows() {
        return app.table().getColumns().stream().filter(column -> "host".equals(column.getId())).allMatch(TableColumn::isVisible);
    }

    private void showAll() {
        app.click("#hosts-all");
        await("rows of both", () -> app.wiring.containers().table().rows().size() == 40);
    }

    private void openSettings(String name) {
        onFx(() -> {
            app.wiring.sidebar().selected().set(host(name));
            app.wiring.sidebar().hostMenu().stream().filter(command -> command.key().equals("hosts.action.settings")).findFirst().orElseThrow().run();
        });
        app.dialog();
    }

    @SuppressWarnings("unchecked") // the table of containers shows
    private void selectOn(String... hostsOfRows) {
        app.awaitLines();
        onFx(() -> {
            TableView<ContainerRow> table = (TableView<ContainerRow>) app.table();
            table.getSelectionModel().clearSelection();
            for (String wanted : hostsOfRows) {
                table.getItems().stream().filter(row -> row.ref().name().equals("exited-0") && row.host().equals(host(wanted).host().id()))
                        .findFirst().ifPresent(row -> table.getSelectionModel().select(row));
            }
        });
        assertEquals(hostsOfRows.length, app.selected().size());
    }

    @Test
    void allHostsShowTogetherWithTheirNamesAndAreRememberedSo() {
        assertFalse(onFx(this::columnShows));
        showAll();
        assertTrue(onFx(this::columnShows));
        app.awaitText("#status-host", "All hosts");
        app.awaitText(".resource-table", "nas");
        app.click("#tab-images");
        await("the host column of images", this::columnShows);
        app.click("#tab-containers");
        onFx(() -> app.wiring.sidebar().selected().set(host("nas")));
        await("one host", () -> app.wiring.containers().table().rows().size() == 20 && !columnShows());
        showAll();
        Waiting.until("remembered", () -> app.file.load().settings().host().equals("*"));
        app.close();
        restart(app.file.load().settings());
        await("all again", () -> app.wiring.current().all().get() && app.wiring.containers().table().rows().size() == 40);
        assertTrue(onFx(this::columnShows));
    }

    @Test
    void anObjectOfAnotherHostIsRevealedOnItsPage() {
        onFx(() -> app.wiring.sidebar().selected().set(host("local")));
        app.click("#tab-images");
        app.awaitTable("images-table");
        ObjectRef wanted = onFx(() -> new ObjectRef(host("nas").host().id(), ContainerOperations.CONTAINER,
                app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals("exited-3")).findFirst().orElseThrow().id(), "exited-3"));
        onFx(() -> {
            app.wiring.containers().table().filter().set("rich");
            app.wiring.navigation().reveal(wanted);
        });
        app.awaitTable("containers-table");
        await("selected on its host", () -> app.wiring.containers().table().selection().stream().map(ContainerRow::ref)
                .anyMatch(ref -> ref.name().equals("exited-3") && ref.host().equals(wanted.host())));
        assertEquals("nas", onFx(() -> host("nas").equals(app.wiring.sidebar().selected().get()) ? "nas" : "another"));
        app.awaitText("#inspector-title", "exited-3");
    }

    @Test
    @SuppressWarnings("unchecked") // the table of images shows
    void whatIsSavedOrCopiedComesFromOneHost() {
        showAll();
        app.click("#tab-images");
        Command save = onFx(() -> app.wiring.command("images", "transfer.save"));
        await("images of both", () -> app.wiring.images().table().rows().stream().map(ImageRow::host).distinct().count() == 2);
        assertEquals(Optional.of(Message.of("reason.nothing-selected")), onFx(() -> save.disabledReason().get()));
        app.awaitTable("images-table");
        app.awaitLines();
        TableView<ImageRow> table = (TableView<ImageRow>) app.table();
        for (String name : List.of("nas", "local")) {
            onFx(() -> table.getSelectionModel().select(table.getItems().stream().filter(row -> row.host().equals(host(name).host().id())).findFirst().orElseThrow()));
            if (name.equals("nas")) {
                assertEquals(Optional.empty(), onFx(() -> save.disabledReason().get()));
            }
        }
        assertEquals(Optional.of(Message.of("transfer.reason.several-hosts")), onFx(() -> save.disabledReason().get()));
    }

    @Test
    void marksAreSetShownEnforcedAndRemembered() {
        openSettings("nas");
        app.awaitFocus("#host-settings-name");
        app.write("local");
        app.awaitVerb(false);
        app.write("store");
        app.awaitVerb(true);
        app.clickInDialog("#host-settings-read-only");
        app.clickInDialog("#host-settings-production");
        onFx(() -> colour().setValue(HostColour.RED));
        app.answer("#dialog-verb");
        await("renamed", () -> app.wiring.sidebar().hosts().stream().anyMatch(row -> row.host().name().equals("store")));
        assertEquals(new HostMarks(HostColour.RED, true, true), onFx(() -> host("store").host().marks()));
        app.awaitText("#hosts-list", "PROD");
        app.rightClick("exited-0");
        assertTrue(onFx(() -> app.item("containers.action.remove").getText().contains("read-only host")));
        app.closeMenu();
        Waiting.until("remembered", () -> app.file.load().settings().marks().containsKey("nas-id"));
        app.close();
        restart(app.file.load().settings());
        assertEquals(new HostMarks(HostColour.RED, true, true), onFx(() -> host("store").host().marks()));
        assertTrue(second.requests().stream().allMatch(request -> List.of("GET", "HEAD").contains(request.method())));
    }

    @SuppressWarnings("unchecked") // it holds colours
    private ComboBox<HostColour> colour() {
        return (ComboBox<HostColour>) javafx.stage.Window.getWindows().stream().map(window -> window.getScene().lookup("#host-settings-colour"))
                .filter(node -> node != null).findFirst().orElseThrow();
    }

    @Test
    void settingsThatAreCancelledChangeNothing() {
        openSettings("nas");
        app.clickInDialog("#host-settings-read-only");
        app.answer("#dialog-cancel");
        assertEquals(HostMarks.NONE, onFx(() -> host("nas").host().marks()));
        assertEquals(Map.of(), app.file.load().settings().marks());
    }

    @Test
    void aProductionHostWantsItsNameAndAMixedRemovalGoesToBoth() {
        first.on("DELETE", "/containers/", exchange -> exchange.reply(204, "text/plain", ""));
        second.on("DELETE", "/containers/", exchange -> exchange.reply(204, "text/plain", ""));
        app.services.hosts().describe(host("nas").host().id(), "nas", new HostMarks(HostColour.AMBER, false, true));
        showAll();
        selectOn("local", "nas");
        onFx(() -> app.table().requestFocus());
        app.keys(javafx.scene.input.KeyCode.DELETE);
        app.awaitFocus("#dialog-typed");
        Button verb = app.inDialog("#dialog-verb", Button.class);
        assertTrue(onFx(verb::isDisabled));
        app.write("nas");
        app.awaitVerb(true);
        app.robot.doubleClickOn(() -> app.nodeInDialog("#dialog-verb"));
        app.awaitNoDialog();
        Waiting.until("both asked", () -> first.count("DELETE", "/") == 1 && second.count("DELETE", "/") == 1);
        await("idle", () -> app.wiring.containers().table().rows().stream().allMatch(row -> row.pending().isEmpty()));
        assertEquals(List.of(1, 1), List.of(first.count("DELETE", "/"), second.count("DELETE", "/")), "exactly one each, though clicked twice");
    }
}
