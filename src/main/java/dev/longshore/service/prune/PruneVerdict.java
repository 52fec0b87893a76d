package dev.longshore.service.prune;

/**
 * How a candidate stands right before it goes.
 *
 * @param why empty words where it can go, or is gone
 */
public record PruneVerdict(Standing standing, PruneReason why) {

    public static final PruneVerdict FREE = new PruneVerdict(Standing.FREE, PruneReason.of("free"));
    public static final PruneVerdict GONE = new PruneVerdict(Standing.GONE, PruneReason.of("gone"));

    /** CHANGED: something else has its place or name by now. */
    public enum Standing { FREE, IN_USE, CHANGED, GONE }

    public static PruneVerdict inUse(PruneReason why) {
        return new PruneVerdict(Standing.IN_USE, why);
    }

    public static PruneVerdict changed(PruneReason why) {
        return new PruneVerdict(Standing.CHANGED, why);
    }

    public boolean free() {
        return standing == Standing.FREE;
    }
}
