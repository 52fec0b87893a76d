package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.KebabCase;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.hosts.HostRow;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hosts in the whole app: added, forgotten, failing, and the demo where none answers. */
@ExtendWith(FxExtension.class)
class AppHostsViewTest {

    @TempDir
    private Path folder;
    private AppFixture app;

    @AfterEach
    void end() {
        app.close();
    }

    private AppFixture start(String dockerHost) {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", dockerHost));
        return app;
    }

    private List<String> hosts() {
        return onFx(() -> app.wiring.sidebar().hosts().stream().map(row -> row.host().name()).toList());
    }

    private boolean lost(String name, Cause cause) {
        return app.wiring.sidebar().hosts().stream().anyMatch(row -> row.host().name().equals(name) && row.status().get() instanceof HostStatus.Lost lost
                && lost.failure().cause() == cause);
    }

    private HostRow host(String name) {
        return app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals(name)).findFirst().orElseThrow();
    }

    /** Starts on an endpoint that fails: the demo opens, the host stays in the sidebar with its cause. */
    private void assertFails(String dockerHost, Cause cause) {
        start(dockerHost);
        app.awaitConnected();
        await("the demo", () -> app.wiring.current().host().get().name().equals("Demo"));
        String failing = hosts().getFirst();
        await(cause + " of " + failing, () -> host(failing).status().get() instanceof HostStatus.Lost lost && lost.failure().cause() == cause);
        String words = new Messages(Locale.ENGLISH).text(Message.of("hosts.lost." + KebabCase.of(cause)));
        app.awaitText("#hosts-list", words);
        assertEquals(List.of(failing, "Demo"), hosts());
        onFx(() -> app.wiring.sidebar().selected().set(host(failing)));
        app.awaitText("#banner", "Not connected to " + failing);
        app.awaitText(".resource-table", new Messages(Locale.ENGLISH).text(Message.of("failure.cause." + KebabCase.of(cause), dockerHost, "", 403)));
        app.click("#banner-more");
        await("details", () -> app.stage.getScene().lookup("#banner-details").isVisible());
    }

    @Test
    void noSocketThere() {
        assertFails("unix://" + folder.resolve("none.sock"), Cause.SOCKET_MISSING);
        app.click("#tab-images");
        app.awaitText("#banner", "Not connected");
    }

    @Test
    void aFileThatIsNoSocket() throws IOException {
        assertFails("unix://" + Files.writeString(folder.resolve("file"), "x"), Cause.NOT_A_SOCKET);
    }

    @Test
    void nothingListens() {
        try (RefusingPort port = new RefusingPort()) {
            assertFails("tcp://127.0.0.1:" + port.number(), Cause.REFUSED);
        }
    }

    @Test
    void anHtmlPage() {
        try (HostileEngine page = HostileEngine.tcp().on("*", "/", exchange -> exchange.reply(200, "text/html", "<html><body><b>{0}</b> hello"))) {
            assertFails(page.endpointUri(), Cause.NOT_AN_ENGINE);
        }
    }

    @Test
    void aProxyWithoutAnEngineBehind() {
        try (HostileEngine proxy = HostileEngine.unix(folder).on("*", "/", exchange -> exchange.html502())) {
            assertFails(proxy.endpointUri(), Cause.NOT_AN_ENGINE);
        }
    }

    @Test
    void garbage() {
        try (HostileEngine ssh = HostileEngine.unix(folder).on("*", "/", exchange -> exchange.garbage())) {
            assertFails(ssh.endpointUri(), Cause.NOT_HTTP);
        }
    }

    @Test
    void anEndlessHeader() {
        try (HostileEngine endless = HostileEngine.unix(folder).on("*", "/", exchange -> exchange.endlessHeader())) {
            assertFails(endless.endpointUri(), Cause.HEADER_TOO_LARGE);
        }
    }

    @Test
    void accessDenied() {
        try (HostileEngine closed = HostileEngine.tcp().on("*", "/", exchange -> exchange.reply(403, "text/plain", "no way"))) {
            assertFails(closed.endpointUri(), Cause.UNAUTHORIZED);
        }
    }

    @Test
    void anAddressThatCannotBeUsedIsToldAndTheDemoOpens() {
        start("npipe:////./pipe/docker_engine");
        app.awaitText("#notices", "DOCKER_HOST names npipe:////./pipe/docker_engine");
        app.awaitConnected();
        assertEquals(List.of("Demo"), hosts());
    }

    @Test
    void theDemoIsOfferedWhereAnEngineAnswers() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.endpointUri());
            app.awaitConnected();
            assertEquals(List.of("local"), hosts());
            app.click("#hosts-demo");
            await("the demo shows", () -> app.wiring.current().host().get().name().equals("Demo") && !app.table().getItems().isEmpty());
            assertEquals(List.of("local", "Demo"), hosts());
            await("not offered twice", () -> !app.stage.getScene().lookup("#hosts-demo").getParent().isVisible());
            app.close();
            start(engine.endpointUri());
            app.awaitConnected();
        }
    }

    @Test
    void anAddedHostIsConnectedAndRemembered() throws IOException {
        try (HostileEngine first = HostileEngine.unix(folder).behaveLikeAnEngine(); HostileEngine second = HostileEngine.tcp().behaveLikeAnEngine()) {
            second.on("GET", "/containers/json", exchange -> exchange.json("[]"));
            start(first.endpointUri());
            app.awaitConnected();
            app.click("#hosts-add");
            app.dialog();
            app.awaitFocus("#host-address");
            app.write("nas:99999");
            app.awaitVerb(false);
            app.write(second.endpointUri());
            app.awaitVerb(true);
            app.clickInDialog("#host-security-plain");
            await("warned of plain text", () -> app.dialogSays("Plain http on this machine"));
            app.answer("#dialog-verb");
            app.awaitNoDialog();
            await("chosen and connected", () -> app.wiring.current().host().get().name().equals("127.0.0.1") && app.wiring.current().status().get().connected());
            app.awaitText(".resource-table", "No containers yet");
            app.close();
            assertSaved("127.0.0.1", second.endpointUri());
            start(first.endpointUri());
            await("remembered, chosen and connected", () -> app.wiring.current().host().get() != null
                    && app.wiring.current().host().get().name().equals("127.0.0.1") && app.wiring.current().status().get().connected());
            assertEquals(List.of("local", "127.0.0.1"), hosts());
            forget("127.0.0.1");
            assertEquals(List.of("local"), hosts());
            second.awaitNoConnections();
        }
    }

    @Test
    void plainTextOverANetworkIsAskedOnceAndNothingIsSentBefore() {
        start("tcp://nas.invalid:2375");
        await("waits for its user", () -> lost("nas.invalid", Cause.PLAIN_NOT_ACCEPTED));
        assertEquals(List.of("nas.invalid"), hosts(), "no demo in its place");
        assertEquals(List.of(), app.services.calls().snapshot());
        app.awaitText("#banner", "waits for you");
        app.click("#banner-accept-risk");
        app.awaitFocus("#dialog-typed");
        app.awaitVerb(false);
        app.keys(KeyCode.ESCAPE);
        app.awaitNoDialog();
        assertEquals(List.of(), app.services.calls().snapshot());
        app.click("#banner-accept-risk");
        app.awaitFocus("#dialog-typed");
        app.write("nas.invalid");
        app.awaitVerb(true);
        app.answer("#dialog-verb");
        await("tried", () -> lost("nas.invalid", Cause.UNKNOWN_HOST));
        await("no longer offered", () -> !app.nodeNow("#banner-accept-risk", Node.class).isVisible());
        app.close();
        start("tcp://nas.invalid:2375");
        await("not asked again", () -> lost("nas.invalid", Cause.UNKNOWN_HOST));
        app.close();
        start("tcp://other.invalid:2375");
        await("asked for another address", () -> lost("other.invalid", Cause.PLAIN_NOT_ACCEPTED));
    }

    @Test
    void anAddedHostInPlainTextOrUncheckedIsAskedAbout() {
        try (HostileEngine first = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(first.endpointUri());
            app.awaitConnected();
            app.click("#hosts-add");
            app.awaitFocus("#host-address");
            app.write("nas.invalid:2375");
            app.awaitVerb(true);
            app.keys(KeyCode.ENTER);
            app.awaitFocus("#dialog-typed");
            app.keys(KeyCode.ESCAPE);
            app.awaitFocus("#host-address");
            assertEquals(List.of("local"), hosts());
            app.write("nas.invalid");
            await("with TLS", () -> app.nodeInDialog("#host-tls-unverified").isVisible());
            app.clickInDialog("#host-tls-unverified");
            app.awaitVerb(true);
            app.clickInDialog("#dialog-verb");
            await("asked", () -> app.dialogSays("anyone in between can pose as the engine, read and change everything, and use"));
            app.keys(KeyCode.ESCAPE);
            await("back", () -> !app.dialogSays("and use what you send"));
            assertEquals(List.of("local"), hosts());
        }
    }

    private void assertSaved(String name, String address) throws IOException {
        Path saved = app.file.path();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.getParent())));
        var hosts = app.file.load().settings().hosts();
        assertEquals(1, hosts.size());
        assertEquals(name, hosts.getFirst().name());
        assertEquals(address, hosts.getFirst().address());
    }

    /** By the keyboard: Cancel first, then for good. */
    private void forget(String name) {
        ListView<?> list = app.node("#hosts-list", ListView.class);
        onFx(() -> {
            app.wiring.sidebar().selected().set(host(name));
            list.requestFocus();
        });
        app.keys(KeyCode.DELETE);
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        assertTrue(hosts().contains(name));
        onFx(list::requestFocus);
        app.keys(KeyCode.DELETE);
        app.dialog();
        app.answer("#dialog-verb");
        await("forgotten", () -> app.wiring.sidebar().hosts().stream().noneMatch(row -> row.host().name().equals(name)));
        Waiting.until("forgotten on disk", () -> app.file.load().settings().hosts().isEmpty());
        await("another host shows", () -> app.wiring.current().host().get().name().equals("local"));
    }

    @Test
    void aFoundHostCannotBeForgotten() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.endpointUri());
            app.awaitConnected();
            Node list = app.node("#hosts-list", Node.class);
            onFx(list::requestFocus);
            app.keys(KeyCode.DELETE);
            assertFalse(onFx(() -> app.wiring.sidebar().hostMenu().getLast().enabled()));
            assertEquals(List.of("local"), hosts());
            app.close();
            start(engine.endpointUri());
        }
    }
}
