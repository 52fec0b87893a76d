package dev.longshore.ui.inspector;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Subject;

/** How a subject is called. */
final class SubjectTitle {

    private static final int LONGEST = 300;

    private SubjectTitle() {
    }

    static String of(Subject subject, Messages messages) {
        return PlainText.visible(switch (subject) {
            case Subject.One(var object, _) -> object.name();
            case Subject.Several(var objects) -> messages.text("inspector.several", objects.size());
            case Subject.OfHost(_, var host) -> host;
            case Subject.Document(var title, _, _) -> title;
        }, LONGEST);
    }
}
