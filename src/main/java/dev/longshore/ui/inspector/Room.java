package dev.longshore.ui.inspector;

import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.format.ContainerFormat.StateLook;
import dev.longshore.ui.inspector.InspectorViewModel.Fate;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A tab that has left the inspector, with what it holds of its subject: enlarged, or in a window of its own. FX thread only. */
final class Room implements SubjectHolder {

    private final InspectorTab tab;
    private final boolean pinned;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject;
    private final ReadOnlyObjectWrapper<Fate> fate;
    private final ObjectProperty<Optional<StateLook>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<TabModel> model;
    private Subject last;
    private boolean seen = true;

    /**
     * @param front  what showed in the inspector, and is in sight
     * @param pinned whether it was pinned there
     */
    Room(Front front, Fate fate, boolean pinned) {
        this.tab = front.tab();
        this.pinned = pinned;
        this.last = front.subject();
        this.subject = new ReadOnlyObjectWrapper<>(Optional.of(last));
        this.fate = new ReadOnlyObjectWrapper<>(fate);
        this.model = new ReadOnlyObjectWrapper<>(front.model());
    }

    InspectorTab tab() {
        return tab;
    }

    /** Whether it was pinned in the inspector. */
    boolean pinned() {
        return pinned;
    }

    /** What the tab holds; another one once an object of the same name took the subject's place. */
    ReadOnlyObjectProperty<TabModel> model() {
        return model.getReadOnlyProperty();
    }

    /** What it is about, or was at its end. */
    Subject about() {
        return last;
    }

    Front front() {
        return new Front(tab, last, model.get());
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Fate> fate() {
        return fate.getReadOnlyProperty();
    }

    @Override
    public ObjectProperty<Optional<StateLook>> state() {
        return state;
    }

    /** Whether somebody can see it: a window may be minimised. */
    void seen(boolean inSight) {
        if (seen != inSight && subject.get().isPresent()) {
            seen = inSight;
            model.get().shown(inSight);
        }
    }

    /** It is no more, and what the tab holds goes on elsewhere. */
    void leave() {
        seen(true);
        subject.set(Optional.empty());
    }

    /** It is no more, and neither is what the tab holds. */
    void close() {
        if (subject.get().isPresent()) {
            seen(false);
            subject.set(Optional.empty());
            model.get().close();
        }
    }

    /** The user looks at it: it stays whatever its tab applies to. */
    @Override
    public void hostChanged() {
        // nothing comes or goes
    }

    @Override
    public void changed(ObjectRef now) {
        if (last instanceof Subject.One(var object, var subtitle) && !object.name().equals(now.name())) {
            turn(new Subject.One(now, subtitle));
        }
        fate.set(fate.get() == Fate.REMOVED ? Fate.THERE : fate.get());
        model.get().changed();
    }

    @Override
    public void removed() {
        fate.set(Fate.REMOVED);
        model.get().removed();
    }

    @Override
    public void madeAgain(Subject.One again) {
        boolean sameKey = last.sameAs(again);
        turn(again);
        fate.set(Fate.MADE_AGAIN);
        TabModel before = model.get();
        if (sameKey) {
            before.changed();   // the name is all there is to tell it by
        } else if (!before.madeAgain(again)) {
            before.shown(false);
            before.close();
            TabModel next = tab.create().apply(again);
            model.set(next);
            next.shown(seen);
        }
    }

    private void turn(Subject next) {
        last = next;
        subject.set(Optional.of(next));
    }
}
