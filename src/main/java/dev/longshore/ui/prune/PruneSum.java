package dev.longshore.ui.prune;

import dev.longshore.domain.DiskUse;

/**
 * How many objects, and how much room they take.
 *
 * @param shared  whether some of the bytes may stay, since others share them
 * @param unknown whether the size of some is not known
 */
record PruneSum(int objects, long bytes, boolean shared, boolean unknown) {

    static final PruneSum NOTHING = new PruneSum(0, 0, false, false);

    /** How exact the bytes are. ABOUT: some may stay, and of others it is not known how many there are. */
    enum Exactness { EXACT, UP_TO, AT_LEAST, ABOUT, UNKNOWN }

    PruneSum plus(PruneRow row) {
        long size = row.candidate().bytes();
        return new PruneSum(objects + 1, DiskUse.plus(bytes, Math.max(0, size)), shared || row.candidate().shared() && size > 0, unknown || size < 0);
    }

    PruneSum plus(PruneSum other) {
        return new PruneSum(objects + other.objects, DiskUse.plus(bytes, other.bytes), shared || other.shared, unknown || other.unknown);
    }

    Exactness exactness() {
        if (bytes == 0) {
            return Exactness.UNKNOWN;   // or nothing that takes room, such as networks
        }
        return shared ? unknown ? Exactness.ABOUT : Exactness.UP_TO : unknown ? Exactness.AT_LEAST : Exactness.EXACT;
    }
}
