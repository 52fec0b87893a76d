package dev.longshore.ui.stats;

import dev.longshore.ui.control.chart.TimeChart;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A chart below its title, at whose right stand the values of now in the colours of their curves. FX thread only. */
final class ChartPane extends VBox {

    private final Label title = new Label();
    private final FlowPane values = new FlowPane(8, 0);
    private final TimeChart chart = new TimeChart();
    private List<StatsCharts.Value> shown = List.of();

    ChartPane(String id) {
        getStyleClass().add("chart-pane");
        chart.setId("stats-chart-" + id);
        title.getStyleClass().add(Style.STRONG);
        title.setMinWidth(Label.USE_PREF_SIZE);
        values.setAlignment(Pos.CENTER_RIGHT);
        values.setId("stats-values-" + id);
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox head = new HBox(8, title, values);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
    }

    TimeChart chart() {
        return chart;
    }

    void show(StatsCharts.Chart now) {
        title.setText(now.title());
        chart.setAccessibleText(now.spoken());
        chart.show(now.plot());
        if (!now.values().equals(shown)) {
            shown = now.values();
            values.getChildren().setAll(labels(shown));
        }
    }

    /** Words in the colours of curves. */
    static List<Node> labels(List<StatsCharts.Value> values) {
        List<Node> labels = new ArrayList<>();
        for (StatsCharts.Value value : values) {
            Label label = new Label(value.text());
            label.getStyleClass().add(value.hue().map(hue -> hue.textClass()).orElse(Style.DIM));
            labels.add(label);
        }
        return labels;
    }
}
