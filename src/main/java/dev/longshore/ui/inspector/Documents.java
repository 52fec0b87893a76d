package dev.longshore.ui.inspector;

import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The inspector's document: one for all subjects, until it leaves with a tab that moves elsewhere; then there is another. FX thread only. */
final class Documents {

    private final Supplier<DocumentModel> make;
    private final ReadOnlyObjectWrapper<DocumentModel> current;

    Documents(Supplier<DocumentModel> make) {
        this.make = make;
        this.current = new ReadOnlyObjectWrapper<>(make.get());
    }

    /** The one that the inspector has. */
    ReadOnlyObjectProperty<DocumentModel> current() {
        return current.getReadOnlyProperty();
    }

    /** The inspector's document, which is about this from now on. */
    DocumentModel turnTo(Subject subject) {
        return current.get().turnTo(subject);
    }

    /** What a tab holds has left the inspector. */
    void leaves(TabModel model) {
        if (model.reads().filter(document -> document == current.get()).isPresent()) {
            current.set(make.get());
        }
    }

    /** What a tab holds is back; a document that took its place meanwhile is given up. */
    void comesBack(TabModel model) {
        if (model.reads().orElse(null) instanceof DocumentModel document && document != current.get()) {
            current.get().close();
            current.set(document);
        }
    }
}
