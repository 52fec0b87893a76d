package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogEntry;

/**
 * One row: a line, several equal ones, or a mark.
 *
 * @param entry        the first of them
 * @param repeats      how many they are
 * @param lastTime     of the last of them, in nanoseconds since 1970
 * @param hit          whether the search means it, as far as it has come
 * @param continuation whether it belongs to the row above, as those of a stack trace do
 * @param ended        false while more of this line may come
 */
public record ShownLine(LogEntry entry, int repeats, long lastTime, boolean hit, boolean continuation, boolean ended) { }
