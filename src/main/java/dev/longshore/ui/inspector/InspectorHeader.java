package dev.longshore.ui.inspector;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

/** Which object it is, whether it is pinned, and the tabs. */
final class InspectorHeader extends VBox {

    private static final int LONGEST = 300;

    private final InspectorViewModel model;
    private final Messages messages;
    private final Circle dot = new Circle(4);
    private final Label name = new Label();
    private final Label subtitle = new Label();
    private final Label strip = new Label();
    private final Button pinned = new Button();

    InspectorHeader(InspectorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        name.setId("inspector-title");
        name.getStyleClass().add("inspector-name");
        name.setMinWidth(0);
        subtitle.getStyleClass().add("inspector-subtitle");
        subtitle.setTextOverrun(OverrunStyle.ELLIPSIS);
        strip.getStyleClass().add("inspector-strip");
        strip.setWrapText(true);
        strip.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(8, dot, name, pinTag());
        first.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(first, subtitle, strip);
        head.getStyleClass().add("inspector-header");
        getChildren().addAll(head, tabs());
        WhileShown.listen(this, () -> Subscription.combine(
                model.target().subscribe(this::showTarget),
                model.document().subscribe(document -> showState(document == null ? ObjectState.NONE : ObjectState.of(document.root()))),
                model.removed().subscribe(removed -> showStrip()),
                model.failure().subscribe(failure -> showStrip()),
                model.document().subscribe(document -> showStrip())));
    }

    private Button pinTag() {
        pinned.setId("inspector-pinned");
        pinned.setText(messages.text("inspector.pinned"));
        pinned.getStyleClass().add("inspector-pinned");
        pinned.setMinWidth(USE_PREF_SIZE);
        pinned.setAccessibleText(messages.text("inspector.unpin"));
        pinned.setTooltip(new Tooltip(messages.text("inspector.unpin")));
        pinned.setOnAction(event -> model.unpin());
        pinned.visibleProperty().bind(model.pinned());
        pinned.managedProperty().bind(model.pinned());
        return pinned;
    }

    private HBox tabs() {
        ToggleButton json = tab("inspector.tab.json", InspectorViewModel.Tab.JSON);
        ToggleButton history = tab("inspector.tab.history", InspectorViewModel.Tab.HISTORY);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(List.of(json, history));
        WhileShown.listen(this, () -> Subscription.combine(
                model.tab().subscribe(tab -> group.selectToggle(tab == InspectorViewModel.Tab.JSON ? json : history)),
                model.target().subscribe(target -> {
                    boolean image = target != null && target.object().kind().equals(ImageOperations.IMAGE);
                    history.setVisible(image);
                    history.setManaged(image);
                })));
        HBox tabs = new HBox(json, history);
        tabs.setAlignment(Pos.BOTTOM_LEFT);
        tabs.getStyleClass().add("inspector-tabs");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        return tabs;
    }

    private ToggleButton tab(String key, InspectorViewModel.Tab tab) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setId("inspector-tab-" + KebabCase.of(tab));
        button.getStyleClass().setAll("toggle-button", "inspector-tab");
        button.setAccessibleText(messages.text(key));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.tab().set(tab);
        });
        return button;
    }

    private void showTarget(InspectTarget target) {
        name.setText(target == null ? messages.text("inspector.title") : PlainText.visible(target.object().name(), LONGEST));
        subtitle.setText(target == null ? "" : PlainText.visible(target.subtitle(), LONGEST));
        show(subtitle, target != null);
    }

    private void showState(ObjectState state) {
        dot.getStyleClass().setAll("inspector-dot", KebabCase.of(state.tone()));
        if (state.hollow()) {
            dot.getStyleClass().add("hollow");
        }
        dot.setVisible(!state.word().isEmpty());
        dot.setManaged(!state.word().isEmpty());
        dot.setAccessibleText(messages.text("inspector.state", state.word()));
    }

    /** With a document in sight, says why it is not the newest. */
    private void showStrip() {
        boolean failed = model.failure().get() != null && model.document().get() != null;
        if (model.removed().get()) {
            strip.setText(messages.text("inspector.removed"));
        } else if (failed) {
            strip.setText(PlainText.visible(messages.text(Failures.title(model.failure().get())), LONGEST));
        }
        show(strip, model.removed().get() || failed);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
