package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.format.StatsFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Below the charts: the values of one time, over two lines where one is too short. FX thread only. */
final class StatsFoot extends FlowPane {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Messages messages;

    StatsFoot(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("inspector-footer", "stats-foot");
        setId("stats-foot");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(StatsReading reading) {
        List<String> words = new ArrayList<>();
        if (!reading.running()) {
            words.add(messages.text("stats.foot.stopped"));
        } else {
            words.add(messages.text("stats.foot.cpu", StatsFormat.percent(reading.cpu())));
            words.add(StatsFormat.bytes(reading.memory()));
            words.add("↓ " + StatsFormat.rate(reading.received()));
            words.add("↑ " + StatsFormat.rate(reading.sent()));
            words.add(messages.text("stats.chart.read", StatsFormat.rate(reading.read())));
            words.add(messages.text("stats.chart.write", StatsFormat.rate(reading.written())));
            reading.pids().ifPresent(count -> words.add(messages.text("stats.foot.processes", count)));
        }
        getChildren().setAll(label(reading.at().equals(Instant.EPOCH) ? "–" : TIME.format(reading.at().atZone(ZoneId.systemDefault())), Style.STRONG));
        words.forEach(word -> getChildren().add(label(word, Style.DIM)));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
