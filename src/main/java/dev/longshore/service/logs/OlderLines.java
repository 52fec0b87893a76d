package dev.longshore.service.logs;

/**
 * What came of asking for older lines.
 *
 * @param lines     how many came
 * @param beginning whether no container has older ones
 * @param full      whether there is no room for older ones
 */
public record OlderLines(int lines, boolean beginning, boolean full) { }
