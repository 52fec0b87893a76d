package dev.longshore.ui.run;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The request as it will be sent, in step with the form; copied from here, its secrets are covered. */
final class RunBodyTab extends VBox {

    private final RunViewModel model;

    RunBodyTab(RunViewModel model, ClipboardAccess clipboard, Messages messages) {
        super(8);
        this.model = model;
        Label line = new Label();
        line.setId("run-request-line");
        line.getStyleClass().addAll(Style.MONO, Style.STRONG);
        line.setWrapText(true);
        line.textProperty().bind(model.body().map(RunBodyTab::line));
        TextArea json = new TextArea() {
            @Override
            public void copy() {
                clipboard.put(masked());
            }
        };
        json.setId("run-body");
        json.setEditable(false);
        json.getStyleClass().add(Style.MONO);
        json.setAccessibleText(messages.text("run.tab.request"));
        json.textProperty().bind(model.body().map(body -> pretty(body.json())));
        RunControls.tabGoesOn(json);
        VBox.setVgrow(json, Priority.ALWAYS);
        Button copy = new Button(messages.text("run.request.copy"));
        copy.setId("run-request-copy");
        copy.setMnemonicParsing(false);
        copy.setOnAction(click -> clipboard.put(masked()));
        getChildren().addAll(line, json, new HBox(copy));
        getStyleClass().add("run-tab");
    }

    private String masked() {
        RunText.Body body = model.body().get();
        return line(body) + "\n" + pretty(model.text().maskedJson(body.json()));
    }

    private static String line(RunText.Body body) {
        StringBuilder line = new StringBuilder("POST /containers/create");
        if (!body.name().isEmpty()) {
            line.append("?name=").append(encoded(body.name()));
        }
        if (!body.platform().isEmpty()) {
            line.append(body.name().isEmpty() ? "?" : "&").append("platform=").append(encoded(body.platform()).replace("%2F", "/"));
        }
        return line.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String pretty(String json) {
        return JsonText.pretty(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root());
    }
}
