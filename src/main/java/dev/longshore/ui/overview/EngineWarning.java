package dev.longshore.ui.overview;

import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.theme.Tone;
import java.util.Optional;

/**
 * Something to heed about an engine.
 *
 * @param tone    BAD for what gives the machine away, WARN for the rest
 * @param meaning what it means, and what to do
 * @param words   what the engine says itself, masked; empty where the app noticed it
 */
record EngineWarning(Tone tone, Message title, Optional<Message> meaning, String words) {
}
