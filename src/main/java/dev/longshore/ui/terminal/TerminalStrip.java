package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.control.FittingTabs;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The terminals there are, one chip each, and what can be done with the one in front. */
final class TerminalStrip extends HBox {

    private static final int LONGEST = 40;

    private final TerminalsModel model;
    private final Supplier<Optional<TerminalPane>> pane;
    private final boolean wide;
    private final Messages messages;
    private final FittingTabs chips;
    private final Button another = new Button("", Icons.of("plus"));
    private final Button find = new Button("", Icons.of("search"));
    private final ToggleButton together = new ToggleButton();
    private final MenuButton more = new MenuButton("", Icons.of("more"));
    private final Map<OpenTerminal, ToggleButton> made = new HashMap<>();
    private TerminalsModel.Shown now = TerminalsModel.Shown.NOTHING;
    private int numbers;

    /** @param pane the one in front @param wide whether terminals of all containers are listed */
    TerminalStrip(TerminalsModel model, Supplier<Optional<TerminalPane>> pane, boolean wide, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.wide = wide;
        this.messages = messages;
        MenuButton others = new MenuButton("", Icons.of("chevron-down"));
        others.getStyleClass().addAll(Style.FLAT, "log-more");
        others.setAccessibleText(messages.text("terminal.others"));
        chips = new FittingTabs(6, others);
        HBox.setHgrow(chips, Priority.ALWAYS);
        getStyleClass().add("terminal-strip");
        setAlignment(Pos.CENTER_LEFT);
        prepare(another, "terminal.another");
        another.setOnAction(click -> model.startAnother());
        prepare(find, "terminal.find.open");
        find.setOnAction(click -> pane.get().ifPresent(TerminalPane::find));
        prepare(together, "terminal.together");
        together.setText(messages.text("terminal.together"));
        together.setOnAction(click -> model.together().set(together.isSelected()));
        prepare(more, "terminal.more");
        more.getStyleClass().remove("log-tool");
        more.getStyleClass().addAll(Style.FLAT, "log-more");
        more.getItems().add(new MenuItem());   // without any, it would not open
        more.setOnShowing(showing -> more.getItems().setAll(items()));
        getChildren().setAll(chips, another, find, together, more);
        WhileShown.listen(this, () -> model.together().subscribe(together::setSelected));
    }

    void show(TerminalsModel.Shown next) {
        now = next;
        made.keySet().retainAll(next.listed());
        chips.setTabs(next.listed().stream().map(each -> made.computeIfAbsent(each, this::chip)).toList());
        chips.select(next.front().map(made::get).map(ToggleButton::getId).orElse(""));
        visible(another, next.front().isPresent());
        visible(find, next.front().isPresent());
        visible(more, next.front().isPresent());
        visible(together, wide && next.listed().size() > 1);
        visible(this, !next.listed().isEmpty());
    }

    private ToggleButton chip(OpenTerminal terminal) {
        ToggleButton chip = new ToggleButton();
        chip.setId("terminal-chip-" + ++numbers);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("log-tool", "terminal-chip");
        StateDot dot = new StateDot();
        chip.setGraphic(dot);
        chip.setTooltip(new Tooltip());
        chip.setOnAction(click -> model.choose(terminal));
        WhileShown.listen(chip, () -> terminal.state().subscribe(state -> {
            String name = wide ? PlainText.visible(terminal.container().name(), LONGEST) + " · " + terminal.name() : terminal.name();
            chip.setText(StateWords.brief(state).map(brief -> messages.text("terminal.chip", name, brief)).orElse(name));
            chip.setAccessibleText(chip.getText());
            chip.getTooltip().setText(chip.getText());
            TerminalDots.show(dot, state);
            chips.requestLayout();
        }));
        return chip;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        pane.get().ifPresent(front -> {
            items.addAll(front.items());
            items.add(new SeparatorMenuItem());
        });
        items.add(item("terminal.larger", () -> size(1)));
        items.add(item("terminal.smaller", () -> size(-1)));
        items.add(item("terminal.plain-size", () -> model.tools().fontSize().setValue(TerminalHabits.PLAIN_SIZE)));
        now.front().ifPresent(front -> {
            items.add(new SeparatorMenuItem());
            if (front.wish().isEmpty() && front.state().get() instanceof TerminalState.Running) {
                items.add(item("terminal.detach", () -> front.session().detach()));
            }
            items.add(item("terminal.close", () -> model.close(front)));
        });
        return items;
    }

    private void size(int step) {
        model.tools().fontSize().setValue(Math.clamp(model.tools().fontSize().getValue() + step, TerminalHabits.LEAST_SIZE, TerminalHabits.MOST_SIZE));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-') + "-item");
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void prepare(ButtonBase button, String key) {
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("log-tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
    }

    private static void visible(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
