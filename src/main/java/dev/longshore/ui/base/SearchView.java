package dev.longshore.ui.base;

/** A view with a search of its own. FX thread only. */
public interface SearchView extends View {

    /** Puts the keyboard into its search field. */
    void focusSearch();
}
