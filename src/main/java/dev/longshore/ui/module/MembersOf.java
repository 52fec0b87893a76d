package dev.longshore.ui.module;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import java.util.List;
import java.util.function.Consumer;

/** The containers of one subject, as they come and go. */
@FunctionalInterface
public interface MembersOf {

    /**
     * Tells the containers: those there are before this returns, then each change, until closed.
     *
     * @param told gets all of them in a stable order, the subject's own first; called by any thread, never twice at once, and must not block
     */
    Subscription follow(Consumer<List<ObjectRef>> told);
}
