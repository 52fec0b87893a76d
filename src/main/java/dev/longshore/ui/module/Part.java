package dev.longshore.ui.module;

import dev.longshore.ui.base.View;
import java.util.function.Function;

/** A part of the window beside its pages. @param view builds it, once for each language */
public record Part(String id, Place place, int weight, Function<ViewContext, View> view) implements Contribution {

    /**
     * The left column, the right one, small signs in the toolbar and what ends it, what lies over the window, and what stands in place of a page
     * that shows one host at a time while all are chosen.
     */
    public enum Place { SIDEBAR, INSPECTOR, INDICATOR, TOOLBAR_END, OVERLAY, HOST_QUESTION }
}
