package dev.longshore.ui.run;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonText;
import dev.longshore.service.run.RunCalls;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The requests as they will be sent, in step with the form. Secrets are hidden until revealed; in copies they are covered. */
final class RunBodyTab extends VBox {

    private static final double MOST_CALLS = 132;

    private final RunViewModel model;
    private final Label line = target();
    private final VBox then = new VBox(2);

    RunBodyTab(RunViewModel model, ClipboardAccess clipboard, Messages messages) {
        super(8);
        this.model = model;
        line.setId("run-request-line");
        JsonTree tree = new JsonTree(model.request(), messages, clipboard);
        tree.setId("run-body");
        tree.setMinHeight(120);
        tree.focusedProperty().subscribe(focused -> {
            if (focused && model.request().selected() < 0) {
                model.request().select(0);   // then Enter is about that line, and not about the window's verb
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        then.setId("run-request-then");
        ScrollPane scroll = RunControls.upTo(MOST_CALLS, then);
        Button copy = new Button(messages.text("run.request.copy"));
        copy.setId("run-request-copy");
        copy.setMnemonicParsing(false);
        copy.setOnAction(click -> clipboard.put(masked()));
        copy.setMinWidth(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox head = new HBox(10, line, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, tree, scroll);
        getStyleClass().add("run-tab");
        model.calls().subscribe(this::show);
    }

    private void show(RunCalls calls) {
        line.setText(shown(calls.all().getFirst()));
        then.getChildren().clear();
        for (RunCalls.Call call : calls.all().subList(1, calls.all().size())) {
            Label next = target();
            next.setText(shown(call));
            then.getChildren().add(next);
            if (!call.json().isEmpty()) {
                Label body = WrappedLabel.of(model.text().maskedJson(call.json()), Style.MONO, Style.DIM);
                then.getChildren().add(body);
            }
        }
    }

    private static Label target() {
        return WrappedLabel.of("", Style.MONO, Style.STRONG);
    }

    private String masked() {
        return model.calls().get().all().stream()
                .map(call -> shown(call) + (call.json().isEmpty() ? "" : "\n" + pretty(model.text().maskedJson(call.json()))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String shown(RunCalls.Call call) {
        return "POST " + call.target();
    }

    private static String pretty(String json) {
        return JsonText.pretty(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root());
    }
}
