package dev.longshore.ui.shell;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostOperations;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.module.LostHostCommand;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ShellViewTest {

    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<String> done = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Handler listener = new Collector(warnings);
    private final ManualTicker ticker = new ManualTicker();
    private final FakePage containers = new FakePage("containers");
    private final FakePage images = new FakePage("images");
    private final FakePage calls = new FakePage("calls");
    private Instant time = Instant.parse("2026-11-23T12:00:00Z");
    private final SimpleBooleanProperty risky = new SimpleBooleanProperty();
    private final Command agree = new Command("hosts.action.accept-risk", "", "", Command.Kind.PRIMARY, () -> done.add("agree"),
            () -> risky.get() ? Optional.empty() : Optional.of(Message.of("hosts.reason.no-risk")), risky);
    private final Command palette = new Command("calls.title", "", "Shortcut+K", Command.Kind.PRIMARY, () -> done.add("palette"), Optional::empty);
    private final FakePage inspector = new FakePage("inspector");
    private final ObjectProperty<Optional<Message>> first = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Message>> second = new SimpleObjectProperty<>(Optional.empty());
    private ShellViewModel model;
    private ShellView shell;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void show() {
        CSS.addHandler(listener);
        onFx(() -> {
            model = new ShellViewModel(() -> done.add("refresh"), () -> done.add("retry"), () -> time, ticker);
            shell = made();
            theme = new Theme(ThemeMode.LIGHT);
            stage = new Stage();
            stage.setScene(new Scene(shell.root(), 960, 700));
            theme.apply(stage.getScene());
            stage.show();
            shell.onShow();
        });
    }

    private ShellView made() {
        return new ShellView(model, Contributions.of(images.page(2, null), containers.page(1, null), new LostHostCommand("agree", 1, agree),
                new AppCommand("refresh", AppCommand.Slot.HIDDEN, 1, new Command("calls.title", "", "F5", Command.Kind.PRIMARY, model::refresh, Optional::empty)),
                new AppCommand("palette", AppCommand.Slot.HIDDEN, 1, palette), part(Part.Place.SIDEBAR, new FakePage("sidebar")),
                part(Part.Place.INSPECTOR, inspector), new Drawer("calls", new SimpleBooleanProperty(), view -> calls),
                new StatusCount("second", 2, second), new StatusCount("first", 1, first)),
                new Notices(Runnable::run), ticker, new ViewContext(new Messages(Locale.ENGLISH)));
    }

    @Test
    void thePageHasTheKeyboardInAWindowThatShowsBeforeIt() {
        assertTrue(onFx(() -> {
            shell.onHide();
            StackPane window = new StackPane();
            stage.getScene().setRoot(window);
            shell = made();
            window.getChildren().setAll(shell.root());
            shell.onShow();
            return containers.focusTarget().isFocused();
        }));
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
        CSS.removeHandler(listener);
    }

    @Test
    void bothThemesShowWithoutAWarning() {
        onFx(() -> {
            lost();
            theme.mode().set(ThemeMode.DARK);
            shell.root().applyCss();
            theme.mode().set(ThemeMode.LIGHT);
            shell.root().applyCss();
        });
        assertEquals(List.of(), warnings);
    }

    @Test
    void tabsShowTheirPagesAndCounts() {
        onFx(() -> images.count.set(16));
        robot.clickOn("#tab-images");
        await("shown", () -> robot.lookup("#images-content").tryQuery().isPresent());
        assertEquals("images", model.page().get());
        assertEquals(List.of("show", "hide"), containers.told);
        assertEquals(List.of("show"), images.told);
        assertTrue(this.<ToggleButton>find("#tab-images").isSelected());
        assertFalse(this.<ToggleButton>find("#tab-containers").isSelected());
        assertEquals("16", ((Label) this.<ToggleButton>find("#tab-images").getGraphic()).getText());
    }

    @Test
    void aTabThatIsChosenTwiceStaysSelected() {
        robot.clickOn("#tab-containers");
        await("selected", () -> this.<ToggleButton>find("#tab-containers").isSelected());
    }

    @Test
    void theKeyboardFollowsFromOneTabToTheNextAndIsNotTakenFromElsewhere() {
        await("in the first tab", () -> find("#containers-content").isFocused());
        onFx(() -> model.page().set("images"));
        await("in the second", () -> find("#images-content").isFocused());
        onFx(() -> find("#filter").requestFocus());
        onFx(() -> model.page().set("containers"));
        await("shown", () -> robot.lookup("#containers-content").tryQuery().isPresent());
        assertTrue(find("#filter").isFocused());
    }

    @Test
    void keysReachTabsFilterRefreshAndDrawer() {
        shortcut(KeyCode.DIGIT2);
        await("second tab", () -> find("#images-content").isFocused());
        shortcut(KeyCode.F);
        await("filter", () -> find("#filter").isFocused());
        robot.write("web");
        await("typed", () -> images.filter().get().equals("web"));
        robot.type(KeyCode.ESCAPE);
        await("cleared, back in the table", () -> images.filter().get().isEmpty() && find("#images-content").isFocused());
        shortcut(KeyCode.K);
        await("a command of the app without a button", () -> done.contains("palette"));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHORTCUT, KeyCode.SHIFT);
        await("the inspector's search", () -> inspector.told.contains("search"));
        robot.type(KeyCode.F5);
        await("refreshed", () -> done.contains("refresh"));
        onFx(() -> model.layout().set(model.layout().get().withCallsOpen(true)));
        SplitPane rows = find("#window-rows");
        await("drawer", () -> model.layout().get().callsOpen() && rows.getItems().contains(calls.root()));
        onFx(() -> model.layout().set(model.layout().get().withCallsOpen(false)));
        await("drawer closed to its line, which stays", () -> !model.layout().get().callsOpen()
                && !rows.getItems().contains(calls.root()) && calls.root().getScene() != null);
    }

    @Test
    void everyPageKeepsItsOwnFilter() {
        onFx(() -> this.<TextField>find("#filter").setText("web"));
        onFx(() -> model.page().set("images"));
        assertEquals("", onFx(() -> this.<TextField>find("#filter").getText()));
        onFx(() -> model.page().set("containers"));
        assertEquals("web", onFx(() -> this.<TextField>find("#filter").getText()));
        assertEquals("", images.filter().get());
    }

    @Test
    void aLostHostGetsABannerThatCountsDown() {
        Node banner = find("#banner");
        assertFalse(banner.isVisible());
        onFx(this::lost);
        assertTrue(banner.isVisible());
        assertTrue(text("#banner-text").endsWith("Retrying in 4 s."), text("#banner-text"));
        onFx(() -> {
            time = time.plusSeconds(1);
            ticker.tick();
        });
        assertTrue(text("#banner-text").endsWith("Retrying in 3 s."));
        robot.clickOn("#banner-retry");
        await("retried", () -> done.contains("retry"));
        onFx(() -> model.hostStatus().set(new HostStatus.Connected("Docker", "28.5.2", "1.51")));
        assertFalse(banner.isVisible());
        assertEquals(0, ticker.running());
    }

    @Test
    void theStatusLineTellsHostAndCounts() {
        onFx(() -> {
            model.host().set(new Host(new HostId("l"), "local", new Endpoint.Unix(Path.of("/s")), Host.Origin.DEFAULT_SOCKET));
            second.set(Optional.of(Message.of("shell.count", 8)));
            first.set(Optional.of(Message.of("shell.count", 12)));
        });
        assertEquals("local · unix socket", text("#status-host"));
        assertEquals(List.of("12", "8"), onFx(() -> this.<HBox>find("#status-counts").getChildren().stream()
                .map(node -> ((Labeled) node).getText()).toList()));
        onFx(() -> first.set(Optional.empty()));
        assertEquals(List.of(false, true), onFx(() -> this.<HBox>find("#status-counts").getChildren().stream().map(Node::isVisible).toList()));
    }

    @Test
    void themeAndLanguageAreChosenFromMenus() {
        onFx(() -> this.<MenuButton>find("#theme").getItems().getLast().fire());
        assertEquals(ThemeMode.DARK, model.themeMode().get());
        onFx(() -> this.<MenuButton>find("#language").getItems().getLast().fire());
        assertEquals(Locale.SIMPLIFIED_CHINESE, model.language().get());
    }

    @Test
    void partsAreAsTheyWereLeftAndTellWhenTheyMove() {
        assertEquals(228, onFx(() -> model.layout().get().sidebarWidth()), 2);
        onFx(() -> ((javafx.scene.control.SplitPane) find("#window-columns")).setDividerPosition(0, 0.2));
        await("told", () -> Math.abs(model.layout().get().sidebarWidth() - 192) <= 3);
        onFx(() -> stage.setWidth(995));
        await("kept while the window changes", () -> Math.abs(model.layout().get().sidebarWidth() - 192) <= 3);
    }

    @Test
    void theDrawerOpensAtAThirdUntilItsHeightIsChosen() {
        onFx(() -> model.layout().set(model.layout().get().withCallsOpen(true)));
        Region drawer = (Region) calls.root();
        await("a third of the window", () -> Math.abs(drawer.getHeight() - stage.getScene().getHeight() / 3) <= 8);
        assertEquals(0, onFx(() -> model.layout().get().callsHeight()), "nobody has chosen it");
        SplitPane rows = find("#window-rows");
        double before = onFx(rows::getHeight);
        onFx(() -> stage.setHeight(stage.getHeight() - 40));
        await("the window is lower", () -> rows.getHeight() < before);
        assertEquals(0, onFx(() -> model.layout().get().callsHeight()), "the window has changed, and not the user's mind");
        Node divider = rows.lookupAll(".split-pane-divider").stream().filter(each -> each.getParent() == rows).findFirst().orElseThrow();
        onFx(() -> Event.fireEvent(divider, mouse(MouseEvent.MOUSE_PRESSED)));
        onFx(() -> rows.setDividerPosition(0, 0.5));
        await("told", () -> model.layout().get().callsHeight() > 0 && Math.abs(drawer.getHeight() - model.layout().get().callsHeight()) <= 1);
        double chosen = onFx(() -> model.layout().get().callsHeight());
        onFx(() -> Event.fireEvent(divider, mouse(MouseEvent.MOUSE_RELEASED)));
        onFx(() -> model.layout().set(model.layout().get().withCallsOpen(false)));
        await("closed", () -> !rows.getItems().contains(drawer));
        onFx(() -> model.layout().set(model.layout().get().withCallsOpen(true)));
        await("as it was left", () -> rows.getItems().contains(drawer) && Math.abs(drawer.getHeight() - chosen) <= 4);
        assertEquals(chosen, onFx(() -> model.layout().get().callsHeight()));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null);
    }

    @Test
    void whatElseCanBeDoneForALostHostShowsWhereItCanRun() {
        onFx(this::lost);
        Node button = find("#banner-accept-risk");
        assertFalse(button.isVisible());
        onFx(() -> risky.set(true));
        await("offered", button::isVisible);
        robot.clickOn("#banner-accept-risk");
        await("run", () -> done.equals(List.of("agree")));
    }

    @Test
    void whatIsHiddenIsToldSo() {
        onFx(shell::onHide);
        assertEquals(List.of("show", "hide"), containers.told);
    }

    private static Part part(Part.Place place, View view) {
        return new Part(place.name(), place, 1, context -> view);
    }

    private void lost() {
        Failure failure = new Failure(Failure.Cause.REFUSED, "nas", "tcp://nas:2375", HostOperations.CONNECT, "", 0, "refused");
        model.host().set(new Host(new HostId("nas"), "nas", new Endpoint.Tcp("nas", 2375), Host.Origin.USER));
        model.hostStatus().set(new HostStatus.Lost(failure, time, time.plusSeconds(4)));
    }

    private void shortcut(KeyCode key) {
        robot.targetWindow(stage);
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    private String text(String id) {
        return onFx(() -> this.<Labeled>find(id).getText());
    }

    @SuppressWarnings("unchecked")
    private <N extends Node> N find(String id) {
        return (N) stage.getScene().lookup(id);
    }

    /** Keeps what a logger says. */
    private static final class Collector extends Handler {

        private final List<String> into;

        Collector(List<String> into) {
            this.into = into;
        }

        @Override
        public void publish(LogRecord logged) {
            into.add(logged.getMessage());
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
