package dev.longshore.service.prune;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.TarBody;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import dev.longshore.testing.TwoPlatforms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Objects of the test's own on an engine that others use too: only they are ever chosen, and they go at the end. */
final class RealPruneRig implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final PruneRig app;
    final EngineClient truth;
    final boolean podman;
    final String prefix = "prune-it-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    private final List<String> containers = new ArrayList<>();
    private final Set<String> images = new TreeSet<>();
    private final Set<String> volumes = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    RealPruneRig(String name, Endpoint endpoint) {
        Endpoint.Unix unix = (Endpoint.Unix) endpoint;
        app = new PruneRig(new Host(new HostId(name), name, endpoint, Host.Origin.USER), new UnixTransport(unix.socket()));
        truth = app.truth;
        podman = truth.podman();
    }

    /** Runs a check on the tests' own engine and on each that is named. */
    static void onEach(RealEngine own, Consumer<RealPruneRig> check) {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("own", own.endpoint());
        engines.putAll(NamedEngines.find());
        engines.forEach((name, endpoint) -> {
            try (RealPruneRig rig = new RealPruneRig(name, endpoint)) {
                check.accept(rig);
                if (rig.app.sent.stream().anyMatch(call -> call.matches(".*/prune(\\?.*)?|.*[?&]force=.*"))) {
                    throw new AssertionError("the engine was told to prune or forced: " + rig.app.sent);
                }
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("on " + name + ": " + failed, failed);
            }
        });
    }

    /** The own candidates of a category, by their names; those of others on this engine are none of the test's business. */
    Map<String, PruneCandidate> own(PrunePreview preview, String category) {
        if (preview.failed().containsKey(category)) {
            throw new AssertionError(preview.failed().get(category));
        }
        return preview.candidates(category).stream().filter(this::isOwn).collect(Collectors.toMap(each -> each.object().name(), each -> each));
    }

    private boolean isOwn(PruneCandidate candidate) {
        return candidate.label().contains(prefix) || volumes.contains(candidate.object().id()) || images.contains(candidate.object().id());
    }

    /** Removes those, which must be the test's own, and tells what became of each by its name. */
    Map<String, PruneResult> remove(PrunePreview preview, PruneCandidate... chosen) {
        for (PruneCandidate each : chosen) {
            if (!isOwn(each)) {
                throw new AssertionError("not the test's: " + each);
            }
        }
        return app.remove(preview, chosen).results().stream().collect(Collectors.toMap(each -> each.candidate().object().name(), each -> each));
    }

    String newName() {
        return prefix + "-" + COUNTER.incrementAndGet();
    }

    /** A new image with this number of tags. @return its first tag */
    String image(int tags) {
        String repository = "localhost/" + newName() + "/app";
        RealEngine.importPause(app.transport, repository, "1");
        String id = idOf(repository + ":1");
        images.add(id);
        for (int more = 2; more <= tags; more++) {
            truth.images().tag(id, repository, String.valueOf(more));
        }
        return repository + ":1";
    }

    /** An image that is made of another. @return its tag */
    String child(String base) {
        String container = container(base, Map.of());
        String name = "localhost/" + newName() + "/child:1";
        Response made = send("POST", "/commit?container=" + container + "&repo=" + name.replaceFirst(":1$", "") + "&tag=1", "{}");
        if (made.status() != 201) {
            throw new AssertionError(made.status() + " " + made.text());
        }
        images.add(idOf(name));
        truth.containers().remove(container, false, false);
        return name;
    }

    /** An image for two platforms, as far as the engine keeps both. @return its tag */
    String twoPlatforms() {
        String name = "localhost/" + newName() + "/both:1";
        byte[] tar = TwoPlatforms.tar(name);
        TarBody archive = out -> out.write(tar);
        try (JsonLines<StreamRecord> told = truth.images().load(archive)) {
            while (told.next().isPresent()) {
                Thread.onSpinWait();   // it is there at the end of them
            }
        }
        images.add(idOf(name));
        return name;
    }

    /** Podman 4.3 does not find an image it has while another client removes one. */
    String idOf(String image) {
        AtomicReference<String> id = new AtomicReference<>();
        Waiting.until(image + " is found", () -> {
            try {
                id.set(truth.images().inspect(image).id());
                return true;
            } catch (EngineException.ServerFault stumbled) {
                return false;
            }
        });
        return id.get();
    }

    boolean hasImage(String name) {
        try {
            truth.images().inspect(name);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    /** A container that never started. @param host settings of its host, beside no network @return its name */
    String container(String image, Map<String, Object> host) {
        String name = newName();
        Map<String, Object> settings = new HashMap<>(Map.of("NetworkMode", "none"));
        settings.putAll(host);
        containers.add(truth.containers().create(name, "", Json.PLAIN.write(Map.of("Image", image, "Cmd", List.of("/pause"), "StopSignal", "SIGKILL",
                "Labels", Map.of("prune-it", prefix), "HostConfig", settings))).id());
        return name;
    }

    /** A container that has run and ended. */
    String ended(String image) {
        String name = container(image, Map.of());
        truth.containers().start(name);
        truth.containers().stop(name);
        return name;
    }

    String volume(Map<String, String> options) {
        return volume(newName(), options);
    }

    /** @param name empty for an anonymous one */
    String volume(String name, Map<String, String> options) {
        Map<String, Object> body = new HashMap<>(Map.of("Driver", "local", "DriverOpts", options));
        if (!name.isEmpty()) {
            body.put("Name", name);
        }
        String made = truth.volumes().create(Json.PLAIN.write(body)).name();
        volumes.add(made);
        return made;
    }

    String network() {
        return network(newName());
    }

    String network(String name) {
        truth.networks().create(Json.PLAIN.write(Map.of("Name", name, "CheckDuplicate", true, "Internal", true)));
        others.add("/networks/" + name);
        return name;
    }

    Response send(String method, String target, String body) {
        return app.transport.send(Request.of(method, target).withBody(body.isEmpty() ? RequestBody.none() : RequestBody.json(body)));
    }

    /** A container of Podman in a pod. @return its name */
    String podMember(String image) {
        String pod = newName();
        send("POST", "/v4.0.0/libpod/pods/create", Json.PLAIN.write(Map.of("name", pod, "no_infra", true)));
        others.add("/v4.0.0/libpod/pods/" + pod + "?force=true");
        String name = newName();
        Response made = send("POST", "/v4.0.0/libpod/containers/create", Json.PLAIN.write(Map.of("name", name, "image", image, "pod", pod, "command", List.of("/pause"))));
        if (made.status() != 201) {
            throw new AssertionError(made.status() + " " + made.text());
        }
        return name;
    }

    /** Everything of the test's own that the engine has now, by kind and name. */
    Set<String> snapshot() {
        Set<String> there = new TreeSet<>();
        truth.containers().list().stream().map(ContainerSummary::name).filter(name -> name.startsWith(prefix)).forEach(name -> there.add("container " + name));
        truth.images().list().forEach(image -> {
            image.tags().stream().filter(tag -> tag.contains(prefix)).forEach(tag -> there.add("tag " + tag + " " + image.id()));
            if (images.contains(image.id())) {
                there.add("image " + image.id());
            }
        });
        truth.volumes().list().volumes().stream().filter(volume -> volumes.contains(volume.name())).forEach(volume -> there.add("volume " + volume.name()));
        truth.networks().list().stream().filter(network -> network.name().startsWith(prefix)).forEach(network -> there.add("network " + network.name()));
        return there;
    }

    /** What was there and is no more. */
    Set<String> gone(Set<String> before) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(snapshot());
        return gone;
    }

    @Override
    public void close() {
        for (ContainerSummary each : truth.containers().list()) {
            if (each.name().startsWith(prefix)) {
                send("DELETE", "/containers/" + each.id() + "?force=1&v=1", "");
            }
        }
        others.forEach(target -> send("DELETE", target, ""));
        volumes.forEach(name -> send("DELETE", "/volumes/" + name, ""));
        truth.images().list().forEach(image -> {
            image.tags().stream().filter(tag -> tag.contains(prefix)).forEach(tag -> send("DELETE", "/images/" + tag, ""));
            if (images.contains(image.id())) {
                send("DELETE", "/images/" + image.id(), "");
            }
        });
        app.close();
    }
}
