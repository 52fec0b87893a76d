package dev.longshore.service.stats;

import java.util.OptionalLong;

/** Processes and threads. @param limit empty where there is none, or it is not known */
public record PidUse(OptionalLong now, OptionalLong limit) {

    public static final PidUse UNKNOWN = new PidUse(OptionalLong.empty(), OptionalLong.empty());
}
