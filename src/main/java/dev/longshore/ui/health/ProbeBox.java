package dev.longshore.ui.health;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.health.Probe;
import dev.longshore.ui.format.DurationFormat;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One run of the check by the engine: how it went, when, how long it took, and what it wrote. */
final class ProbeBox extends VBox {

    private static final int LONGEST_CODE = 20;

    ProbeBox(Probe probe, Consumer<String> copy, Messages messages) {
        super(4);
        getStyleClass().add("health-probe");
        boolean passed = probe.result() == Probe.Result.PASSED;
        Label result = new Label((passed ? "✓ " : "✕ ") + messages.text("health.result."
                + KebabCase.of(probe.result()), PlainText.visible(probe.code(), LONGEST_CODE)));
        result.getStyleClass().add(passed ? Style.GOOD_TEXT : Style.BAD_TEXT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label when = new Label(messages.text("health.probe.when", probe.at().map(TimeFormat::local).orElse("–"), probe.took()
                .map(DurationFormat::text).orElse("–")));
        when.getStyleClass().add(Style.DIM);
        probe.at().ifPresent(at -> when.setTooltip(new Tooltip(TimeFormat.utc(at))));
        HBox head = new HBox(8, result, gap, when);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, new OutputText(probe.output(), probe.cut(), copy, messages));
    }
}
