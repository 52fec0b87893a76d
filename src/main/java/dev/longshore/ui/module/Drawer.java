package dev.longshore.ui.module;

import dev.longshore.ui.base.View;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;

/** The part at the bottom of the window that opens and closes. @param expanded whether it is open; closed, it is one line */
public record Drawer(String id, BooleanProperty expanded, Function<ViewContext, View> view) implements Contribution {
}
