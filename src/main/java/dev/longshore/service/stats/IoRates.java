package dev.longshore.service.stats;

import java.util.OptionalDouble;

/**
 * Bytes a second between two samples, over all networks and all block devices; empty where they are not known.
 *
 * @param received from networks
 * @param sent     to networks
 * @param read     from disks
 * @param written  to disks
 */
public record IoRates(OptionalDouble received, OptionalDouble sent, OptionalDouble read, OptionalDouble written) {

    public static final IoRates UNKNOWN = new IoRates(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
