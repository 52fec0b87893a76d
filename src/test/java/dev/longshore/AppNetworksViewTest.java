package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.Hosts;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.networks.NetworkRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with networks, in the whole app, on the Demo engine. */
@ExtendWith(FxExtension.class)
class AppNetworksViewTest {

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        Waiting.until("the demo", () -> app.services.hosts().find(Hosts.DEMO.id()) != null);
        onFx(() -> app.wiring.current().chosen().set(Hosts.DEMO.id()));
        app.awaitConnected();
        app.click("#tab-networks");
        app.awaitTable("networks-table");
        Waiting.until("the networks", () -> app.names().contains("pier"));
        Waiting.until("their containers", () -> members("harbor_back").contains("harbor-db-1"));
    }

    @AfterEach
    void end() {
        app.close();
    }

    /** The column of containers may lie outside of a small window. */
    private List<String> members(String name) {
        app.awaitLines();
        return onFx(() -> app.table().getItems().stream().map(NetworkRow.class::cast).filter(row -> row.network().name().equals(name)).findFirst()
                .map(NetworkRow::memberNames).orElse(List.of()));
    }

    private List<String> reasons(String name, String... keys) {
        app.rightClick(name);
        List<String> reasons = onFx(() -> List.of(keys).stream().map(app::item).map(MenuItem::getText).toList());
        app.closeMenu();
        return reasons;
    }

    @Test
    void showsWhoIsIn() {
        assertEquals(List.of("harbor-api-1", "harbor-cache-1", "harbor-db-1"), members("harbor_back"));
        assertEquals(List.of("old-web"), members("pier"));
        assertTrue(AppFixture.texts(app.row("bridge")).contains("built in"));
    }

    @Test
    void theEnginesOwnStayAndSayWhy() {
        assertEquals(List.of("Remove… — the engine makes this network itself and keeps it", "Connect a container… — containers only get this network when they are created"),
                reasons("none", "networks.action.remove", "networks.action.join"));
        assertEquals(List.of("Disconnect a container… — no container is in it"), reasons("breakwater", "networks.action.leave"));
    }

    /** Docker takes such a network away, and its containers no longer start. */
    @Test
    void aNetworkOfStoppedContainersGoesOnlyOnceTheyAreOut() {
        app.choose("pier", "networks.action.remove");
        await("what it says", () -> app.dialogSays("Only stopped containers are in it"));
        app.awaitVerb(false);
        CheckBox disconnect = (CheckBox) app.nodeInDialog("#option-disconnect");
        onFx(() -> disconnect.setSelected(true));
        app.awaitVerb(true);
        app.answer("#dialog-verb");
        Waiting.until("gone", () -> !app.names().contains("pier"));
    }

    @Test
    void aContainerThatLeftIsOfferedAsItWas() {
        app.choose("harbor_back", "networks.action.leave");
        app.awaitVerb(true);
        app.answer("#dialog-verb");
        Waiting.until("out", () -> !members("harbor_back").contains("harbor-api-1"));
        app.choose("harbor_back", "networks.action.join");
        TextField aliases = (TextField) app.nodeInDialog("#join-network-aliases");
        ChoiceBox<?> container = (ChoiceBox<?>) app.nodeInDialog("#join-network-container");
        Waiting.until("the containers", () -> onFx(() -> container.getItems().size() > 1));
        onFx(() -> {
            container.getSelectionModel().select(container.getItems().stream().map(ContainerSummary.class::cast).map(ContainerSummary::name).toList().indexOf("harbor-api-1"));
        });
        assertEquals("api", onFx(() -> aliases.getText()));
        Button cancel = (Button) app.nodeInDialog("#dialog-cancel");
        onFx(() -> cancel.fire());   // the form has grown: the headless screen may not hold all of it
        app.awaitNoDialog();
    }

    @Test
    void aNewNetworkAppearsByItself() {
        onFx(() -> app.wiring.command("networks", "networks.action.create").run());
        TextField name = (TextField) app.nodeInDialog("#new-network-name");
        onFx(() -> name.setText("quay"));
        app.awaitVerb(true);
        app.answer("#dialog-verb");
        Waiting.until("listed and selected", () -> app.selected().equals(List.of("quay")));
    }
}
