package dev.longshore.benchmark;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.TarBody;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.Required;
import dev.longshore.testing.TarHeader;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A 100 MB image from one engine to another: the app's copy beside {@code docker save | docker load}, in turns. Arguments: the two
 * engines as docker writes them, and how many rounds. See BENCHMARKS.md.
 */
public final class CopyBenchmark {

    private static final String IMAGE = "longshore-benchmark/copy:1";
    private static final int MEGABYTES = 100;

    private final String fromUri;
    private final String toUri;
    private final HostSession from;
    private final HostSession to;
    private final Tasks tasks = new Tasks(task -> Thread.startVirtualThread(task));

    private CopyBenchmark(String fromUri, String toUri) {
        this.fromUri = fromUri;
        this.toUri = toUri;
        this.from = session("from", fromUri);
        this.to = session("to", toUri);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        new CopyBenchmark(arguments[0], arguments[1]).run(rounds);
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        try (Transport source = open(endpoint(fromUri)); Transport target = open(endpoint(toUri))) {
            EngineClient here = EngineClient.connect(source);
            EngineClient there = EngineClient.connect(target);
            make(source);
            TransferImage image = new TransferImage(here.images().inspect(IMAGE).id(), List.of(IMAGE), MEGABYTES * 1_000_000L);
            List<Double> app = new ArrayList<>();
            List<Double> docker = new ArrayList<>();
            docker(there);   // the first run of each warms caches and is not counted
            app(there, image);
            PeakHeap.reset();
            System.out.printf("%8s %14s %28s%n", "round", "app, s", "docker save | load, s");
            for (int round = 1; round <= rounds; round++) {
                app.add(app(there, image));
                docker.add(docker(there));
                System.out.printf("%8d %14.2f %28.2f%n", round, app.getLast(), docker.getLast());
            }
            System.out.printf("%8s %14.2f %28.2f   ratio %.2f, peak heap of the app %d MB, ids %s%n", "median", median(app), median(docker),
                    median(app) / median(docker), PeakHeap.megabytes(), there.images().inspect(IMAGE).id().equals(image.id()) ? "equal" : "DIFFER");
            remove(there);
            remove(here);
        }
    }

    private double app(EngineClient there, TransferImage image) {
        remove(there);
        Map<HostId, HostSession> known = Map.of(from.host().id(), from, to.host().id(), to);
        TransferService service = new TransferService(new EngineCalls(known::get, Thread::startVirtualThread), tasks, Thread::startVirtualThread);
        long start = System.nanoTime();
        Task task = service.copy(from.host(), to.host(), List.of(image));
        TaskState state = task.done().join();
        if (state.phase() != TaskState.Phase.SUCCEEDED) {
            throw new IllegalStateException(state.toString());
        }
        return seconds(start);
    }

    private double docker(EngineClient there) throws Exception {
        remove(there);
        long start = System.nanoTime();
        List<Process> pipeline = ProcessBuilder.startPipeline(List.of(
                Required.process("docker", "-H", fromUri, "save", IMAGE).redirectError(ProcessBuilder.Redirect.INHERIT),
                Required.process("docker", "-H", toUri, "load", "-q").redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
        for (Process process : pipeline) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("docker failed");
            }
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    private static void remove(EngineClient engine) {
        try {
            engine.images().remove(IMAGE, true);
        } catch (EngineException.NotFound absent) {
            // as it should be
        }
    }

    /** Random content, so that nothing packs it smaller. */
    private static void make(Transport source) {
        Response made = source.send(Request.of("POST", "/images/create?fromSrc=-&repo=longshore-benchmark/copy&tag=1").withBody(new RandomTar())
                .withLimits(Limits.DEFAULT.withHeader(Duration.ofMinutes(5))));
        if (made.status() >= 300) {
            throw new IllegalStateException(made.text());
        }
    }

    private static Endpoint endpoint(String uri) {
        return ((EndpointText.Valid) EndpointText.parse(uri)).endpoint();
    }

    private static Transport open(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Tcp tcp ? new TcpTransport(tcp.host(), tcp.port()) : new UnixTransport(((Endpoint.Unix) endpoint).socket());
    }

    /** A connected host, over a unix socket or over tcp. */
    static HostSession session(String name, String uri) {
        HostSession session = new HostSession(new Host(new HostId(name), name, endpoint(uri), Host.Origin.USER), host -> open(host.endpoint()), SessionTiming.DEFAULT);
        session.start();
        Waiting.until(uri + " answers", () -> session.status().connected());
        return session;
    }

    /** One file of random bytes. */
    private record RandomTar() implements TarBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            int blocks = MEGABYTES * 1_000_000 / 512;
            out.write(TarHeader.file("data", blocks * 512L));
            byte[] piece = new byte[512];
            Random random = new Random(1);
            for (int i = 0; i < blocks; i++) {
                random.nextBytes(piece);
                out.write(piece);
            }
            out.write(new byte[1024]);
        }
    }
}
