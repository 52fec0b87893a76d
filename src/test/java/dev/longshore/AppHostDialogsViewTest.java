package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.settings.Settings;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.hosts.HostRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about hosts, drawn back from, and answered with an address at which no engine is. */
@ExtendWith(FxExtension.class)
class AppHostDialogsViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private List<String> hosts() {
        return onFx(() -> app.wiring.sidebar().hosts().stream().map(row -> row.host().name()).toList());
    }

    private HostRow host(String name) {
        return app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals(name)).findFirst().orElseThrow();
    }

    /** Writes an address into the form that is open, to be reached in plain text. */
    private void writePlain(String address) {
        app.dialog();
        onFx(() -> app.nodeInDialog("#host-address").requestFocus());
        app.awaitFocus("#host-address");
        app.write(address);
        app.clickInDialog("#host-security-plain");
        app.awaitVerb(true);
    }

    private void add(String address) {
        app.click("#hosts-add");
        writePlain(address);
        app.answer("#dialog-verb");
    }

    private List<String> saved() {
        return app.file.load().settings().hosts().stream().map(Settings.KnownHost::address).toList();
    }

    /** In the sidebar and above the tables: what is wrong with the host, which stays chosen, and what to do. */
    private void awaitRefusalTold(String name, String address) {
        await("refused", () -> host(name).status().get() instanceof HostStatus.Lost lost && lost.failure().cause() == Cause.REFUSED);
        app.awaitText("#hosts-list", "refused");
        app.awaitText("#banner-text", "Not connected to " + name);
        app.awaitText(".resource-table", "Nothing accepts connections at " + address);
        app.awaitText(".resource-table", "Check that the engine is running and listens at this address and port.");
    }

    @Test
    void anAddThatIsCancelledLeavesNoHost() {
        try (HostileEngine other = HostileEngine.tcp().behaveLikeAnEngine()) {
            app.click("#hosts-add");
            writePlain(other.endpointUri());
            app.keys(KeyCode.ESCAPE);
            app.awaitNoDialog();
            assertEquals(List.of("local"), hosts());
            assertEquals(List.of(), saved());
            assertEquals(List.of(), other.requests());
            app.click("#hosts-add");
            app.awaitFocus("#host-address");
            assertEquals("", onFx(() -> ((TextField) app.nodeInDialog("#host-address")).getText()), "nothing is left of it");
        }
    }

    @Test
    void anAddedHostThatDoesNotAnswerStaysAndIsTold() {
        try (RefusingPort port = new RefusingPort()) {
            add("tcp://127.0.0.1:" + port.number());
            awaitRefusalTold("127.0.0.1", "tcp://127.0.0.1:" + port.number());
            assertEquals(List.of("local", "127.0.0.1"), hosts());
            Waiting.until("remembered", () -> saved().equals(List.of("tcp://127.0.0.1:" + port.number())));
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsToldOnceItIsSaved() {
        try (HostileEngine other = HostileEngine.tcp().behaveLikeAnEngine(); RefusingPort port = new RefusingPort()) {
            add(other.endpointUri());
            await("connected", () -> host("127.0.0.1").status().get().connected());
            onFx(() -> app.wiring.sidebar().hostMenu().stream().filter(command -> command.key().equals("hosts.action.settings")).findFirst().orElseThrow().run());
            writePlain("tcp://127.0.0.1:" + port.number());
            app.answer("#dialog-verb");
            awaitRefusalTold("127.0.0.1", "tcp://127.0.0.1:" + port.number());
            other.awaitNoConnections();
            assertTrue(onFx(() -> app.table().getItems().isEmpty()), "nothing of the engine it was before");
            Waiting.until("remembered", () -> saved().equals(List.of("tcp://127.0.0.1:" + port.number())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#run-action-run", "#registry-action-pull", "#build-action"})
    void aFormMarksTheHostThatIsChosenInIt(String button) {
        try (HostileEngine other = HostileEngine.tcp().behaveLikeAnEngine()) {
            add(other.endpointUri());
            await("connected", () -> host("127.0.0.1").status().get().connected());
            app.awaitConnected();
            app.click(button);
            app.dialog();
            await("marked", () -> app.dialogSays("NO TLS"));
            app.keys(KeyCode.ESCAPE);
            app.awaitNoDialog();
            onFx(() -> app.wiring.sidebar().selected().set(host("local")));
            app.awaitConnected();
            app.click(button);
            app.dialog();
            assertFalse(onFx(() -> app.dialogSays("NO TLS")), "another host is chosen");
        }
    }
}
