package dev.longshore.ui.leftshells;

import dev.longshore.service.terminal.LeftShell;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The section: a line for each shell, with what runs in it; nothing where there is none. */
final class LeftShellsView implements View {

    private final LeftShellsViewModel model;
    private final Messages messages;
    private final VBox root = new VBox(8);
    private final VBox lines = new VBox(4);

    LeftShellsView(LeftShellsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Label title = new Label(messages.text("leftshells.title"));
        title.getStyleClass().add(Style.SECTION);
        Label words = new Label(messages.text("leftshells.words"));
        words.getStyleClass().add(Style.DIM);
        words.setWrapText(true);
        root.setId("left-shells");
        root.getStyleClass().add("overview-section");
        root.getChildren().addAll(title, words, lines);
        WhileShown.listen(root, () -> model.shells().subscribe(this::show));
        show(model.shells().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    private void show(List<LeftShell> shells) {
        root.setVisible(!shells.isEmpty());
        root.setManaged(!shells.isEmpty());
        lines.getChildren().setAll(shells.stream().map(this::line).toList());
    }

    /** What runs goes below the name: the page may be narrow, and commands long. */
    private VBox line(LeftShell shell) {
        Hyperlink container = new Hyperlink(LeftShellsViewModel.name(shell));
        container.setOnAction(click -> model.reveal(shell));
        container.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button leave = new Button(messages.text("leftshells.leave"));
        leave.setOnAction(click -> model.leave(shell));
        Button end = new Button(messages.text("leftshells.end.dots"));
        end.setOnAction(click -> model.end(shell));
        end.getStyleClass().add("left-shells-end");
        for (Button each : List.of(leave, end)) {
            each.setMinWidth(Button.USE_PREF_SIZE);
        }
        HBox head = new HBox(8, container, between, leave, end);
        head.setAlignment(Pos.CENTER_LEFT);
        Label runs = new Label(shell.processes().isEmpty() ? messages.text("leftshells.unknown") : LeftShellsViewModel.processes(shell));
        runs.setWrapText(true);
        return new VBox(2, head, runs);
    }
}
