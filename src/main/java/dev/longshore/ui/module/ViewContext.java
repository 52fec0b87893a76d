package dev.longshore.ui.module;

import dev.longshore.ui.i18n.Messages;

/**
 * What a view is built with. Another language or another place makes a view anew, and its model stays.
 *
 * @param place where a tab of the inspector shows; no other view needs to ask
 */
public record ViewContext(Messages messages, Place place) {

    /** In the inspector at the right; enlarged to the whole main area, in place of pages and inspector; in a window of its own. */
    public enum Place { INSPECTOR, MAIN, WINDOW }

    /** For what is no enlarged tab. */
    public ViewContext(Messages messages) {
        this(messages, Place.INSPECTOR);
    }

    /** The same place in another language. */
    public ViewContext in(Messages other) {
        return new ViewContext(other, place);
    }

    /** The same language in another place. */
    public ViewContext at(Place other) {
        return new ViewContext(messages, other);
    }
}
