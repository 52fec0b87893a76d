package dev.longshore.service.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The endpoints the Demo engine has: method and path to what answers them. A path's {@code *} is one reference, decoded: like an
 * engine's, it may hold slashes, encoded or not. */
final class DemoRoutes {

    private record Route(String method, Pattern path, BiFunction<String, DemoTarget, DemoAnswer> answer) { }

    private final DemoEngine engine;
    private final DemoEvents events;
    private final DemoPulls pulls;
    private final DemoRegistry registry = new DemoRegistry();
    private final DemoStats stats;
    private final DemoInside inside;
    private final List<Route> routes = new ArrayList<>();

    DemoRoutes(DemoEngine engine, DemoEvents events, DemoPace pace) {
        this.engine = engine;
        this.events = events;
        this.stats = new DemoStats(engine);
        this.inside = new DemoInside(engine);
        this.pulls = new DemoPulls(engine, pace, registry);
        ofEngine();
        ofContainers();
        ofExecs();
        ofImages();
        ofVolumes();
        ofNetworks();
    }

    DemoAnswer answer(String method, String requestTarget, String body) {
        try {
            DemoTarget target = DemoTarget.parse(requestTarget, body);
            for (Route route : routes) {
                Matcher path = route.path().matcher(target.path());
                if (path.matches() && route.method().equals(method)) {
                    String reference = path.groupCount() == 0 ? "" : DemoTarget.decoded(path.group(1));
                    return route.answer().apply(reference, target);
                }
            }
            return DemoAnswer.message(404, "page not found");
        } catch (DemoFault fault) {
            return DemoAnswer.message(fault.status(), fault.getMessage());
        }
    }

    private void ofEngine() {
        on("GET", "/_ping", (none, target) -> DemoAnswer.text("OK"));
        on("HEAD", "/_ping", (none, target) -> DemoAnswer.text(""));
        on("GET", "/version", (none, target) -> DemoAnswer.json(200, EngineDocuments.version()));
        on("GET", "/info", (none, target) -> DemoAnswer.json(200, engine.info()));
        on("GET", "/system/df", (none, target) -> DemoAnswer.json(200, engine.diskUsage()));
        on("GET", "/events", (none, target) ->
                DemoAnswer.endless(events.open(DemoFilters.parse(target.text("filters"), DemoEvents.FILTERS))));
    }

    private void ofContainers() {
        DemoContainers containers = engine.containers();
        DemoLifecycle lifecycle = engine.lifecycle();
        on("GET", "/containers/json", (none, target) ->
                DemoAnswer.json(200, DemoJson.of(target.flag("size") ? containers.listWithSizes(target.flag("all"), target.text("filters"))
                        : containers.list(target.flag("all"), target.text("filters")))));
        on("POST", "/containers/create", (none, target) -> DemoAnswer.json(201,
                DemoJson.object("Id", containers.create(target.text("name"), DemoCreate.parse(target.body())), "Warnings", List.of())));
        on("GET", "/containers/*/json", (id, target) -> DemoAnswer.json(200, containers.inspect(id)));
        on("GET", "/containers/*/logs", (id, target) -> engine.logs().answer(containers.find(id), target));
        on("GET", "/containers/*/top", (id, target) -> DemoAnswer.json(200, inside.processes(id)));
        on("GET", "/containers/*/changes", (id, target) -> DemoAnswer.json(200, DemoJson.of(inside.changes(id))));
        on("GET", "/containers/*/stats", (id, target) -> DemoAnswer.json(200, stats.sample(id, !target.query().containsKey("stream") || target.flag("stream"))));
        on("POST", "/containers/*/start", (id, target) -> DemoAnswer.status(lifecycle.start(id) ? 204 : 304));
        on("POST", "/containers/*/stop", (id, target) -> DemoAnswer.status(lifecycle.stop(id) ? 204 : 304));
        change("POST", "/containers/*/restart", (id, target) -> lifecycle.restart(id));
        change("POST", "/containers/*/pause", (id, target) -> lifecycle.pause(id));
        change("POST", "/containers/*/unpause", (id, target) -> lifecycle.unpause(id));
        change("POST", "/containers/*/kill", (id, target) -> lifecycle.kill(id, target.text("signal")));
        change("POST", "/containers/*/rename", (id, target) -> containers.rename(id, target.text("name")));
        change("DELETE", "/containers/*", (id, target) -> lifecycle.remove(id, target.flag("force"), target.flag("v")));
    }

