package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.chart.Plot;
import dev.longshore.ui.control.chart.TimeAxis;
import dev.longshore.ui.control.chart.TimeChart;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.stats.StatsCharts.Chart;
import dev.longshore.ui.stats.StatsCharts.Track;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One chart above another on one time axis, with one cross-hair through all of them, and what it is at at the foot. FX thread only. */
final class StatsView implements View {

    private static final List<String> CHARTS = List.of("cpu", "memory", "network", "disk");

    private final StatsTabModel model;
    private final StatsCharts charts;
    private final StatsToolRow tools;
    private final StatsFoot foot;
    private final FlowPane legend = new FlowPane(10, 2);
    private final Map<String, ChartPane> panes = new LinkedHashMap<>();
    private final TimeAxis axis = new TimeAxis();
    private final TabMessage message;
    private final VBox body = new VBox();
    private final VBox root = new VBox();
    private final LongProperty cursor = new SimpleLongProperty(TimeChart.NOWHERE);
    private Subscription shown = Subscription.EMPTY;
    private List<StatsReading> readings = List.of();

    StatsView(StatsTabModel model, Messages messages) {
        this.model = model;
        this.charts = new StatsCharts(messages);
        this.tools = new StatsToolRow(model, messages);
        this.foot = new StatsFoot(messages);
        this.message = new TabMessage(messages);
        root.setId("stats");
        root.getStyleClass().add("stats");
        body.getStyleClass().add("stats-charts");
        legend.setId("stats-legend");
        body.getChildren().add(legend);
        for (String id : CHARTS) {
            ChartPane pane = new ChartPane(id);
            pane.chart().cursor().bindBidirectional(cursor);
            VBox.setVgrow(pane, Priority.ALWAYS);
            panes.put(id, pane);
            body.getChildren().add(pane);
        }
        body.getChildren().add(axis);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(message, Priority.ALWAYS);
        cursor.addListener((property, was, is) -> sayWhere());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        shown = Subscription.combine(model.version().subscribe(version -> refresh()), model.choices().span().subscribe(span -> refresh()),
                model.choices().perCpu().subscribe(each -> refresh()), model.choices().apart().subscribe(each -> refresh()));
    }

    @Override
    public void onHide() {
        shown.unsubscribe();
    }

    private void refresh() {
        StatsCharts.Kept kept = model.kept();
        List<Track> tracks = kept.tracks();
        readings = kept.readings();
        if (readings.isEmpty()) {
            sayWhyNothing();
            return;
        }
        if (!root.getChildren().contains(body)) {
            root.getChildren().setAll(tools, body, foot);
        }
        long to = Math.max(StatsCharts.now(readings).at().toEpochMilli(), model.now().toEpochMilli());
        Plot.Span span = new Plot.Span(to - model.choices().span().get().duration().toMillis(), to);
        StatsCharts.Look look = new StatsCharts.Look(span, model.choices().perCpu().get(), model.choices().apart().get());
        boolean apart = StatsCharts.apart(look, tracks.size());
        tools.offer(tracks.size(), StatsCharts.perCpu(readings) > 1);
        for (Chart chart : charts.of(kept, look)) {
            Objects.requireNonNull(panes.get(chart.id())).show(chart);
        }
        legend.getChildren().setAll(apart ? ChartPane.labels(charts.legend(tracks)) : List.of());
        legend.setManaged(apart);
        legend.setVisible(apart);
        axis.show(span);
        sayWhere();
    }

    private void sayWhyNothing() {
        if (model.failure().isPresent()) {
            message.failed(model.failure().get(), model::retry);
        } else if (model.containers().isEmpty()) {
            message.clear();   // they are told of in a moment
        } else if (model.running()) {
            message.loading();
        } else {
            message.say(model.containers().size() > 1 ? "stats.none-run" : "stats.not-running");
        }
        root.getChildren().setAll(message);
    }

    /** The reading under the cross-hair, or the newest one. */
    private void sayWhere() {
        if (cursor.get() == TimeChart.NOWHERE || readings.isEmpty()) {
            foot.show(StatsCharts.now(readings));
            return;
        }
        Instant at = Instant.ofEpochMilli(cursor.get());
        foot.show(StatsCharts.near(readings, at));
    }
}
