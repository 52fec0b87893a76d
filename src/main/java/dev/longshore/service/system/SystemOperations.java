package dev.longshore.service.system;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation;

/** What the app asks of an engine about the engine itself. */
public final class SystemOperations {

    public static final Operation READ_INFO = new Operation("read-info");
    public static final Operation DISK_USAGE = new Operation("disk-usage", Offer.since("1.25"));

    /** The engine itself, as an object that is inspected. */
    public static final ObjectKind HOST = new ObjectKind("host", READ_INFO);

    private SystemOperations() {
    }
}
