package dev.longshore.ui.logs;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** How many lines there are, what they take, what was dropped, and how to follow. */
final class LogsFoot extends HBox {

    /** A part of a sentence tells nothing: below these widths it is left out. */
    private static final double KEPT_FROM = 400;
    private static final double HINT_FROM = 600;

    private final LogsModel model;
    private final Messages messages;
    private final Label lines = label("logs-foot-lines");
    private final Label kept = label("logs-foot-kept");
    private final Label dropped = label("logs-foot-dropped");
    private final Label hint = label("logs-foot-hint");

    LogsFoot(LogsModel model, Messages messages) {
        super(16);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("log-foot");
        setAlignment(Pos.CENTER_LEFT);
        Region free = new Region();
        HBox.setHgrow(free, Priority.ALWAYS);
        lines.setMinWidth(USE_PREF_SIZE);
        dropped.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(lines, kept, dropped, free, hint);
        widthProperty().subscribe(width -> {
            fits(kept, width.doubleValue() > KEPT_FROM);
            fits(hint, width.doubleValue() > HINT_FROM);
        });
        WhileShown.listen(this, () -> Subscription.combine(model.now().subscribe(now -> show(now.counts())),
                model.choices().following().subscribe(now -> showHint()), model.choices().paused().subscribe(now -> showHint())));
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(Style.DIM, Style.SMALL);
        label.setMinWidth(0);
        return label;
    }

    private static void fits(Label label, boolean does) {
        label.setVisible(does);
        label.setManaged(does);
    }

    private void show(LogsNow.Counts counts) {
        lines.setText(counts.shown() == counts.lines() ? messages.text("logs.foot.lines", counts.lines())
                : messages.text("logs.foot.shown", counts.shown(), counts.lines()));
        kept.setText(counts.equals(LogsNow.Counts.NONE) ? ""
                : messages.text("logs.foot.kept", ByteSizeFormat.text(counts.bytes()), ByteSizeFormat.text(counts.most())));
        dropped.setText(counts.dropped() == 0 ? messages.text("logs.foot.nothing-dropped")
                : messages.text("logs.foot.dropped", counts.dropped()));
        dropped.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("some"), counts.dropped() > 0);
        showHint();
    }

    private void showHint() {
        boolean paused = model.choices().paused().get();
        hint.setText(paused ? messages.text("logs.paused", model.now().get().counts().waiting())
                : messages.text(model.choices().following().get() ? "logs.foot.following" : "logs.foot.not-following"));
    }
}
