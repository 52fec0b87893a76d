package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The dialogs and menus that are open over the window of the app. */
abstract class AppPopups extends AppScreen {

    AppPopups(Stage stage) {
        super(stage);
    }

    void awaitMenu() {
        await("a menu", () -> menu().isPresent());
    }

    /** An item of the menu that is open. */
    MenuItem item(String key) {
        return menu().orElseThrow().getItems().stream().filter(item -> key.equals(item.getId())).findFirst().orElseThrow();
    }

    /** All items of the menu that is open, those of menus inside it too. */
    List<MenuItem> items() {
        return onFx(() -> flat(menu().orElseThrow().getItems()).toList());
    }

    static Stream<MenuItem> flat(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu inner ? flat(inner.getItems()) : Stream.of(item));
    }

    static Optional<ContextMenu> menu() {
        return Window.getWindows().stream().filter(window -> window instanceof ContextMenu && window.isShowing()).map(ContextMenu.class::cast).findFirst();
    }

    void closeMenu() {
        onFx(() -> menu().ifPresent(Window::hide));
    }

    /** The frame of the dialog that is open, if one is. */
    static Optional<Parent> openDialog() {
        return onFx(() -> dialogs().findFirst());
    }

    /** A part of the dialog that is open; FX thread only, and at once. */
    static Node nowInDialog(String selector) {
        return dialogs().findFirst().orElseThrow().lookup(selector);
    }

    /** Waits for a dialog; its frame. */
    Parent dialog() {
        await("a dialog", () -> dialogs().findFirst().isPresent());
        return onFx(() -> dialogs().findFirst().orElseThrow());
    }

    /** A part of the dialog that is open. */
    <T extends Node> T inDialog(String selector, Class<T> type) {
        await(selector + " in a dialog", () -> dialogs().findFirst().map(dialog -> dialog.lookup(selector)).isPresent());
        return onFx(() -> type.cast(nowInDialog(selector)));
    }

    /** Waits until what was typed has let the verb be pressed, or forbids it. */
    void awaitVerb(boolean enabled) {
        await("the verb is " + (enabled ? "enabled" : "disabled"), () -> nowInDialog("#dialog-verb").isDisabled() != enabled);
    }

    /** Waits for a node of whichever dialog has it; on the FX thread it must be there. */
    Node nodeInDialog(String selector) {
        await(selector + " in a dialog", () -> find(selector).isPresent());
        return onFx(() -> find(selector).orElseThrow());
    }

    private static Optional<Node> find(String selector) {
        return dialogs().map(dialog -> dialog.lookup(selector)).filter(Objects::nonNull).findFirst();
    }

    void awaitNoDialog() {
        await("no dialog", () -> dialogs().findFirst().isEmpty());
    }

    private static Stream<Parent> dialogs() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .filter(root -> root.getStyleClass().contains("ls-dialog"));
    }

    /** Whether an open dialog shows that text now; FX thread only. */
    boolean dialogSays(String part) {
        List<String> all = new ArrayList<>();
        dialogs().forEach(dialog -> collect(dialog, all));
        return all.stream().anyMatch(text -> text.contains(part));
    }
}
