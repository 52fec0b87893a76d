package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One call in one line; reused for one call after another. */
final class CallLine {

    private final Label time = label("calls-time", 72);
    private final Label host = label("calls-host", 84);
    private final Label method = label("calls-method", 56);
    private final Label path = new Label();
    private final Label status = label("calls-status", 44);
    private final Label duration = label("calls-figure", 64);
    private final Label bytes = label("calls-figure", 64);
    private final HBox root = new HBox(time, host, method, path, status, duration, bytes);
    private final Messages messages;
    private final ZoneId zone;

    CallLine(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        root.getStyleClass().add("calls-row");
        path.getStyleClass().add("calls-path");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        List.of(status, duration, bytes).forEach(figure -> figure.setAlignment(Pos.CENTER_RIGHT));
    }

    Node node() {
        return root;
    }

    void show(ApiCall call) {
        time.setText(CallText.time(call.startedAt(), zone));
        time.setTooltip(new Tooltip(messages.text("calls.tooltip.utc", CallText.utc(call.startedAt()))));
        host.setText(call.host().name());
        method.setText(call.method());
        path.setText(call.target());
        status.setText(CallText.state(call).map(messages::text).orElse(CallText.status(call)));
        status.setTooltip(call.failure() == null ? null : new Tooltip(call.failure()));
        showFigures(call);
        method.getStyleClass().setAll("label", "calls-method", CallText.methodClass(call));
        status.getStyleClass().setAll("label", "calls-status", CallText.statusClass(call));
    }

    /** How long it takes, and what has come: of an open stream they grow. */
    void showFigures(ApiCall call) {
        duration.setText(CallText.duration(call));
        bytes.setText(CallText.bytes(call));
    }

    /** The call in words, for a screen reader. */
    String spoken(ApiCall call) {
        return messages.text("calls.row.accessible", call.method(), call.target(), call.host().name(),
                call.failure() != null ? call.failure() : CallText.state(call).map(messages::text).orElse(CallText.status(call)),
                CallText.duration(call));
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
