package dev.longshore.benchmark;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.PrivateDockerd;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long after another client's change the table shows other pixels: the app in a real window under Xvfb, a real engine, containers that
 * are started, stopped, made and removed in turn. The time runs from that client's answer to the first other pixel of the table in the frame
 * buffer; what shows before the answer counts as none. Arguments: the number of changes, then the socket of an engine that does nothing else;
 * without one a dockerd is started. {@code -Dapp.classpath} measures another build of the app, {@code -Dapp.options} are its JVM options.
 */
public final class PixelBenchmark implements AutoCloseable {

    private static final String IMAGE = "longshore-bench/pause";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** The rows of the table, as far as they tell state and name: ages go on by themselves. */
    private static final FrameBuffer.Region TABLE = new FrameBuffer.Region(232, 155, 250, 575);
    private static final Duration REST = Duration.ofMillis(1500);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AT_HAND = 6;

    private final Path folder;
    private final Path engine;
    private final Transport transport;
    private final EngineClient client;
    private final FrameBuffer screen;
    private final CountingProxy proxy;
    private final Process app;
    private final List<String> made = new ArrayList<>();
    private final Map<String, List<Double>> times = new TreeMap<>();

    private PixelBenchmark(Path engine) throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory("ls-px");
        this.engine = engine;
        this.transport = new UnixTransport(engine);
        this.client = EngineClient.connect(transport);
        RealEngine.importPause(transport, IMAGE, "1");
        for (int i = 0; i < AT_HAND; i++) {
            made.add(create("bench-" + i));
        }
        String display = freeDisplay();
        this.screen = FrameBuffer.start(display, Files.createDirectory(folder.resolve("screen")), WIDTH, HEIGHT);
        this.proxy = CountingProxy.start(folder.resolve("e.sock"), engine);
        this.app = startApp(display);
    }

    public static void main(String[] arguments) throws Exception {
        int changes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        if (arguments.length > 1) {
            run(Path.of(arguments[1].replaceFirst("^unix://", "")), changes);
            return;
        }
        try (PrivateDockerd dockerd = PrivateDockerd.startWith(List.of())) {
            run(dockerd.socket(), changes);
        }
    }

    private static void run(Path engine, int changes) throws Exception {
        try (PixelBenchmark benchmark = new PixelBenchmark(engine)) {
            benchmark.awaitRows();
            benchmark.awaitStill(Duration.ofSeconds(3));
            benchmark.screen.write(Path.of(System.getProperty("picture", benchmark.folder.resolve("window.png").toString())));
            benchmark.measure(12);   // to warm up
            benchmark.times.clear();
            int lists = benchmark.proxy.lists();
            long begun = System.nanoTime();
            benchmark.measure(changes);
            double seconds = (System.nanoTime() - begun) / 1e9;
            benchmark.report((benchmark.proxy.lists() - lists) / seconds);
        }
    }

    private static String freeDisplay() {
        return ":" + Stream.iterate(190, each -> each + 1).filter(each -> !Files.exists(Path.of("/tmp/.X11-unix/X" + each))
                && !Files.exists(Path.of("/tmp/.X" + each + "-lock"))).findFirst().orElseThrow();
    }

    private Process startApp(String display) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw", "-Duser.language=en"));
        Stream.of(System.getProperty("app.options", "").split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("app.classpath", System.getProperty("java.class.path")), "dev.longshore.Main"));
        ProcessBuilder builder = Required.process(command).redirectErrorStream(true).redirectOutput(folder.resolve("app.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("DOCKER_") || name.equals("WAYLAND_DISPLAY"));
        environment.putAll(Map.of("DISPLAY", display, "HOME", folder.toString(), "XDG_RUNTIME_DIR", Files.createDirectory(folder.resolve("run")).toString(),
                "DOCKER_HOST", "unix://" + folder.resolve("e.sock")));
        return builder.start();
    }

    private String create(String name) {
        return client.containers().create(name, "", "{\"Image\":\"" + IMAGE + ":1\",\"Cmd\":[\"/pause\"],\"StopSignal\":\"SIGKILL\",\"HostConfig\":{\"NetworkMode\":\"none\"}}").id();
    }

    /** Four changes in turn, each by another container. */
    private void measure(int changes) throws InterruptedException {
        for (int i = 0; i < changes; i++) {
            String own = made.get(i / 4 % AT_HAND);
            switch (i % 4) {
                case 0 -> change("start", () -> client.containers().start(own));
                case 1 -> change("create", () -> made.add(create("bench-new")));
                case 2 -> change("stop", () -> client.containers().stop(own));
                default -> change("remove", () -> client.containers().remove(made.removeLast(), true, false));
            }
        }
    }

    private void change(String what, Runnable call) throws InterruptedException {
        byte[] before = awaitStill(REST);
        AtomicLong answered = new AtomicLong(Long.MAX_VALUE);
        CompletableFuture<Void> called = CompletableFuture.runAsync(() -> {
            call.run();
            answered.set(System.nanoTime());
        });
        long limit = System.nanoTime() + LONGEST.toNanos();
        while (Arrays.equals(before, screen.read(TABLE)) && System.nanoTime() < limit) {
            LockSupport.parkNanos(1_000_000);
        }
        long shown = System.nanoTime();
        called.join();
        if (shown >= limit) {
            throw new IllegalStateException("nothing shows of " + what + "; see " + folder);
        }
        times.computeIfAbsent(what, first -> new ArrayList<>()).add(Math.max(0, shown - answered.get()) / 1e6);
    }

    /** An empty table, and a window that does not show yet, have next to no colours. */
    private void awaitRows() throws InterruptedException {
        while (proxy.lists() == 0 || screen.colours(TABLE) < 20) {
            awaitStill(Duration.ofMillis(500));
        }
    }

    /** What the table shows once it has not changed for so long. */
    private byte[] awaitStill(Duration rest) throws InterruptedException {
        byte[] still = screen.read(TABLE);
        long since = System.nanoTime();
        while (System.nanoTime() - since < rest.toNanos()) {
            if (!app.isAlive()) {
                throw new IllegalStateException("the app has ended; see " + folder);
            }
            Thread.sleep(20);
            byte[] now = screen.read(TABLE);
            if (!Arrays.equals(still, now)) {
                still = now;
                since = System.nanoTime();
            }
        }
        return still;
    }

    private void report(double listsPerSecond) {
        times.forEach((what, each) -> print(what, each));
        print("all", times.values().stream().flatMap(List::stream).toList());
        System.out.printf(Locale.ROOT, "lists of containers: %.2f a second%n", listsPerSecond);
    }

    private static void print(String what, List<Double> unsorted) {
        List<Double> sorted = new ArrayList<>(unsorted);
        Collections.sort(sorted);
        System.out.printf(Locale.ROOT, "%-7s %3d changes, answer to pixels in ms: median %.0f, 99th percentile %.0f, most %.0f%n", what, sorted.size(),
                sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1), sorted.getLast());
    }

    @Override
    public void close() throws IOException {
        app.destroy();
        app.onExit().join();
        proxy.close();
        screen.close();
        made.forEach(id -> client.containers().remove(id, true, false));
        transport.close();
    }
}
