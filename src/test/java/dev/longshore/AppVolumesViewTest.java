package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.volumes.VolumeRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with volumes, in the whole app. */
@ExtendWith(FxExtension.class)
class AppVolumesViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @AfterEach
    void end() {
        app.close();
        if (engine != null) {
            engine.close();
        }
    }

    private void demo() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        open();
        await("its volumes", () -> app.table().getItems().size() >= 8);
    }

    private void engine(int status, String volumes) {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/volumes", exchange -> exchange.reply(status, "application/json", volumes));
        app = AppFixture.connected(folder, engine.endpointUri());
        open();
    }

    private void open() {
        app.click("#tab-volumes");
        app.awaitTable("volumes-table");
        app.awaitLines();
    }

    private VolumeRow volume(String name) {
        return app.table().getItems().stream().map(VolumeRow.class::cast).filter(row -> row.id().equals(name)).findFirst().orElseThrow();
    }

    /** FX thread only. */
    private List<String> shown() {
        return app.table().getItems().stream().map(row -> ((LiveRow) row).ref().name()).toList();
    }

    private List<String> chosen() {
        return app.table() == null ? List.of() : app.table().getSelectionModel().getSelectedItems().stream().map(row -> ((LiveRow) row).ref().name()).toList();
    }

    /** Not by clicks: the middle of a row may be a link. */
    private void select(String... names) {
        app.awaitLines();
        onFx(() -> List.of(names).forEach(name -> app.table().getSelectionModel().select(app.table().getItems().stream().map(VolumeRow.class::cast)
                .map(VolumeRow::id).toList().indexOf(name))));
    }

    private boolean links(String text) {
        return app.table().lookupAll(".hyperlink").stream().anyMatch(node -> node instanceof Hyperlink link && link.getText().equals(text));
    }

    @Test
    void eachTellsTheContainersThatHaveItAndLeadsToThem() {
        demo();
        assertTrue(app.names().containsAll(List.of("harbor_db", "shared-media", "tide_data")), app.names()::toString);
        await("links", () -> links("tide-collector-1") && links("tide-report-1"));
        onFx(() -> ((Hyperlink) app.table().lookupAll(".hyperlink").stream().filter(node -> ((Hyperlink) node).getText().equals("tide-report-1")).findFirst().orElseThrow()).fire());
        app.awaitTable("containers-table");
        await("the container is selected", () -> chosen().equals(List.of("tide-report-1")));
    }

    @Test
    void sizesAreThereOnceTheyAreAskedFor() {
        demo();
        assertTrue(AppFixture.texts(app.table()).stream().noneMatch(text -> text.endsWith("MB")));
        app.choose("harbor_db", "volumes.action.measure");
        await("measured", () -> app.says("#volumes-table", "MB"));
    }

    @Test
    void whatIsInUseStaysAndWhatIsFreeGoes() {
        demo();
        app.rightClick("harbor_db");
        assertTrue(onFx(() -> app.item("volumes.action.remove").isDisable()), "a container has it");
        app.closeMenu();
        select("harbor_db", "harbor_uploads");
        onFx(() -> app.wiring.command("volumes", "volumes.action.remove").run());
        app.dialog();
        assertTrue(onFx(() -> app.dialogSays("harbor_uploads") && app.dialogSays("harbor_db (harbor-db-1)")));
        app.answer("#dialog-verb");
        await("gone", () -> !shown().contains("harbor_uploads"));
        assertTrue(app.names().contains("harbor_db"));
    }

    @Test
    void theUnusedOnesShowAloneBesideAButtonForANewOne() {
        demo();
        app.click("#volumes-table-quick-unused");
        await("the unused ones", () -> shown().contains("harbor_uploads") && !shown().contains("harbor_db"));
        app.click("#volumes-table-quick-used");
        app.click("#volumes-table-quick-unused");
        await("the used ones", () -> shown().contains("harbor_db") && !shown().contains("harbor_uploads"));
        app.click(".arrangement-bar #volumes-action-create");
        app.dialog();
        app.awaitFocus("#new-volume-name");
        app.answer("#dialog-cancel");
    }

    @Test
    void aNewOneIsMadeAndShown() {
        demo();
        onFx(() -> app.wiring.command("volumes", "volumes.action.create").run());
        app.dialog();
        app.awaitFocus("#new-volume-name");
        onFx(() -> ((TextField) AppFixture.nowInDialog("#new-volume-name")).setText("fresh"));
        app.answer("#dialog-verb");
        await("selected", () -> chosen().equals(List.of("fresh")));
    }

    @Test
    void eventsOfTheEngineShow() {
        engine(200, new String(Samples.bytes("docker28", "volumes.json"), StandardCharsets.UTF_8));
        await("listed", () -> shown().contains("shop_data") && shown().size() == 4);
        assertEquals(2, onFx(() -> app.table().getItems().stream().filter(row -> volume(((VolumeRow) row).id()).volume().labels().containsKey("com.docker.volume.anonymous")).count()));
        engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[{\"Name\":\"shop_data\",\"Driver\":\"local\"},{\"Name\":\"late\",\"Driver\":\"local\"}]}"));
        engine.emit("{\"Type\":\"volume\",\"Action\":\"create\",\"Actor\":{\"ID\":\"late\",\"Attributes\":{\"driver\":\"local\"}},\"timeNano\":1}");
        await("the new one", () -> shown().contains("late"));
    }

    @Test
    void anEngineWithoutVolumesOffersToMakeOne() {
        engine(200, "{\"Volumes\":null,\"Warnings\":null}");
        app.awaitText("#volumes-table", "No volumes yet");
        assertTrue(onFx(() -> app.says("#volumes-table", "New volume…")));
    }

    @Test
    void aListThatIsForbiddenIsToldAndTheHostStays() {
        engine(403, "{\"message\":\"forbidden by the proxy\"}");
        app.awaitText(".resource-page", "Could not list the volumes");
        assertFalse(onFx(() -> app.says("#volumes-table", "No volumes yet")));
        assertTrue(onFx(() -> app.wiring.current().status().get().connected()));
        engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[{\"Name\":\"late\",\"Driver\":\"local\"}]}"));
        app.click("#list-retry");
        await("listed", () -> shown().equals(List.of("late")));
    }
}
