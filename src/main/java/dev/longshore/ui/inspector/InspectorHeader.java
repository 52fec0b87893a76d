package dev.longshore.ui.inspector;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.control.FittingTabs;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Which object it is, what can be done with the tab in front, and the tabs. */
final class InspectorHeader extends VBox {

    private static final int LONGEST = 300;
    private static final double GAP = 18;

    private final InspectorViewModel model;
    private final RoomsViewModel rooms;
    private final Messages messages;
    private final StateDot dot = new StateDot();
    private final Label name = new Label();
    private final Label subtitle = new Label();
    private final ToggleButton pinned = new ToggleButton();
    private final FittingTabs tabs;

    /** @param document what is known of the object */
    InspectorHeader(InspectorViewModel model, RoomsViewModel rooms, ObservableValue<DocumentModel> document, Messages messages) {
        this.model = model;
        this.rooms = rooms;
        this.messages = messages;
        dot.setId("inspector-state");
        name.setId("inspector-title");
        name.getStyleClass().add("inspector-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        subtitle.getStyleClass().add("inspector-subtitle");
        subtitle.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox first = new HBox(8, dot, name, actions());
        first.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(first, subtitle, new SubjectStrip(model.fate(), document, messages));
        head.getStyleClass().add("inspector-header");
        tabs = tabs();
        getChildren().addAll(head, tabs);
        WhileShown.listen(this, () -> Subscription.combine(
                model.subject().subscribe(this::showSubject),
                model.state().subscribe(state -> StateSign.show(dot, state, messages))));
    }

    private HBox actions() {
        Button enlarge = action(new Button(), rooms.enlarge(), "inspector-enlarge");
        Button window = action(new Button(), rooms.ownWindow(), "inspector-window");
        action(pinned, rooms.pin(), "inspector-pin");
        WhileShown.listen(pinned, () -> model.pinned().subscribe(this::showPinned));
        HBox actions = new HBox(2, enlarge, window, pinned);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        return actions;
    }

    private <B extends ButtonBase> B action(B button, Command command, String id) {
        String label = messages.text(command.key());
        button.setId(id);
        button.setGraphic(Icons.of(command.icon()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Style.FLAT, "inspector-action");
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(command.shortcut().isEmpty() ? label
                : messages.text("rooms.tooltip", label, KeyCombination.valueOf(command.shortcut()).getDisplayText())));
        button.setOnAction(click -> {
            command.run();
            showPinned(model.pinned().get());
        });
        WhileShown.listen(button, () -> command.disabledReason().subscribe(reason -> button.setDisable(reason.isPresent())));
        return button;
    }

    private void showPinned(boolean is) {
        String label = messages.text(is ? "inspector.unpin" : "rooms.action.pin");
        pinned.setSelected(is);
        pinned.setAccessibleText(label);
        pinned.getTooltip().setText(label);
    }

    private FittingTabs tabs() {
        MenuButton more = new MenuButton(messages.text("inspector.more"));
        more.setId("inspector-more");
        more.getStyleClass().addAll(Style.FLAT, "inspector-more");
        FittingTabs bar = new FittingTabs(GAP, more);
        bar.getStyleClass().add("inspector-tabs");
        WhileShown.listen(bar, () -> Subscription.combine(
                model.tabs().subscribe(now -> {
                    bar.setTabs(now.stream().map(this::tab).toList());
                    select(bar);
                }),
                model.front().subscribe(front -> select(bar))));
        return bar;
    }

    private void select(FittingTabs bar) {
        bar.select(model.front().get().map(shown -> nodeId(shown.tab())).orElse(""));
    }

    private ToggleButton tab(InspectorTab tab) {
        ToggleButton button = new ToggleButton(messages.text(tab.titleKey()));
        button.setId(nodeId(tab));
        button.getStyleClass().setAll("toggle-button", "inspector-tab");
        button.setAccessibleText(messages.text(tab.titleKey()));
        button.setOnAction(event -> {
            button.setSelected(true);   // a second click would let it go
            model.select(tab.id());
        });
        return button;
    }

    private static String nodeId(InspectorTab tab) {
        return "inspector-tab-" + tab.id();
    }

    private void showSubject(Optional<Subject> subject) {
        name.setText(subject.map(of -> SubjectTitle.of(of, messages)).orElse(messages.text("inspector.title")));
        String below = subject.map(InspectorHeader::subtitle).orElse("");
        subtitle.setText(PlainText.visible(below, LONGEST));
        subtitle.setVisible(!below.isEmpty());
        subtitle.setManaged(!below.isEmpty());
    }

    private static String subtitle(Subject subject) {
        return switch (subject) {
            case Subject.One(_, var below) -> below;
            case Subject.Document(_, var below, _) -> below;
            case Subject.Several _, Subject.OfHost _ -> "";
        };
    }
}
