package dev.longshore.ui.networks;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms of networks as windows, on the Demo engine. */
@ExtendWith(FxExtension.class)
class NetworkFormsViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final List<ObjectRef> made = new CopyOnWriteArrayList<>();
    private final ClipboardAccess clipboard = new Copies(copied);
    private DemoHost demo;
    private Stage owner;

    private record Copies(List<String> copied) implements ClipboardAccess {
        @Override
        public void put(String text) {
            copied.add(text);
        }

        @Override
        public void putSecret(String text) {
            copied.add("secret " + text);
        }
    }

    @BeforeEach
    void start() {
        demo = new DemoHost();
        onFx(() -> {
            owner = FxExtension.window(900, 900);
        });
    }

    @AfterEach
    void stop() {
        onFx(() -> {
            new ArrayList<>(Window.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == owner).forEach(Window::hide);
            owner.hide();
        });
        demo.close();
    }

    private void open(Function<Messages, Form> form) {
        open(form, ThemeMode.LIGHT, Locale.ENGLISH);
    }

    private void open(Function<Messages, Form> form, ThemeMode mode, Locale language) {
        Messages messages = new Messages(language);
        onFx(() -> {
            Theme theme = new Theme(mode);
            theme.apply(owner.getScene());
            new FormWindow(theme, () -> messages, () -> owner).open(form.apply(messages));
        });
        await("open", () -> robot.lookup("#dialog-verb").tryQuery().isPresent());
        robot.targetWindow(this.<Node>find("#dialog-verb").getScene().getWindow());
    }

    private Form create(Messages messages) {
        return new NewNetworkForm(new NewNetworkViewModel(List.of(demo.host), demo.networks, new Masker(), new FxExecutor()), clipboard, (network, warning) -> made.add(network), messages);
    }

    private Form join(Messages messages) {
        return new JoinForm(new JoinViewModel(demo.host, demo.network("harbor_back"), demo.networks, new Departures(), new FxExecutor()), clipboard, messages);
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }

    private void type(String id, String text) {
        onFx(() -> this.<TextField>find(id).setText(text));
    }

    private void press(String id) {
        onFx(() -> this.<Button>find(id).fire());
    }

    private boolean shown(String id) {
        return onFx(() -> robot.lookup(id).tryQuery().map(node -> node.getParent().isVisible() && node.isVisible()).orElse(false));
    }

    @Test
    void anOverlapIsToldBelowItsFieldAndHostBitsAreMended() {
        open(this::create);
        type("#new-network-name", "quay");
        type("#new-network-subnet-1", "10.80.2.64/26");
        await("the overlap", () -> this.<Label>find("#new-network-subnet-1-message").getText().equals("It lies inside 10.80.2.0/24, which the network harbor_back has"));
        assertTrue(onFx(() -> this.<Button>find("#dialog-verb").isDisabled()));
        assertFalse(shown("#new-network-subnet-1-message-mend"));
        type("#new-network-subnet-1", "10.90.1.7/24");
        assertTrue(shown("#new-network-subnet-1-message-mend"));
        press("#new-network-subnet-1-message-mend");
        assertEquals("10.90.1.0/24", onFx(() -> this.<TextField>find("#new-network-subnet-1").getText()));
        assertFalse(shown("#new-network-subnet-1-message"));
        press("#new-network-copy-docker");
        assertEquals(List.of("docker network create --subnet 10.90.1.0/24 quay"), copied);
        assertTrue(onFx(() -> this.<Button>find("#new-network-copy-curl").isDisabled()), "no curl reaches the Demo");
        press("#dialog-verb");
        await("made", () -> !made.isEmpty());
        assertEquals("quay", made.getFirst().name());
        await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
    }

    @Test
    void moreSubnetsCanBeAddedAndTakenAway() {
        open(this::create);
        press("#new-network-subnet-add");
        type("#new-network-subnet-2", "fd00:90::/64");
        assertTrue(shown("#new-network-subnet-2-message-mend"));
        press("#new-network-subnet-remove-1");
        assertEquals("fd00:90::/64", onFx(() -> this.<TextField>find("#new-network-subnet-1").getText()));
        assertTrue(onFx(() -> robot.lookup("#new-network-subnet-2").tryQuery().isEmpty()));
    }

    @Test
    void aContainerIsChosenAndJoins() {
        open(this::join);
        await("the containers", () -> !this.<ChoiceBox<?>>find("#join-network-container").isDisabled());
        type("#join-network-ipv4", "10.1.1.1");
        assertEquals("Outside of 10.80.2.0/24", onFx(() -> this.<Label>find("#join-network-ipv4-message").getText()));
        type("#join-network-ipv4", "");
        type("#join-network-aliases", "lamp");
        String verb = onFx(() -> this.<Button>find("#dialog-verb").getText());
        press("#dialog-verb");
        await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
        String name = verb.substring("Connect ".length());
        assertEquals(List.of("lamp"), demo.truth.containers().inspect(name).networkSettings().networks().get("harbor_back").aliases());
    }
}
