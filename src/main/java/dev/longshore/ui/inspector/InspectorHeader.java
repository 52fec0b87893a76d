package dev.longshore.ui.inspector;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
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
    private final DocumentModel document;
    private final Messages messages;
    private final Circle dot = new Circle(4);
    private final Label name = new Label();
    private final Label subtitle = new Label();
    private final Label strip = new Label();
    private final Button pinned = new Button();

    /** @param document what the state is read from */
    InspectorHeader(InspectorViewModel model, DocumentModel document, Messages messages) {
        this.model = model;
        this.document = document;
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
                model.subject().subscribe(this::showSubject),
                model.subject().subscribe(subject -> showState()),
                document.document().subscribe(shown -> showState()),
                model.fate().subscribe(fate -> showStrip()),
                document.gone().subscribe(gone -> showStrip()),
                document.failure().subscribe(failure -> showStrip()),
                document.document().subscribe(shown -> showStrip())));
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
        HBox bar = new HBox();
        bar.setAlignment(Pos.BOTTOM_LEFT);
        bar.getStyleClass().add("inspector-tabs");
        HBox.setHgrow(bar, Priority.ALWAYS);
        WhileShown.listen(bar, () -> Subscription.combine(
                model.tabs().subscribe(tabs -> bar.getChildren().setAll(tabs.stream().map(this::tab).toList())),
                model.front().subscribe(front -> select(bar))));
        return bar;
    }

    private void select(HBox bar) {
        String front = model.front().get().map(shown -> nodeId(shown.tab())).orElse("");
        bar.getChildren().forEach(tab -> ((ToggleButton) tab).setSelected(tab.getId().equals(front)));
    }

    private ToggleButton tab(InspectorTab tab) {
        ToggleButton button = new ToggleButton(messages.text(tab.titleKey()));
        button.setId(nodeId(tab));
        button.getStyleClass().setAll("toggle-button", "inspector-tab");
        button.setAccessibleText(messages.text(tab.titleKey()));
        button.setSelected(model.front().get().filter(front -> front.tab().equals(tab)).isPresent());
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
        name.setText(subject.map(this::title).map(title -> PlainText.visible(title, LONGEST)).orElse(messages.text("inspector.title")));
        String below = subject.map(InspectorHeader::subtitle).orElse("");
        subtitle.setText(PlainText.visible(below, LONGEST));
        show(subtitle, !below.isEmpty());
    }

    private String title(Subject subject) {
        return switch (subject) {
            case Subject.One(var object, _) -> object.name();
            case Subject.Several(var objects) -> messages.text("inspector.several", objects.size());
            case Subject.OfHost(_, var host) -> host;
            case Subject.Document(var title, _, _) -> title;
        };
    }

    private static String subtitle(Subject subject) {
        return switch (subject) {
            case Subject.One(_, var below) -> below;
            case Subject.Document(_, var below, _) -> below;
            case Subject.Several _, Subject.OfHost _ -> "";
        };
    }

    private void showState() {
        boolean known = document.document().get() != null && model.subject().get().isPresent();
        ObjectState state = known ? ObjectState.of(document.document().get().root()) : ObjectState.NONE;
        dot.getStyleClass().setAll("inspector-dot", KebabCase.of(state.tone()));
        if (state.hollow()) {
            dot.getStyleClass().add("hollow");
        }
        dot.setVisible(!state.word().isEmpty());
        dot.setManaged(!state.word().isEmpty());
        dot.setAccessibleText(messages.text("inspector.state", state.word()));
    }

    /** What became of the object, or why the document in sight is not the newest. */
    private void showStrip() {
        boolean failed = document.failure().get() != null && document.document().get() != null;
        boolean removed = model.fate().get() == InspectorViewModel.Fate.REMOVED || document.gone().get();
        boolean again = model.fate().get() == InspectorViewModel.Fate.MADE_AGAIN;
        if (removed) {
            strip.setText(messages.text("inspector.removed"));
        } else if (failed) {
            strip.setText(PlainText.visible(messages.text(Failures.title(document.failure().get())), LONGEST));
        } else if (again) {
            strip.setText(messages.text("inspector.made-again"));
        }
        show(strip, removed || failed || again);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
