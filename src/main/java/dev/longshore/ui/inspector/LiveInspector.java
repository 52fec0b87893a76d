package dev.longshore.ui.inspector;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.resource.ListChange;
import dev.longshore.ui.base.InspectTarget;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Tells the inspector when the object it shows has changed or is gone, on whichever host that is. FX thread only. */
public final class LiveInspector {

    private final InspectorViewModel model;
    private final Function<HostId, HostSession> sessions;
    private final Executor ui;
    private Subscription subscription = () -> { };
    private HostId host;

    /** @param sessions finds a host's session; null for a host that is not known */
    public LiveInspector(InspectorViewModel model, Function<HostId, HostSession> sessions, Executor ui) {
        this.model = model;
        this.sessions = sessions;
        this.ui = ui;
        model.target().addListener((observable, before, now) -> follow(now));
    }

    private void follow(InspectTarget target) {
        HostId now = target == null ? null : target.object().host();
        if (now == null || now.equals(host)) {
            return;
        }
        subscription.close();
        host = now;
        HostSession session = sessions.apply(now);
        subscription = session == null ? () -> { } : session.subscribe(new HostListener() {
            private boolean told;

            @Override
            public void statusChanged(Host host, HostStatus status) {
                if (status.connected()) {
                    ui.execute(LiveInspector.this::retryFailed);
                }
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                if (told) {
                    change.upserted().forEach(container -> changed(ContainerOperations.CONTAINER, container.id()));
                    change.removed().forEach(id -> removed(ContainerOperations.CONTAINER, id));
                }
            }

            @Override
            public void imagesChanged(ListChange<ImageSummary> change) {
                if (told) {
                    change.upserted().forEach(image -> changed(ImageOperations.IMAGE, image.id()));
                    change.removed().forEach(id -> removed(ImageOperations.IMAGE, id));
                }
                told = true;   // the first telling is all there is, not a change
            }
        });
    }

    /** What could not be asked while the host was away is asked now. */
    private void retryFailed() {
        if (model.failure().get() != null && model.target().get() != null && model.target().get().object().host().equals(host)) {
            model.retry();
        }
    }

    private void changed(ObjectKind kind, String id) {
        ui.execute(() -> {
            if (shows(kind, id)) {
                model.objectChanged(model.target().get().object());
            }
        });
    }

    private void removed(ObjectKind kind, String id) {
        ui.execute(() -> {
            if (shows(kind, id)) {
                model.objectRemoved(model.target().get().object());
            }
        });
    }

    private boolean shows(ObjectKind kind, String id) {
        InspectTarget target = model.target().get();
        return target != null && target.object().sameAs(new ObjectRef(host, kind, id, ""));
    }
}
