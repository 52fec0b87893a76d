package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.benchmark.JsonLog;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.logs.feed.ContainerLog;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.feed.WholeLog;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.view.LogProjection;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Shown;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.control.log.LogRows;
import dev.longshore.ui.control.log.LogView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.testfx.api.FxToolkit;

/**
 * Logs beside {@code docker logs} of the same containers, in turns: all lines of one, from the engine into the store of a tab and through what works out
 * what shows; and the last thousand lines of a huge one, from the click on the tab to the first frame that has them. The containers have stopped, and
 * their files are written by the benchmark. Arguments: the socket of an engine whose files are at hand, and the huge log's size in gigabytes.
 */
public final class AppLogBenchmark {

    private static final int ROUNDS = 7;
    private static final long WHOLE = 200L << 20;
    private static final String IMAGE = "bench/logs";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String docker = Required.program("docker").toString();
    private final Path socket;
    private final Transport transport;
    private final EngineClient client;
    private final AppFixture app;
    private final HostSession session;

    private AppLogBenchmark(Path socket) throws IOException {
        this.socket = socket;
        this.transport = new UnixTransport(socket);
        this.client = EngineClient.connect(transport);
        RealEngine.importBusybox(transport, IMAGE, "1");
        this.app = AppFixture.connected(Files.createTempDirectory("logs"), "unix://" + socket);
        this.session = app.services.hosts().find(onFx(() -> app.wiring.current().host().get().id()));
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        AppLogBenchmark benchmark = new AppLogBenchmark(Path.of(arguments[0].replaceFirst("^unix://", "")));
        benchmark.whole();
        benchmark.last(Long.parseLong(arguments[1]) << 30);
        System.exit(0);   // the toolkit keeps threads
    }

