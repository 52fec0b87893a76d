package dev.longshore.ui.overview;

import dev.longshore.ui.i18n.Message;

/**
 * One line of the page.
 *
 * @param value what the engine says, harmless and masked already, or a word of the app's
 */
record Fact(Message label, Message value) {
}
