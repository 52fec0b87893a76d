package dev.longshore.service.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.DiskUse;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What we tell of a real engine beside what the docker command tells of it. */
@ExtendWith(OwnEngineExtension.class)
class SystemServiceIT {

    private static final String NAME = "longshore-it-overview";
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    @TempDir
    private Path folder;
    private RealEngine engine;
    private HostSession session;
    private SystemService service;

    /** A line of {@code docker system df}; sizes in bytes, as far as four digits tell. */
    private record Line(long count, long active, double size, double reclaimable, int percent) { }

    @BeforeEach
    void connect(RealEngine real) {
        engine = real;
        session = new HostSession(real.host(), host -> real.newTransport(), SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        service = new SystemService(new EngineCalls(id -> session, task -> Thread.startVirtualThread(task)), InstantSource.system());
    }

    @AfterEach
    void disconnect() {
        session.close();
    }

    private String docker(String... arguments) {
        try {
            Process docker = Required.process(Stream.concat(Stream.of("docker", "-H", engine.endpoint().uri()), Stream.of(arguments)).toList())
                    .redirectErrorStream(true).start();
            String said = new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, docker.waitFor(), () -> String.join(" ", arguments) + ": " + said);
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static double bytes(String shown) {
        String unit = shown.replaceAll("[0-9.]", "");
        return Double.parseDouble(shown.substring(0, shown.length() - unit.length())) * Math.pow(1000, UNITS.indexOf(unit));
    }

    private List<Line> dockerSystemDf() {
        return docker("system", "df", "--format", "{{.TotalCount}} {{.Active}} {{.Size}} {{.Reclaimable}}").lines().map(line -> {
            String[] cells = line.split(" ");
            int percent = cells.length == 5 ? Integer.parseInt(cells[4].replaceAll("\\D", "")) : -1;
            return new Line(Long.parseLong(cells[0]), Long.parseLong(cells[1]), bytes(cells[2]), bytes(cells[3]), percent);
        }).toList();
    }

    private void compare() {
        List<Line> theirs = dockerSystemDf();
        List<DiskUse.Part> ours = service.diskUse(session.host().id()).join().use().parts();
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Line their = theirs.get(i);
            DiskUse.Part our = ours.get(i);
            boolean same = their.count() == our.count() && their.active() == our.active() && near(their.size(), our.size())
                    && near(their.reclaimable(), our.reclaimable()) && (their.percent() < 0 || their.percent() == our.percentReclaimable());
            if (!same) {
                different.add(String.format(Locale.ROOT, "docker: %s, we: %s", their, our));
            }
        }
        assertEquals(List.of(), different);
        System.out.println("docker system df: " + theirs + "\nthe overview:     " + ours);
    }

    private static boolean near(double theirs, long ours) {
        return Math.abs(theirs - ours) <= 0.001 * Math.max(theirs, ours);
    }

    @Test
    void sumsAsDockerDoes() throws IOException {
        Required.program("docker");
        compare();
        Path data = Files.write(folder.resolve("data"), new byte[1_234_567]);
        try {
            fill(data);
            List<DiskUse.Part> parts = service.diskUse(session.host().id()).join().use().parts();
            assertTrue(parts.stream().limit(3).allMatch(part -> part.size() > 0 && part.reclaimable() > 0 && part.active() > 0), parts::toString);
            compare();
        } finally {
            docker("rm", "-f", NAME, NAME + "-stopped", NAME + "-loose");
            docker("volume", "rm", NAME, NAME + "-loose");
            docker("rmi", NAME + ":used", NAME + ":unused");
        }
    }

    /** Layers shared and not, containers that have written, volumes in use and not. */
    private void fill(Path data) {
        docker("create", "--name", NAME, "--network", "none", "-v", NAME + ":/vol", RealEngine.IMAGE);
        docker("cp", data.toString(), NAME + ":/one");
        docker("cp", data.toString(), NAME + ":/vol/two");
        docker("commit", NAME, NAME + ":unused");
        docker("start", NAME);
        docker("create", "--name", NAME + "-loose", "--network", "none", "-v", NAME + "-loose:/vol", RealEngine.IMAGE);
        docker("cp", data.toString(), NAME + "-loose:/vol/three");
        docker("rm", NAME + "-loose");
        docker("create", "--name", NAME + "-loose", "--network", "none", RealEngine.IMAGE);
        docker("cp", data.toString(), NAME + "-loose:/four");
        docker("commit", NAME + "-loose", NAME + ":used");
        docker("create", "--name", NAME + "-stopped", "--network", "none", NAME + ":used");
        docker("cp", data.toString(), NAME + "-stopped:/five");
    }

    @Test
    void tellsTheEngine() {
        EngineReport report = service.report(session.host().id()).join();
        assertFalse(report.version().value().version().isEmpty());
        assertTrue(report.info().value().cpus() > 0 && report.info().value().memTotal() > 0);
        assertFalse(report.info().value().driver().isEmpty());
        assertFalse(report.clock().orElseThrow().notable(), "the engine runs on this machine");
    }
}