    /** A container that has stopped. */
    private ObjectRef stopped(String name) {
        String id = client.containers().create(name, "", Json.PLAIN.write(Map.of("Image", IMAGE + ":1", "Cmd", List.of("/bin/busybox", "true"),
                "HostConfig", Map.of("NetworkMode", "none", "LogConfig", Map.of("Type", "json-file", "Config", Map.of()))))).id();
        client.containers().start(id);
        Waiting.until("it ends", PATIENCE, () -> !client.containers().inspect(id).state().running());
        return new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, id, name);
    }

    private Path file(ObjectRef container) {
        JsonDocument inspected = JsonDocument.parse(transport.send(Request.of("GET", "/containers/" + container.id() + "/json")).body());
        return Path.of(JsonPlace.of(inspected.root()).at("LogPath").text());
    }

    private void whole() throws IOException, InterruptedException {
        ObjectRef container = stopped("bench-whole");
        long lines = JsonLog.write(file(container), WHOLE);
        long bytes = lines * (JsonLog.text(1).length() + 1L);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            double own = intoTheView(container, lines);
            double other = command(container, "logs", container.id());
            if (round >= 0) {
                ours.add(own);
                theirs.add(other);
            }
        }
        System.out.printf(Locale.ROOT, "%,d lines, %d MB of text: %.1f MB/s into the view %s, docker logs %.1f MB/s %s%n", lines, bytes >> 20,
                bytes / 1e6 / middle(ours), seconds(ours), bytes / 1e6 / middle(theirs), seconds(theirs));
        System.out.printf(Locale.ROOT, "judge|time for all lines of a log, of that of docker logs|%.2f|1.05|times%n", middle(ours) / middle(theirs));
    }

    /** @return seconds until what works out what shows has seen the last line */
    private double intoTheView(ObjectRef container, long lines) {
        LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
        int source = store.addSource(new LogSource(container, "local"));
        long[] came = new long[1];
        AtomicReference<Shown> newest = new AtomicReference<>();
        try (LogProjection view = new LogProjection(store, Runnable::run)) {
            view.onChange(newest::set);
            view.wish(LogWish.ALL.withBuckets(120));
            long start = System.nanoTime();
            WholeLog.read(new LogAccess(app.services.hosts(), app.services.engine(), app.services.io()), container, new ContainerLog.Sink() {
                @Override
                public boolean lines(List<LogLine> more) {
                    came[0] += more.size();
                    store.append(source, more);
                    return true;
                }

                @Override
                public void past(LogMark mark) {
                    store.mark(source, mark);
                }

                @Override
                public void open(List<LogLine> unfinished) {
                    store.open(source, unfinished);
                }

                @Override
                public void mark(LogMark mark) {
                    store.mark(source, mark);
                }

                @Override
                public void state(LogState state) {
                    // a stopped container's is the same all the time
                }
            });
            Waiting.until("all is worked out", PATIENCE, () -> newest.get() != null && newest.get().lines().snapshot().version() == store.snapshot().version());
            double took = (System.nanoTime() - start) / 1e9;
            if (came[0] != lines) {
                throw new IllegalStateException(came[0] + " lines of " + lines);
            }
            return took;
        }
    }

    private double command(ObjectRef container, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(docker, "-H", "unix://" + socket));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        int code = Required.process(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        double took = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException("docker logs of " + container.name() + " ended with " + code);
        }
        return took;
    }

    private void last(long bytes) throws IOException, InterruptedException {
        ObjectRef container = stopped("bench-huge");
        long lines = JsonLog.write(file(container), bytes);
        app.select(container.name());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -3; round < ROUNDS * 3; round++) {
            double own = clickToShown(JsonLog.text(lines));
            double other = command(container, "logs", "--tail", "1000", container.id());
            if (round >= 0) {
                ours.add(own);
                theirs.add(other);
            }
        }
        System.out.printf(Locale.ROOT, "last 1,000 of %,d lines, %d MB: click to shown %s s, docker logs --tail 1000 %s s%n", lines, Files.size(file(container)) >> 20,
                seconds(ours), seconds(theirs));
        System.out.printf(Locale.ROOT, "judge|click to the last 1,000 lines of %d GB, of docker logs --tail 1000|%.2f|1.2|times%n", bytes >> 30, middle(ours) / middle(theirs));
    }

    /** @return seconds from the click on the tab to the first layout that has the last line in sight */
    private double clickToShown(String last) throws InterruptedException {
        onFx(() -> app.nodeNow("#inspector-tab-summary", ToggleButton.class).fire());
        Waiting.until("another tab", PATIENCE, () -> onFx(() -> app.stage.getScene().lookup("#logs-lines") == null));
        CompletableFuture<Long> shown = new CompletableFuture<>();
        Scene scene = app.stage.getScene();
        Runnable look = () -> {
            if (!shown.isDone() && scene.lookup("#logs-lines") instanceof LogView log && shows(log, last)) {
                shown.complete(System.nanoTime());
            }
        };
        long start = onFx(() -> {
            scene.addPostLayoutPulseListener(look);
            long clicked = System.nanoTime();
            app.nodeNow("#inspector-tab-logs", ToggleButton.class).fire();
            return clicked;
        });
        long end = shown.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        onFx(() -> scene.removePostLayoutPulseListener(look));
        return (end - start) / 1e9;
    }

    /** All thousand are there, and the last of them is in sight. */
    private static boolean shows(LogView log, String last) {
        LogRows rows = log.rows();
        int size = rows.size();
        for (int i = size - 1; size >= 1_000 && i > size - 5; i--) {   // the end of the run is told below it
            if (!rows.row(i).mark()) {
                return rows.row(i).text().text().equals(last) && log.window().get().last() >= i;
            }
        }
        return false;
    }

    private static double middle(List<Double> unsorted) {
        return unsorted.stream().sorted().skip(unsorted.size() / 2).findFirst().orElseThrow();
    }

    private static String seconds(List<Double> unsorted) {
        List<Double> sorted = unsorted.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", middle(unsorted), sorted.getFirst(), sorted.getLast());
    }
}
