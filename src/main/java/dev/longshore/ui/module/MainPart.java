package dev.longshore.ui.module;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * What may take the place of the pages and of the inspector: the enlarged tab.
 *
 * @param showing whether it does now
 * @param leave   gives the place back: another screen is to show there
 * @param view    builds it, once for each language
 */
public record MainPart(String id, ObservableValue<Boolean> showing, Runnable leave, Function<ViewContext, MainView> view) implements Contribution {
}