    /** {@code POST /exec/{id}/start} leaves HTTP: it is the transport's. */
    private void ofExecs() {
        on("POST", "/containers/*/exec", (id, target) -> DemoAnswer.json(201, DemoJson.object("Id", engine.execs().create(id, target.body()))));
        on("GET", "/exec/*/json", (id, target) -> DemoAnswer.json(200, engine.execs().inspect(id)));
        on("POST", "/exec/*/resize", (id, target) -> {
            engine.execs().resize(id);
            return DemoAnswer.status(200);
        });
    }

    private void ofImages() {
        DemoImages images = engine.images();
        on("GET", "/images/json", (none, target) ->
                DemoAnswer.json(200, DemoJson.of(images.list(target.text("filters")))));
        on("GET", "/images/search", (none, target) ->
                DemoAnswer.json(200, DemoJson.of(registry.search(target.text("term"), target.text("limit"), target.text("filters")))));
        on("POST", "/images/create", (none, target) ->
                DemoAnswer.stream(pulls.open(target.text("fromImage"), target.text("tag"), target.text("platform"))));
        on("GET", "/images/*/json", (name, target) -> DemoAnswer.json(200, images.inspect(name)));
        on("GET", "/images/*/history", (name, target) -> DemoAnswer.json(200, DemoJson.of(images.history(name))));
        on("POST", "/images/*/tag", (name, target) -> {
            images.tag(name, target.text("repo"), target.text("tag"));
            return DemoAnswer.status(201);
        });
        on("DELETE", "/images/*", (name, target) ->
                DemoAnswer.json(200, DemoJson.of(images.remove(name, target.flag("force")))));
    }

    private void ofVolumes() {
        on("GET", "/volumes", (none, target) -> DemoAnswer.json(200, engine.volumes().list(target.text("filters"))));
        on("GET", "/volumes/*", (name, target) -> DemoAnswer.json(200, engine.volumes().inspect(name)));
        change("DELETE", "/volumes/*", (name, target) -> engine.volumes().remove(name, target.flag("force")));
        on("POST", "/volumes/create", (none, target) -> DemoAnswer.json(201, engine.volumes().create(target.body())));
    }

    private void ofNetworks() {
        DemoNetworks networks = engine.networks();
        on("GET", "/networks", (none, target) -> DemoAnswer.json(200, DemoJson.of(networks.list(target.text("filters")))));
        on("POST", "/networks/create", (none, target) -> DemoAnswer.json(201, networks.create(target.body())));
        on("GET", "/networks/*", (id, target) -> DemoAnswer.json(200, networks.inspect(id)));
        change("DELETE", "/networks/*", (id, target) -> networks.remove(id));
        on("POST", "/networks/*/connect", (id, target) -> {
            networks.connect(id, target.body());
            return DemoAnswer.status(200);
        });
        on("POST", "/networks/*/disconnect", (id, target) -> {
            networks.disconnect(id, target.body());
            return DemoAnswer.status(200);
        });
    }

    private void on(String method, String path, BiFunction<String, DemoTarget, DemoAnswer> answer) {
        routes.add(new Route(method, Pattern.compile(path.replace(".", "\\.").replace("*", "(.+)")), answer));
    }

    private void change(String method, String path, Change change) {
        on(method, path, (reference, target) -> {
            change.apply(reference, target);
            return DemoAnswer.status(204);
        });
    }

    private interface Change {
        void apply(String reference, DemoTarget target);
    }
}
