package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The containers that use most of something, each a link to its row. The lines stay from round to round, so that the keyboard keeps its place. */
final class MostUsing extends VBox {

    private static final double WIDTH = 320;
    private static final double BAR = 72;
    private static final double VALUE = 72;
    private static final int LONGEST_NAME = 200;

    private final Function<StatsReading, String> value;
    private final Messages messages;
    private final Navigation navigation;
    private final List<Row> rows = new ArrayList<>();

    MostUsing(String id, String titleKey, Function<StatsReading, String> value, Messages messages, Navigation navigation) {
        super(2);
        this.value = value;
        this.messages = messages;
        this.navigation = navigation;
        setId(id);
        setPrefWidth(WIDTH);
        Label title = new Label(messages.text(titleKey));
        title.getStyleClass().addAll(Style.DIM, Style.SMALL);
        getChildren().add(title);
        for (int i = 0; i < HostUse.LINES; i++) {
            Row row = new Row();
            rows.add(row);
            getChildren().add(row);
        }
    }

    void show(List<HostUse.Line> lines) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.setVisible(i < lines.size());
            row.setManaged(i < lines.size());
            if (i < lines.size()) {
                row.show(lines.get(i));
            }
        }
        setVisible(!lines.isEmpty());
    }

    /** One line: name, bar, number. */
    private final class Row extends HBox {

        private final Hyperlink name = new Hyperlink();
        private final Region filled = new Region();
        private final Label number = new Label();
        private @Nullable ObjectRef container;

        private Row() {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("host-use-line");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(0);
            name.setOnAction(click -> {
                name.setVisited(false);
                if (container != null) {
                    navigation.reveal(container);
                }
            });
            StackPane bar = new StackPane(filled);
            bar.getStyleClass().add("host-use-bar");
            bar.setAlignment(Pos.CENTER_LEFT);
            bar.setMinWidth(BAR);
            bar.setMaxWidth(BAR);
            filled.getStyleClass().add("host-use-filled");
            number.setMinWidth(VALUE);
            number.getStyleClass().add(Style.RIGHT);
            number.setAlignment(Pos.CENTER_RIGHT);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().addAll(name, gap, bar, number);
        }

        private void show(HostUse.Line line) {
            container = line.container();
            name.setText(PlainText.visible(line.container().name(), LONGEST_NAME));
            number.setText(value.apply(line.reading()));
            filled.setMaxWidth(Math.max(2, BAR * line.share()));
            name.setAccessibleText(messages.text("stats.host.line", name.getText(), number.getText()));
        }
    }
}
