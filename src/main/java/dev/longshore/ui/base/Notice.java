package dev.longshore.ui.base;

import dev.longshore.domain.Failure;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/**
 * Something the user is told and keeps until it is dismissed.
 *
 * @param title   one sentence
 * @param failure what failed, for cause, next step and the engine's own words
 * @param good    whether it is good news, which may go by themselves
 */
public record Notice(long number, Message title, Optional<Failure> failure, boolean good) {
}
