package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;

/**
 * What a command has said that was run once.
 *
 * @param end     how it ended: {@code Ended}, {@code NoSuchCommand} and its kin, {@code WithContainer}, {@code Lost} or {@code Failed}
 * @param text    what it wrote to both of its streams, as it came
 * @param dropped bytes that came before that, and are not kept
 */
public record RunOutput(ObjectRef container, TerminalState end, String text, long dropped) {
}
