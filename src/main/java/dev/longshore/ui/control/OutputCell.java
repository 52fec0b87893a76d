package dev.longshore.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Paints one line of output. */
final class OutputCell extends ListCell<AnsiLine> {

    private final TextFlow flow = new TextFlow();

    OutputCell() {
        getStyleClass().add("output-line");
    }

    @Override
    protected void updateItem(AnsiLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        flow.getChildren().setAll(line.runs().stream().map(OutputCell::text).toList());
        setGraphic(flow);
        setAccessibleText(line.text());
    }

    private static Text text(AnsiLine.Run run) {
        Text text = new Text(OutputView.shown(run));
        text.getStyleClass().addAll("output-text", run.look().colour().styleClass());
        if (run.look().bold()) {
            text.getStyleClass().add("output-bold");
        }
        return text;
    }
}
