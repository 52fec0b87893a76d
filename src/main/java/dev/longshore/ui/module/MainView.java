package dev.longshore.ui.module;

import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import javafx.scene.layout.Region;

/** The view of a {@link MainPart}. */
public interface MainView extends FocusView, SearchView {

    /** What stands where the tabs of the pages are else: the path to what shows. */
    Region head();
}
