package dev.longshore.ui.stats;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How much time shows, what is told apart, and the export. FX thread only. */
final class StatsToolRow extends HBox {

    private final Messages messages;
    private final ToggleButton perCpu;
    private final ToggleButton apart;

    StatsToolRow(StatsTabModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("stats-tools");
        setAlignment(Pos.CENTER_LEFT);
        for (StatsChoices.Span span : StatsChoices.Span.values()) {
            getChildren().add(span(model.choices(), span));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        perCpu = toggle("stats-per-cpu", "stats.per-cpu", model.choices().perCpu());
        apart = toggle("stats-apart", "stats.apart", model.choices().apart());
        Button csv = new Button(messages.text("stats.csv"), Icons.of("download"));
        csv.setId("stats-csv");
        csv.setTooltip(new Tooltip(messages.text("stats.csv.title")));
        csv.getStyleClass().add("stats-tool");
        csv.setMinWidth(Region.USE_PREF_SIZE);
        csv.setOnAction(click -> model.save());
        getChildren().addAll(gap, perCpu, apart, csv);
    }

    /** @param containers how many there are @param processors whether the engine tells of each */
    void offer(int containers, boolean processors) {
        show(perCpu, containers == 1 && processors);
        show(apart, containers > 1 && containers <= StatsCharts.MOST_APART);
    }

    private static void show(ToggleButton button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    /** A chosen one is not turned off by another click. */
    private ToggleButton span(StatsChoices choices, StatsChoices.Span span) {
        ToggleButton button = new ToggleButton(messages.text("stats.span", span.minutes()));
        button.setId("stats-span-" + span.minutes());
        button.getStyleClass().add("stats-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> {
            choices.span().set(span);
            button.setSelected(true);
        });
        WhileShown.listen(button, () -> choices.span().subscribe(now -> button.setSelected(now == span)));   // the choices outlive it
        return button;
    }

    private ToggleButton toggle(String id, String key, BooleanProperty choice) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setId(id);
        button.getStyleClass().add("stats-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> choice.set(button.isSelected()));
        WhileShown.listen(button, () -> choice.subscribe(button::setSelected));
        return button;
    }
}
