package dev.longshore.ui.summary;

import dev.longshore.domain.Failure;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Tells that facts are missing, since a related object could not be asked: why, and what to do. */
final class MissingFacts extends HBox {

    private static final Insets AROUND = new Insets(6, 12, 6, 12);

    private final Messages messages;
    private final Label words = new Label();

    MissingFacts(SummaryModel model, Messages messages) {
        super(8);
        this.messages = messages;
        setId("summary-missing");
        setAlignment(Pos.TOP_LEFT);
        setPadding(AROUND);
        words.setId("summary-missing-words");
        words.getStyleClass().add(Style.DIM);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink again = new Hyperlink(messages.text("inspector.retry"));
        again.setId("summary-missing-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(click -> model.retryRelated());
        getChildren().addAll(words, again);
        WhileShown.listen(this, () -> model.missing().subscribe(this::show));
    }

    private void show(Optional<Failure> missing) {
        words.setText(missing.map(failure -> messages.text("summary.missing", messages.text(Failures.title(failure)),
                messages.text(Failures.cause(failure)), messages.text(Failures.nextStep(failure)))).orElse(""));
        words.setTooltip(missing.filter(failure -> !failure.detail().isEmpty()).map(failure -> new Tooltip(failure.detail())).orElse(null));
        setVisible(missing.isPresent());
        setManaged(missing.isPresent());
    }
}
