package dev.longshore.service.host;

import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Defects;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to hear each event of a host, beside the lists. Any thread. */
final class HostEvents {

    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();

    Subscription listen(Consumer<EngineEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(EngineEvent event) {
        for (Consumer<EngineEvent> each : listeners) {
            try {
                each.accept(event);
            } catch (RuntimeException defect) {
                Defects.report(defect);   // of one listener: the others need the event
            }
        }
    }
}
