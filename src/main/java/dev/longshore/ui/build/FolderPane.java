package dev.longshore.ui.build;

import dev.longshore.domain.PlainText;
import dev.longshore.service.build.ContextLook;
import dev.longshore.service.build.Dockerfile;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.WarningLabel;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the folder would send: counts while they grow, what stays behind, and what should perhaps not go. */
final class FolderPane extends VBox {

    private static final int PATHS = 6;

    private final BuildFolder folder;
    private final Messages messages;
    private final ClipboardAccess clipboard;
    private final BuildControls controls;

    FolderPane(BuildFolder folder, Messages messages, ClipboardAccess clipboard) {
        super(8);
        this.folder = folder;
        this.messages = messages;
        this.clipboard = clipboard;
        this.controls = new BuildControls(messages);
        setId("build-folder-state");
        folder.state().addListener((property, was, now) -> show(now));
        show(folder.state().get());
    }

    private void show(FolderState state) {
        getChildren().setAll(switch (state) {
            case FolderState.Nothing _ -> List.of(line("build-count", Style.DIM, messages.text("build.folder.hint")));
            case FolderState.Counting counting -> List.of(counting(counting));
            case FolderState.Stopped _ -> List.of(stopped());
            case FolderState.Ready(ContextLook look) -> ready(look);
            case FolderState.Wrong wrong -> List.of(line("build-folder-message", Style.BAD_TEXT, controls.shown(wrong.problem())));
        });
    }

    private static Label line(String id, String style, String text) {
        Label line = WrappedLabel.of(text, Style.SMALL, style);
        line.setId(id);
        return line;
    }

    private Node counting(FolderState.Counting counting) {
        Label label = line("build-count", Style.DIM, messages.text("build.counting", counting.files(), ByteSizeFormat.text(counting.bytes())));
        return beside(label, button("build-count-stop", "build.counting.stop", folder::stop));
    }

    private Node stopped() {
        return beside(line("build-count", Style.DIM, messages.text("build.stopped")), button("build-count-again", "build.counting.again", folder::lookAgain));
    }

    private static HBox beside(Label label, Button button) {
        HBox row = new HBox(8, label, button);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }

    private List<Node> ready(ContextLook look) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(line("build-count", Style.DIM, messages.text("build.count", look.files(), ByteSizeFormat.text(look.bytes()))));
        if (look.excluded() > 0) {
            nodes.add(line("build-excluded", Style.DIM, messages.text("build.excluded", PlainText.visible(look.ignoreFile(), BuildControls.LONGEST), look.excluded(),
                    paths(look.firstExcluded(), look.excluded(), ", "))));
        }
        if (!look.dockerfile().buildKit().isEmpty()) {
            nodes.add(WarningLabel.of("build-buildkit", messages.text("build.buildkit", uses(look.dockerfile().buildKit()))));
        }
        if (!look.secrets().isEmpty()) {
            nodes.add(secrets(look));
        }
        return nodes;
    }

    private String uses(List<Dockerfile.Use> uses) {
        return uses.stream().limit(PATHS).map(use -> messages.text(switch (use.kind()) {
            case SYNTAX -> "build.buildkit.syntax";
            case RUN_FLAG -> "build.buildkit.run";
            case COPY_FLAG -> "build.buildkit.copy";
            case HEREDOC -> "build.buildkit.heredoc";
        }, use.line())).collect(Collectors.joining(", "));
    }

    private Node secrets(ContextLook look) {
        Label warning = WarningLabel.of("build-secrets", messages.text("build.secrets", paths(look.secrets(), look.secrets().size() + look.moreSecrets(), "\n")));
        CheckBox accept = new CheckBox(messages.text("build.secrets.send"));
        accept.setId("build-secrets-send");
        accept.setWrapText(true);
        accept.setSelected(folder.secretsAccepted().get());
        accept.selectedProperty().addListener((property, was, now) -> folder.secretsAccepted().set(now));
        Button copy = button("build-secrets-copy", "build.secrets.copy", () -> clipboard.put(rules(look.secrets())));
        Button again = button("build-look-again", "build.counting.again", folder::lookAgain);
        return new VBox(8, warning, WrappedLabel.of(messages.text("build.secrets.how")), new HBox(8, copy, again), accept);
    }

    /** As lines of .dockerignore: what would be a pattern or a comment there is escaped. */
    private static String rules(List<String> paths) {
        return paths.stream().map(path -> "/" + path.replaceAll("([\\\\*?\\[\\]])", "\\\\$1")).collect(Collectors.joining("\n", "", "\n"));
    }

    private String paths(List<String> first, long all, String between) {
        String shown = first.stream().limit(PATHS).map(path -> PlainText.visible(path, BuildControls.LONGEST)).collect(Collectors.joining(between));
        long more = all - Math.min(first.size(), PATHS);
        return more > 0 ? shown + between + messages.text("build.more", more) : shown;
    }
}
