package dev.longshore.ui.module;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Makes a new object of a kind, for other features that need one.
 *
 * @param open opens the form that makes it on a host; tells what was made, and nothing where the form is closed without
 */
public record ObjectMaker(String id, ObjectKind kind, BiConsumer<Host, Consumer<ObjectRef>> open) implements Contribution {
}
