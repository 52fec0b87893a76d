package dev.longshore.benchmark;

import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.build.BuildService;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.Required;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A folder of 200 MB in 4,000 files, sent by the docker command's classic builder and by this app in turn, on one engine: how long each
 * takes until the image is built. The Dockerfile copies one small file, so that what is measured is the sending. Run by hand; see
 * BENCHMARKS.md. Needs {@code DOCKER_HOST}, {@code unix://…} or {@code tcp://…}. One argument: how many rounds; seven where there is none.
 */
public final class BuildUploadBenchmark {

    private static final int FOLDERS = 40;
    private static final int FILES = 100;
    private static final int FILE_SIZE = 50_000;
    private static final int ROUNDS = 7;

    private BuildUploadBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        String uri = System.getenv("DOCKER_HOST");
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("longshore-benchmark");
        try (ExecutorService io = Executors.newVirtualThreadPerTaskExecutor()) {
            fill(folder);
            HostSession session = CopyBenchmark.session("benchmark", uri);
            Tasks tasks = new Tasks(io);
            BuildService builds = new BuildService(new EngineCalls(id -> session, io), tasks, id -> List.of(), io);
            BuildOrder order = new BuildOrder(session.host().id(), folder, new BuildOptions("Dockerfile", List.of(), Map.of(), "", false, false, ""));
            long[] theirs = new long[rounds];
            long[] ours = new long[rounds];
            for (int round = -1; round < rounds; round++) {   // one round to warm both up
                if (round == 0) {
                    PeakHeap.reset();
                }
                long docker = docker(uri, folder);
                long app = app(builds, order);
                if (round >= 0) {
                    theirs[round] = docker;
                    ours[round] = app;
                    System.out.printf("round %d   docker build %5d ms   longshore %5d ms%n", round + 1, docker, app);
                }
            }
            Arrays.sort(theirs);
            Arrays.sort(ours);
            System.out.printf("median    docker build %5d ms   longshore %5d ms   ratio %.2f%n", theirs[rounds / 2], ours[rounds / 2],
                    (double) ours[rounds / 2] / theirs[rounds / 2]);
            System.out.printf("peak heap of the app %d MB%n", PeakHeap.megabytes());
            session.close();
        } finally {
            delete(folder.toFile());
        }
    }

    private static long app(BuildService builds, BuildOrder order) {
        long start = System.nanoTime();
        TaskState state = builds.build(order).done().join();
        if (state.phase() != TaskState.Phase.SUCCEEDED) {
            throw new IllegalStateException(state.toString());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long docker(String uri, Path folder) throws IOException, InterruptedException {
        ProcessBuilder command = Required.process("docker", "build", "-q", folder.toString());
        command.environment().put("DOCKER_HOST", uri);
        command.environment().put("DOCKER_BUILDKIT", "0");
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        if (command.start().waitFor() != 0) {
            throw new IllegalStateException("docker build failed");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void fill(Path folder) throws IOException {
        Random random = new Random(7);
        byte[] bytes = new byte[FILE_SIZE];
        for (int i = 0; i < FOLDERS; i++) {
            Path sub = Files.createDirectory(folder.resolve("folder-" + i));
            for (int j = 0; j < FILES; j++) {
                random.nextBytes(bytes);
                Files.write(sub.resolve("file-" + j), bytes);
            }
        }
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
    }

    private static void delete(File file) {
        File[] children = file.listFiles();
        if (children != null) {
            Arrays.stream(children).forEach(BuildUploadBenchmark::delete);
        }
        file.delete();
    }
}
