package dev.longshore.ui.base;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The host whose objects the window shows, and how it stands. FX thread only. */
public final class CurrentHost {

    private final ObjectProperty<HostSession> session = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<HostStatus> status = new ReadOnlyObjectWrapper<>(new HostStatus.Connecting());
    private final Executor ui;
    private Subscription subscription = () -> { };

    public CurrentHost(Executor ui) {
        this.ui = ui;
        session.addListener((observable, before, now) -> follow(now));
    }

    /** Null while no host is chosen. */
    public ObjectProperty<HostSession> session() {
        return session;
    }

    /** Connecting while no host is chosen. */
    public ReadOnlyObjectProperty<HostStatus> status() {
        return status.getReadOnlyProperty();
    }

    private void follow(HostSession now) {
        subscription.close();
        status.set(now == null ? new HostStatus.Connecting() : now.status());
        subscription = now == null ? () -> { } : now.subscribe(new HostListener() {
            @Override
            public void statusChanged(Host host, HostStatus changed) {
                ui.execute(() -> {
                    if (session.get() == now) {
                        status.set(changed);
                    }
                });
            }
        });
    }
}
