package dev.longshore.ui.overview;

import dev.longshore.engine.model.EngineInfo;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How many objects the engine counts. */
final class CountTiles extends FlowPane {

    private static final double WORDS = 140;

    private final Messages messages;

    CountTiles(Messages messages) {
        this.messages = messages;
        setId("overview-counts");
        setRowValignment(VPos.TOP);
        getStyleClass().add("overview-counts");
    }

    void show(EngineInfo info) {
        getChildren().setAll(
                tile("overview.count.running", info.containersRunning(), new StateDot("●", info.containersRunning() > 0 ? Tone.GOOD : Tone.NEUTRAL)),
                tile("overview.count.paused", info.containersPaused(), new StateDot("◐", info.containersPaused() > 0 ? Tone.WARN : Tone.NEUTRAL)),
                tile("overview.count.stopped", info.containersStopped(), new StateDot("○", Tone.NEUTRAL)),
                tile("overview.count.containers", info.containers(), null),
                tile("overview.count.images", info.images(), null));
    }

    private VBox tile(String key, long count, Node mark) {
        Label number = new Label(messages.text("overview.number", Math.max(0, count)));
        number.getStyleClass().add("overview-number");
        Label word = new Label(messages.text(key));
        word.getStyleClass().add(Style.DIM);
        word.setWrapText(true);
        word.setMaxWidth(WORDS);
        HBox line = new HBox(6);
        line.setAlignment(Pos.CENTER_LEFT);
        if (mark != null) {
            line.getChildren().add(mark);
        }
        line.getChildren().add(word);
        VBox tile = new VBox(number, line);
        tile.setAccessibleText(word.getText() + ": " + number.getText());
        return tile;
    }
}
