package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One row in one line; reused for one row after another. */
final class CallLine {

    private static final PseudoClass BACKGROUND = PseudoClass.getPseudoClass("background");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");

    private final Label time = label("calls-time", 72);
    private final Label host = label("calls-host", 84);
    private final Label method = label("calls-method", 56);
    private final Label path = new Label();
    private final Label times = new Label();
    private final Label status = label("calls-status", 52);
    private final Label duration = label("calls-figure", 124);
    private final Label bytes = label("calls-figure", 64);
    private final HBox root = new HBox(time, host, method, path, times, status, duration, bytes);
    private final Messages messages;
    private final ZoneId zone;

    CallLine(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        root.getStyleClass().add("calls-row");
        path.getStyleClass().add("calls-path");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        times.getStyleClass().add("calls-times");
        times.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(path, Priority.ALWAYS);
        List.of(status, duration, bytes).forEach(figure -> figure.setAlignment(Pos.CENTER_RIGHT));
    }

    Node node() {
        return root;
    }

    /** Tells how often a call was made; not visible where that was once. */
    Label times() {
        return times;
    }

    void show(CallRow row) {
        ApiCall call = row.newest();
        time.setText(CallText.time(call.startedAt(), zone));
        time.setTooltip(new Tooltip(messages.text("calls.tooltip.utc", CallText.utc(call.startedAt()))));
        host.setText(call.host().name());
        method.setText(call.method());
        path.setText(CallText.target(call));
        times.setText(row.folds() ? CallText.times(row) + (row.unfolded() ? " ▾" : " ▸") : "");
        times.setVisible(row.folds());
        times.setManaged(row.folds());
        status.setText(CallText.state(call).map(messages::text).orElse(CallText.status(call)));
        status.setTooltip(call.failure() == null ? null : new Tooltip(call.failure()));
        showFigures(row, call);
        method.getStyleClass().setAll("label", "calls-method", CallText.methodClass(call));
        status.getStyleClass().setAll("label", "calls-status", CallText.statusClass(call));
        root.pseudoClassStateChanged(BACKGROUND, call.background());
        root.pseudoClassStateChanged(PART, row.part());
    }

    /** How long it takes, and what has come: of an open stream they grow. @param now its newest call as it is now */
    void showFigures(CallRow row, ApiCall now) {
        duration.setText(row.folds() ? CallText.durations(row) : CallText.duration(now));
        bytes.setText(CallText.bytes(now));
    }

    /** The row in words, for a screen reader. */
    String spoken(CallRow row) {
        ApiCall call = row.newest();
        String words = messages.text("calls.row.accessible", call.method(), CallText.target(call), call.host().name(),
                call.failure() != null ? call.failure() : CallText.state(call).map(messages::text).orElse(CallText.status(call)),
                CallText.durations(row));
        return row.folds() ? messages.text(row.unfolded() ? "calls.row.unfolded" : "calls.row.folded", words, row.times()) : words;
    }

    private static Label label(String styleClass, double width) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }
}
