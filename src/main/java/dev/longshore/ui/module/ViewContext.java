package dev.longshore.ui.module;

import dev.longshore.ui.i18n.Messages;

/** What a view is built with. Another language makes all views anew, and their models stay. */
public record ViewContext(Messages messages) {
}
