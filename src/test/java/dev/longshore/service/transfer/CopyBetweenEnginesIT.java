package dev.longshore.service.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineException;
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
 * Images copied, and saved and loaded, between engines of different kinds, each to each other, with equal ids after:
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
        for (String from : engines.keySet()) {
            for (String to : engines.keySet()) {
                if (!from.equals(to)) {
                    copy(from + " -> " + to + " ", engines.get(from), engines.get(to), wrong);
                }
            }
        }
        tasks.close();
        assertEquals(List.of(), wrong);
    }

    private void copy(String what, Endpoint one, Endpoint other, List<String> wrong) {
        try (RealEngine from = RealEngine.at(one); RealEngine to = RealEngine.at(other)) {
            String name = from.newName();
            from.importNoise(name, "1", 2_000_000);
            ImageSummary image = from.client().images().list().stream().filter(each -> each.tags().stream().anyMatch(tag -> tag.endsWith(name + ":1"))).findFirst().orElseThrow();
            HostSession source = session("from", from);
            HostSession target = session("to", to);
            TransferService service = new TransferService(new EngineCalls(Map.of(source.host().id(), source, target.host().id(), target)::get,
                    work -> Thread.startVirtualThread(work)), tasks, work -> Thread.startVirtualThread(work));
            TransferImage moved = new TransferImage(image.id(), image.tags(), image.totalSize());
            check(what + "copy", service.copy(source.host(), target.host(), List.of(moved)), image, to, wrong);
            Path file = folder.resolve(name + ".tar");
            TaskState saved = over(service.save(source.host(), List.of(moved), file, false));
            if (saved.phase() == Phase.SUCCEEDED) {
                check(what + "save and load", service.load(target.host(), file), image, to, wrong);
            } else {
                wrong.add(what + "save: " + saved);
            }
            from.client().images().remove(image.id(), true);
            source.close();
            target.close();
        }
    }

    /** The image is there under its tags and its id, and then gone again. */
    private static void check(String what, Task task, ImageSummary image, RealEngine to, List<String> wrong) {
        TaskState state = over(task);
        String found = state.phase() == Phase.SUCCEEDED ? "" : state.toString();
        for (String tag : image.tags()) {
            try {
                String id = to.client().images().inspect(tag).id();
                found += id.equals(image.id()) ? "" : " " + tag + " is " + id + " in place of " + image.id();
                to.client().images().remove(tag, true);
            } catch (EngineException.NotFound missing) {
                found += " " + tag + " is not there";
            }
        }
        System.out.println(what + ": " + (found.isEmpty() ? "equal ids, " + image.tags() : found));
        if (!found.isEmpty()) {
            wrong.add(what + ": " + found);
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
