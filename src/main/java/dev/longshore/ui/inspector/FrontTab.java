package dev.longshore.ui.inspector;

import dev.longshore.ui.module.Subject;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tab in front. What it holds is told once each time it comes in sight or goes from it, and ends when another takes its place. */
final class FrontTab {

    private final ReadOnlyObjectWrapper<Optional<Front>> front = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean seen;
    private boolean left;

    ReadOnlyObjectProperty<Optional<Front>> property() {
        return front.getReadOnlyProperty();
    }

    Optional<Front> get() {
        return front.get();
    }

    /** Ends what is in front; nothing is then. */
    void close() {
        end();
        front.set(Optional.empty());
    }

    /** Ends what is in front: the next one comes at once. */
    void end() {
        tell(false);
        front.get().ifPresent(old -> old.model().close());
    }

    /** Brings another one to the front; the former has ended. */
    void put(Optional<Front> next) {
        seen = false;
        left = false;
        front.set(next);
    }

    /** What is in front goes on about another subject. */
    void goOn(Subject with) {
        front.set(front.get().map(shown -> new Front(shown.tab(), with, shown.model())));
    }

    /** Lets go what is in front, as it is: it goes on elsewhere, and is not told that it is hidden. */
    Optional<Front> giveAway() {
        Optional<Front> given = front.get();
        put(Optional.empty());
        return given;
    }

    /** Brings to the front what is in sight already. */
    void takeBack(Front back) {
        front.set(Optional.of(back));
        seen = true;
        left = false;
    }

    void tell(boolean inSight) {
        if (front.get().isPresent() && seen != inSight) {
            seen = inSight;
            front.get().get().model().shown(inSight);
        }
    }

    /** The title tells of that subject now; what is in front may still be about the one before. */
    void titled(Optional<Subject> subject) {
        boolean other = front.get().isPresent() && subject.filter(front.get().get().subject()::sameAs).isEmpty();
        if (front.get().isPresent() && left != other) {
            left = other;
            front.get().get().model().left(other);
        }
    }
}
