package dev.longshore.matrix;

import dev.longshore.domain.HostStatus;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The Demo engine as the app has it. It ends with the rig, so nothing is removed. */
final class DemoRig implements AutoCloseable {

    private final AtomicInteger counter = new AtomicInteger();
    private final DemoTransport demo = new DemoTransport();
    private final HostSession session = new HostSession(Hosts.DEMO, known -> demo, SessionTiming.DEFAULT);

    DemoRig() {
        session.start();
        Waiting.until("the demo connects", Duration.ofSeconds(60), () -> session.status().connected());
    }

    HostStatus status() {
        return session.status();
    }

    Place place() {
        return new Place(Hosts.DEMO.id(), new EngineCalls(id -> session, Thread::startVirtualThread), EngineClient.connect(demo), "harbor/web:1.4", new Place.Names() {
            @Override
            public String volume() {
                return "mx-volume-" + counter.incrementAndGet();
            }

            @Override
            public String container() {
                return "mx-container-" + counter.incrementAndGet();
            }

            @Override
            public String network() {
                return "mx-network-" + counter.incrementAndGet();
            }

            @Override
            public String image() {
                return tagged("mx-image-" + counter.incrementAndGet());
            }

            @Override
            public String shellImage() {
                return "harbor/web:1.4";
            }

            @Override
            public void made(String id) {
                // it ends with the Demo
            }
        });
    }

    /** Gives a name to an image that has none; where there is none any more the one that only a stopped container has is freed. */
    private String tagged(String name) {
        EngineClient truth = EngineClient.connect(demo);
        ImageSummary free = truth.images().list().stream().filter(image -> image.tags().isEmpty()).findFirst().orElseGet(() -> {
            truth.containers().remove("old-web", false, false);
            return truth.images().list().stream().filter(image -> image.tags().contains("harbor/web:1.3")).findFirst().orElseThrow();
        });
        truth.images().tag(free.id(), name, "1");
        return name + ":1";
    }

    @Override
    public void close() {
        session.close();
    }
}
