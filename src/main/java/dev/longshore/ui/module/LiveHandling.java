package dev.longshore.ui.module;

import dev.longshore.service.live.LiveSession;
import java.util.function.Consumer;

/**
 * What is done with live sessions of a kind in the list of all of them. Without it, they are shown by their subject, and end at once.
 *
 * @param id    the kind of the sessions
 * @param show  runs before the session's subject is opened: one subject may have several sessions
 * @param close ends a session, maybe after a question
 */
public record LiveHandling(String id, Consumer<LiveSession> show, Consumer<LiveSession> close) implements Contribution {
}
