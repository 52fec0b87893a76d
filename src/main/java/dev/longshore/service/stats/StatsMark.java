package dev.longshore.service.stats;

import java.time.Instant;

/** Something that happened to a container while its history was kept. @param at by the clock of this machine */
public record StatsMark(Instant at, Kind kind) {

    /** OOM: the kernel killed a process of it for want of memory. */
    public enum Kind { STARTED, DIED, OOM, PAUSED, UNPAUSED }
}
