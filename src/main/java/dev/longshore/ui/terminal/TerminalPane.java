package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.terminal.FindBar;
import dev.longshore.ui.control.terminal.TerminalPort;
import dev.longshore.ui.control.terminal.TerminalView;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One terminal: its screen, its search, and above it what is to be said of how it stands. */
final class TerminalPane extends VBox {

    private static final int LONGEST = 60;

    private final OpenTerminal terminal;
    private final TerminalsModel model;
    private final Messages messages;
    private final TerminalView view;
    private final FindBar find;
    private final Label name = new Label();
    private final Label said = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final FlowPane strip = new FlowPane(8, 4);

    TerminalPane(OpenTerminal terminal, TerminalsModel model, Messages messages) {
        this.terminal = terminal;
        this.model = model;
        this.messages = messages;
        TerminalTools tools = model.tools();
        Ui ui = tools.ui();
        this.view = new TerminalView(terminal.emulator(), new Port(), new TerminalView.Around(ui.clipboard(), ui.ticker(), ui.delay(),
                ui.executor(), tools.parts().io(), tools.parts().system()), messages);
        this.find = new FindBar(view, messages);
        view.setId("terminal-view");
        view.onFind(find::open);
        view.fontSize().bindBidirectional(tools.fontSize());
        view.setOnContextMenuRequested(asked -> {
            if (!view.reporting()) {
                menu.getItems().setAll(items());
                menu.show(view, asked.getScreenX(), asked.getScreenY());
            }
        });
        VBox.setVgrow(view, Priority.ALWAYS);
        name.getStyleClass().addAll(Style.STRONG, "terminal-name");
        name.setText(PlainText.visible(terminal.container().name(), LONGEST) + " · " + terminal.name());
        name.setMinWidth(0);
        said.setWrapText(true);
        strip.getStyleClass().add("terminal-said");
        strip.setId("terminal-said");
        getChildren().setAll(name, find, strip, view);
        setMinSize(0, 0);
        named(false);
        WhileShown.listen(this, () -> Subscription.combine(terminal.state().subscribe(this::show),
                view.focusedProperty().subscribe(focused -> {
                    if (focused && model.shown().get().panes().size() > 1) {
                        model.choose(terminal);
                    }
                })));
    }

    TerminalView view() {
        return view;
    }

    /** What can be done with what shows. */
    List<MenuItem> items() {
        return List.of(item("terminal.copy", view::copy), item("terminal.paste", view::paste), item("terminal.select-all", view::selectAll),
                item("terminal.find.open", find::open), item("terminal.clear", terminal.emulator()::clearScrollback));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-') + "-item");
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** Whether its name stands above it: among others it must. */
    void named(boolean wanted) {
        shown(name, wanted);
    }

    Node focusTarget() {
        return view;
    }

    void find() {
        find.open();
    }

    private void show(TerminalState state) {
        view.blocked(!(state instanceof TerminalState.Running || state instanceof TerminalState.Starting));
        List<Node> nodes = new ArrayList<>();
        StateWords.said(state).ifPresent(words -> {
            said.setText(messages.text(words));
            nodes.add(said);
        });
        if (!nodes.isEmpty() && !state.open()) {
            nodes.add(button("terminal.open-again", () -> model.openAgain(terminal)));
            nodes.add(button("terminal.close", () -> model.close(terminal)));
        }
        if (state instanceof TerminalState.NoShell) {
            model.offers().forEach(offer -> nodes.add(button(offer.titleKey(), offer.open())));
        }
        strip.getChildren().setAll(nodes);
        shown(strip, !nodes.isEmpty());
        if (view.isFocused() && !nodes.isEmpty()) {
            view.speak(said.getText());
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("log-tool");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(click -> {
            action.run();
            view.requestFocus();
        });
        return button;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What the view sends goes to the session. */
    private final class Port implements TerminalPort {

        @Override
        public void send(byte[] bytes) {
            terminal.session().send(bytes);
        }

        @Override
        public void size(TerminalSize size) {
            terminal.session().size(size);
        }

        @Override
        public void enterWhileBlocked() {
            model.openAgain(terminal);
        }

        @Override
        public void paste(Pasting pasting, Runnable go) {
            model.tools().ui().forms().open(new PasteForm(pasting, messages, go));
        }
    }
}
