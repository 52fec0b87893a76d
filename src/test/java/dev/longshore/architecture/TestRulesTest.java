package dev.longshore.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tests themselves keep to. */
class TestRulesTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern PROGRAM = Pattern.compile("new ProcessBuilder\\(|getRuntime\\(\\)\\.exec\\(");

    private static final Pattern ROBOT = Pattern.compile("FxRobot|javafx\\.scene\\.robot");

    private static final Pattern WALL_CLOCK = Pattern.compile("System\\.nanoTime|currentTimeMillis|assertTimeout|\\.sleep\\(|parkNanos|"
            + "(isBefore|isAfter|between)\\(.*Instant\\.now\\(\\)|Instant\\.now\\(\\)\\.(isBefore|isAfter)");

    /** Lines of tests in which the pattern is found, outside of some files. */
    private static List<String> lines(Pattern pattern, Set<String> outside) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(TESTS.resolve("dev/longshore/architecture"))
                    && !outside.contains(file.getFileName().toString())).flatMap(file -> read(file).filter(line -> pattern.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip())).toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody has to have a program: where it is missing the test is skipped with its name. */
    @Test
    void programsAreStartedByOneThatSkipsWhereTheyAreMissing() throws IOException {
        assertEquals(List.of(), lines(PROGRAM, Set.of("Required.java")), "Required.process");
    }

    /** A node that was looked up may have left the scene before it is clicked: {@code LaidOutRobot} finds, points and presses in one turn. */
    @Test
    void nothingIsClickedThatWasLookedUpBefore() throws IOException {
        assertEquals(List.of(), lines(ROBOT, Set.of("LaidOutRobot.java", "Pointing.java")), "LaidOutRobot.clickOn(() -> …)");
    }

    /**
     * A slow machine fails no test: what takes time is waited for, and what goes by the time has a clock that the test moves. Left out are
     * what waits itself, servers whose slowness is the point, a process that is really stopped, a certificate's days,
     * and what only prints its times.
     */
    @Test
    void noTestMeasuresTime() throws IOException {
        Set<String> apart = Set.of("Waiting.java", "HostileExchange.java", "HostileEngine.java", "FaultProxy.java", "RequestsContract.java",
                "AnswersContract.java", "FaultsContract.java", "FxWatch.java", "TlsProbeTest.java", "SleepIT.java", "AppThirtyHostsViewTest.java",
                "CopyBenchmark.java", "BuildUploadBenchmark.java", "LogSearchBenchmark.java", "FxCost.java", "PixelBenchmark.java", "FrameBuffer.java",
                "TerminalBenchmark.java", "FxStalls.java", "FloodBenchmark.java", "AppLogBenchmark.java");
        assertEquals(List.of(), lines(WALL_CLOCK, apart), "Waiting, ManualSessionClock, ManualTicker, ManualDelay");
    }
}
