package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.inspector.InspectorViewModel.Fate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** What became of the object, or why the document in sight is not the newest. */
final class SubjectStrip extends Label {

    private static final int LONGEST = 300;

    private final ObservableValue<Fate> fate;
    private final ObservableValue<Boolean> gone;
    private final ObservableValue<Failure> stale;
    private final Messages messages;

    /** @param document what is known of it; holds null where it is shown in another way */
    SubjectStrip(ObservableValue<Fate> fate, ObservableValue<DocumentModel> document, Messages messages) {
        this.fate = fate;
        this.gone = document.flatMap(DocumentModel::gone).orElse(false);
        this.stale = document.flatMap(each -> each.document().flatMap(known -> each.failure()));   // without a document the tab itself says it
        this.messages = messages;
        getStyleClass().add("inspector-strip");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> Subscription.combine(
                fate.subscribe(now -> show()), gone.subscribe(now -> show()), stale.subscribe(now -> show())));
    }

    private void show() {
        boolean removed = fate.getValue() == Fate.REMOVED || gone.getValue();
        boolean again = fate.getValue() == Fate.MADE_AGAIN;
        Failure failure = stale.getValue();
        if (removed) {
            setText(messages.text("inspector.removed"));
        } else if (failure != null) {
            setText(PlainText.visible(messages.text(Failures.title(failure)), LONGEST));
        } else if (again) {
            setText(messages.text("inspector.made-again"));
        }
        setVisible(removed || failure != null || again);
    }
}
