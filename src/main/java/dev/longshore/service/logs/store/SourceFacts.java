package dev.longshore.service.logs.store;

/**
 * What the store has of a source.
 *
 * @param lines        how many are kept
 * @param dropped      how many had to go for want of room
 * @param wholeSeconds whether its engine tells only seconds, so that the order among several sources is right to a second
 * @param terminal     whether its lines were written to a terminal, which has one stream for both
 */
public record SourceFacts(LogSource source, long lines, long dropped, boolean wholeSeconds, boolean terminal) { }
