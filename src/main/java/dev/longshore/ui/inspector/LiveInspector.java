package dev.longshore.ui.inspector;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.ui.base.InspectTarget;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the inspector when the object it shows has changed or is gone, on whichever host that is. FX thread only. */
public final class LiveInspector {

    private final InspectorViewModel model;
    private final Hosts hosts;
    private final Executor ui;
    private Subscription subscription = () -> { };
    private HostId host;
    private ObjectKind kind;

    public LiveInspector(InspectorViewModel model, Hosts hosts, Executor ui) {
        this.model = model;
        this.hosts = hosts;
        this.ui = ui;
        model.target().addListener((observable, before, now) -> follow(now));
    }

    private void follow(InspectTarget target) {
        if (target == null || target.object().host().equals(host) && target.object().kind().equals(kind)) {
            return;
        }
        subscription.close();
        host = target.object().host();
        kind = target.object().kind();
        subscription = kind.equals(ImageOperations.IMAGE) ? follow(Images.KIND) : follow(Containers.KIND);
    }

    private <T> Subscription follow(Kind<T> followed) {
        AtomicBoolean first = new AtomicBoolean(true);
        return hosts.follow(HostScope.of(host), followed, sum -> sum.values().forEach(news -> {
            if (news.status().connected()) {
                ui.execute(this::retryFailed);
            }
            if (!first.getAndSet(false)) {   // the first news is all there is, not a change
                news.objects().upserted().forEach(object -> changed(followed.objectKind(), followed.key(object)));
                news.objects().removed().forEach(key -> removed(followed.objectKind(), key));
            }
        }));
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
