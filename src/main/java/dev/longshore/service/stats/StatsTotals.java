package dev.longshore.service.stats;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What all running containers of a host use together; of each number the sum of those that are known, empty where none is. What containers that
 * share a network receive and send counts once.
 *
 * @param running how many run
 * @param counted how many of them the engine told something of
 * @param cpu     percent of one processor
 * @param memory  bytes
 */
public record StatsTotals(int running, int counted, OptionalDouble cpu, OptionalLong memory, IoRates rates) {
}
