package dev.longshore.service.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Images copied, and saved and loaded, between engines of different kinds, each to each other, with the same layers after, and
 * the same id where both keep images alike:
 * {@code -Dlongshore.engines=one=unix:///run/docker.sock,other=unix:///run/podman/podman.sock}. Skipped where fewer than two are
 * named; one that is named and does not answer fails, with {@code -Dlongshore.engine=required}.
 */
class CopyBetweenEnginesIT {

    @TempDir
    private Path folder;
    private final Tasks tasks = new Tasks(work -> Thread.startVirtualThread(work));

    @Test
    void eachToEachOther() {
        Map<String, Endpoint> engines = NamedEngines.find();
        if (engines.size() < 2) {
            throw Required.notHere("CopyBetweenEnginesIT: fewer than two engines are named, " + engines.keySet());
        }
        List<String> wrong = new ArrayList<>();
        List<Engine> open = new ArrayList<>();
        try {
            engines.forEach((name, endpoint) -> open.add(Engine.open(name, endpoint)));
            for (Engine from : open) {
                for (Engine to : open) {
                    if (from != to) {
                        copy(from.host().name() + " -> " + to.host().name() + " ", from, to, wrong);
                    }
                }
            }
        } finally {
            open.forEach(Engine::close);
            tasks.close();
        }
        assertEquals(List.of(), wrong);
    }

    private void copy(String what, Engine from, Engine to, List<String> wrong) {
        String name = from.real().newName();
        from.real().importNoise(name, "1", 2_000_000);
        ImageSummary listed = from.client().images().list().stream().filter(each -> each.tags().stream().anyMatch(tag -> tag.endsWith(name + ":1"))).findFirst().orElseThrow();
        TransferService service = new TransferService(new EngineCalls(Map.of(from.host().id(), from.session(), to.host().id(), to.session())::get,
                work -> Thread.startVirtualThread(work)), tasks, work -> Thread.startVirtualThread(work));
        Image image = new Image(listed, from, to);
        TransferImage moved = new TransferImage(listed.id(), listed.tags(), listed.totalSize());
        check(what + "copy", service.copy(from.host(), to.host(), List.of(moved)), image, wrong);
        Path file = folder.resolve(name + ".tar");
        TaskState saved = over(service.save(from.host(), List.of(moved), file, false));
        if (saved.phase() == Phase.SUCCEEDED) {
            check(what + "save and load", service.load(to.host(), file), image, wrong);
        } else {
            wrong.add(what + "save: " + saved);
        }
        copyWithoutTag(what, service, image, wrong);
        from.client().images().remove(listed.id(), true);
    }

    /** It is asked for by an id that it does not have everywhere. */
    private static void copyWithoutTag(String what, TransferService service, Image image, List<String> wrong) {
        TransferImage nameless = new TransferImage(image.listed().id(), List.of(), image.listed().totalSize());
        TaskState state = over(service.copy(image.from().host(), image.to().host(), List.of(nameless)));
        List<ImageSummary> there = image.to().client().images().list().stream().filter(each -> each.tags().isEmpty()
                && image.to().client().images().inspect(each.id()).layers().equals(image.layers())).toList();
        if (state.phase() != Phase.SUCCEEDED || there.isEmpty()) {
            wrong.add(what + "copy without a tag: " + state);
        }
        there.forEach(each -> image.to().client().images().remove(each.id(), true));
    }

    /** The image is there under its tags, and then gone again. */
    private static void check(String what, Task task, Image image, List<String> wrong) {
        TaskState state = over(task);
        String found = state.phase() == Phase.SUCCEEDED ? "" : state.toString();
        for (String tag : image.listed().tags()) {
            try {
                ImageDetails there = image.to().client().images().inspect(tag);
                boolean same = there.layers().equals(image.layers()) && (there.id().equals(image.listed().id()) || image.from().containerd() || image.to().containerd());
                found += same ? "" : " " + tag + " is " + there.id() + " in place of " + image.listed().id();
                image.to().client().images().remove(tag, true);
            } catch (EngineException.NotFound missing) {
                found += " " + tag + " is not there";
            }
        }
        System.out.println(what + ": " + (found.isEmpty() ? "the same layers, " + image.listed().tags() : found));
        if (!found.isEmpty()) {
            wrong.add(what + ": " + found);
        }
    }

    /** An image that goes from one engine to another. */
    private record Image(ImageSummary listed, Engine from, Engine to) {
        List<String> layers() {
            return from.client().images().inspect(listed.id()).layers();
        }
    }

    private record Engine(RealEngine real, HostSession session) implements AutoCloseable {
        static Engine open(String name, Endpoint endpoint) {
            RealEngine real = RealEngine.at(endpoint);
            return new Engine(real, CopyBetweenEnginesIT.session(name, real));
        }

        EngineClient client() {
            return real.client();
        }

        Host host() {
            return session.host();
        }

        /** Whether an image's id is its manifest's digest. */
        boolean containerd() {
            return client().system().info().value().driverStatus().stream().anyMatch(pair -> pair.get(1).startsWith("io.containerd."));
        }

        @Override
        public void close() {
            session.close();
            real.close();
        }
    }

    private static TaskState over(Task task) {
        Waiting.until("over", Duration.ofSeconds(120), () -> task.state().phase().over());
        return task.state();
    }

    private static HostSession session(String name, RealEngine engine) {
        HostSession session = new HostSession(new Host(new HostId(name), name, engine.endpoint(), Host.Origin.USER), host -> engine.newTransport(), SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        return session;
    }
}
