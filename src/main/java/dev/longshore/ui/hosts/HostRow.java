package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One host of the sidebar, updated in place. */
public final class HostRow {

    private final ObjectProperty<Host> host;
    private final ObjectProperty<HostStatus> status = new SimpleObjectProperty<>(new HostStatus.Connecting());
    private final IntegerProperty running = new SimpleIntegerProperty();
    private final IntegerProperty total = new SimpleIntegerProperty();

    public HostRow(Host host) {
        this.host = new SimpleObjectProperty<>(host);
    }

    /** As it is known now. */
    public Host host() {
        return host.get();
    }

    /** Its name and marks may change. */
    public ObjectProperty<Host> described() {
        return host;
    }

    public ObjectProperty<HostStatus> status() {
        return status;
    }

    /** Containers that run, paused and restarting ones included. */
    public IntegerProperty running() {
        return running;
    }

    /** Containers in all. */
    public IntegerProperty total() {
        return total;
    }
}
