package dev.longshore.ui.module;

import dev.longshore.domain.OpenRequest;
import java.util.function.Consumer;

/** Shows what a start of the app asks for. @param open called on the FX thread, with a request that asks for something */
public record RequestOpener(String id, Consumer<OpenRequest> open) implements Contribution {
}
