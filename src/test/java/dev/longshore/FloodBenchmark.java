package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.control.log.LogRows;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Application;

/**
 * The app in a window, in which the logs of all containers of its engine are followed together while each writes as fast as it can: how long the FX
 * thread stalls, and how much memory lives at the end. The engine is that of {@code DOCKER_HOST}, a unix socket, with containers that were created and
 * not started: they are started once their logs are open. The argument is how many seconds they are followed.
 */
public final class FloodBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private FloodBenchmark() {
    }

    public static void main(String[] arguments) {
        Application.launch(Watched.class, arguments);
    }

    /** The toolkit makes it. */
    public static final class Watched extends App {

        private final AtomicInteger shown = new AtomicInteger();
        private LogRows last = LogRows.NONE;

        @Override
        void shown(RunningApp app) {
            Thread fx = Thread.currentThread();
            int seconds = Integer.parseInt(getParameters().getUnnamed().getFirst());
            Thread.ofPlatform().daemon().name("flood").start(() -> {
                int code = 1;
                try {
                    measure(app, fx, seconds);
                    code = 0;
                } catch (RuntimeException | AssertionError | IOException failed) {
                    failed.printStackTrace();
                } finally {
                    Runtime.getRuntime().halt(code);   // nothing is to be kept
                }
            });
        }

        private void measure(RunningApp app, Thread fx, int seconds) throws IOException {
            HostSession session = connected(app);
            List<ContainerSummary> containers = session.objects(Containers.KIND);
            List<ObjectRef> logs = containers.stream().map(each -> new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, each.id(), each.name())).toList();
            Subject all = new Subject.Several(logs);
            onFx(() -> app.wiring().context().ui().navigation().open(all, Navigation.LOGS));
            await("the log", () -> view(app) != null);
            onFx(() -> app.wiring().context().ui().navigation().enlarge(all, Navigation.LOGS));
            await("the log, enlarged", () -> view(app) != null && view(app).getWidth() > app.stage().getWidth() / 2);
            String socket = System.getenv("DOCKER_HOST").replaceFirst("^unix://", "");
            try (Transport transport = new UnixTransport(Path.of(socket)); FxStalls opening = new FxStalls(fx)) {
                EngineClient client = EngineClient.connect(transport);
                logs.forEach(each -> client.containers().start(each.id()));
                await("they write", () -> view(app).rows().size() > 1_000);
                report("while it opens", opening);
            }
            follow(app, fx, seconds);
        }

        private HostSession connected(RunningApp app) {
            await("connected", () -> app.wiring().current().host().get() != null && app.wiring().current().status().get().connected());
            HostSession session = app.services().hosts().find(onFx(() -> app.wiring().current().host().get().id()));
            await("its containers", () -> !session.objects(Containers.KIND).isEmpty());
            return session;
        }

        private void follow(RunningApp app, Thread fx, int seconds) throws IOException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<FxStalls.Stall> stalls;
            try (FxStalls watch = new FxStalls(fx)) {
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                    onFx(() -> look(view(app).rows()));
                }
                stalls = watch.stalls();
                report("followed", watch);
            }
            onFx(() -> Pictures.take(app.stage().getScene(), "flood"));
            List<String> foot = AppFixture.texts(onFx(() -> app.stage().getScene().lookup("#logs")));
            System.out.printf(Locale.ROOT, "other lines showed %.1f times a second; it says: %s%n", shown.get() / (double) seconds, String.join(" | ", foot));
            System.out.printf("resident %s MB%n", resident());
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            double longest = stalls.stream().mapToDouble(FxStalls.Stall::own).max().orElse(0);
            double collected = stalls.stream().mapToDouble(FxStalls.Stall::all).max().orElse(0);
            System.out.printf(Locale.ROOT, "longest stall with collections: %.0f ms%n", collected);
            System.out.printf(Locale.ROOT, "judge|longest stall of the FX thread, without collections|%.0f|100|ms%n", longest);
            System.out.printf(Locale.ROOT, "judge|heap that lives after it|%d|256|MB%n", heap);
            System.out.printf(Locale.ROOT, "judge|seconds between two looks of the view, on average|%.2f|1|s%n", seconds / Math.max(0.1, shown.get()));
        }

        private void look(LogRows rows) {
            if (rows != last) {
                last = rows;
                shown.incrementAndGet();
            }
        }

        private static LogView view(RunningApp app) {
            return (LogView) app.stage().getScene().lookup("#logs-lines");
        }

        private static void await(String what, BooleanSupplier condition) {
            Waiting.until(what, PATIENCE, () -> onFx(condition::getAsBoolean));
        }

        private static void report(String what, FxStalls watch) {
            System.out.printf("%s: the FX thread was asked %d times, %d answers took more than 60 ms%n", what, watch.asked(), watch.stalls().size());
            watch.stalls().stream().sorted((one, other) -> Double.compare(other.own(), one.own())).limit(5).forEach(stall -> {
                System.out.println("  " + stall);
                stall.stacks().stream().limit(3).forEach(stack -> System.out.println("      " + stack));
            });
        }

        private static String resident() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst()
                    .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) >> 10)).orElse("?");
        }
    }
}
