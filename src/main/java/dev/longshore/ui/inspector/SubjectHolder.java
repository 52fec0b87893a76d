package dev.longshore.ui.inspector;

import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.format.ContainerFormat.StateLook;
import dev.longshore.ui.module.Subject;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Shows a subject, and is told what becomes of it. FX thread only. */
interface SubjectHolder {

    /** Empty while there is none: then nothing is followed. */
    ReadOnlyObjectProperty<Optional<Subject>> subject();

    ReadOnlyObjectProperty<InspectorViewModel.Fate> fate();

    /** The state that the subject is in; empty for what has none, or is gone. */
    ObjectProperty<Optional<StateLook>> state();

    /** There is news of the subject's host. */
    void hostChanged();

    /** Something about the subject, or how its host answers, is different. @param now as it is called now */
    void changed(ObjectRef now);

    /** The subject is gone; what is known of it stays. */
    void removed();

    /** An object of the same name took the place of the one that is gone. */
    void madeAgain(Subject.One again);
}
