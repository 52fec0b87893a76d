package dev.longshore.ui.prune;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What narrows the list, how much of it is ticked, and the button that lists again. */
final class PruneBar extends HBox {

    private static final int LONGEST_PROJECT = 40;
    private static final double CHOICE = 160;

    private final PruneViewModel model;
    private final Messages messages;
    private final ChoiceBox<PruneAge> age = new ChoiceBox<>();
    private final ChoiceBox<PruneProject> project = new ChoiceBox<>();
    private final TextField text = new TextField();
    private final Label ticked = new Label();
    private final QuietBar measuring = QuietBar.waiting();

    PruneBar(PruneViewModel model, PruneWords words, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        age.setId("prune-age");
        age.getItems().setAll(PruneAge.values());
        age.setConverter(new ChoiceText<>(each -> messages.text(each == PruneAge.ANY ? "prune.age.any" : "prune.age.older", each.days())));
        age.valueProperty().bindBidirectional(model.age());
        age.setAccessibleText(messages.text("prune.age.label"));
        age.setPrefWidth(CHOICE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        project.setId("prune-project");
        project.setConverter(new ChoiceText<>(this::words));
        project.setAccessibleText(messages.text("prune.project.label"));
        project.setPrefWidth(CHOICE);
        project.setMinWidth(Region.USE_PREF_SIZE);
        offerProjects();
        project.valueProperty().addListener((property, was, is) -> {
            if (is != null) {   // as it is for a moment while the choices change
                model.project().set(is);
            }
        });
        text.setId("prune-filter");
        text.setPromptText(messages.text("prune.filter"));
        text.setAccessibleText(messages.text("prune.filter"));
        text.textProperty().bindBidirectional(model.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        ticked.setId("prune-ticked");
        ticked.getStyleClass().add(Style.DIM);
        ticked.setMinWidth(Region.USE_PREF_SIZE);
        measuring.setAccessibleText(messages.text("prune.measuring"));
        Tooltip.install(measuring, new Tooltip(messages.text("prune.measuring")));
        show(measuring, false);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("prune-bar");
        getChildren().addAll(age, project, text, measuring, ticked, again());
        WhileShown.listen(this, () -> Subscription.combine(
                model.changes().subscribe(changed -> ticked.setText(words.ticked(model.chosen().get(), model.shown()))),
                model.measuring().subscribe(on -> show(measuring, on)),
                model.project().subscribe(project::setValue),
                model.list().subscribe(list -> offerProjects())));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button again() {
        Button again = new Button();
        again.setId("prune-again");
        again.setGraphic(Icons.of("refresh"));
        again.setAccessibleText(messages.text("prune.again"));
        again.setTooltip(new Tooltip(messages.text("prune.again")));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(click -> model.listAgain());
        return again;
    }

    /** A project that is chosen stays so where nothing of it is left: else more would be ticked without a word. */
    private void offerProjects() {
        List<PruneProject> now = new ArrayList<>(List.of(new PruneProject.Any(), new PruneProject.None()));
        if (model.list().get() != null) {
            model.list().get().projects().forEach(name -> now.add(new PruneProject.Named(name)));
        }
        PruneProject chosen = model.project().get();
        if (!now.contains(chosen)) {
            now.add(chosen);
        }
        if (!now.equals(project.getItems())) {
            project.getItems().setAll(now);
            project.setValue(chosen);
        }
    }

    private String words(PruneProject which) {
        return switch (which) {
            case PruneProject.Any _ -> messages.text("prune.project.any");
            case PruneProject.None _ -> messages.text("prune.project.none");
            case PruneProject.Named(String name) -> PlainText.visible(name, LONGEST_PROJECT);
        };
    }
}
