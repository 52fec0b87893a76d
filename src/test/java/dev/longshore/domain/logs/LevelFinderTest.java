package dev.longshore.domain.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.LogCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelFinderTest {

    private final LevelFinder finder = new LevelFinder(LevelRules.BUILT);

    static Stream<String[]> lines() {
        return LogCases.rows("text/levels.tsv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesOfManyPrograms(String line, String level) {
        String plain = LogText.plain(line);
        if (level.equals("as the line above")) {
            for (LogLevel above : LogLevel.values()) {
                assertTrue(finder.continues(plain, above));
                assertEquals(above, finder.of(plain, above));
            }
        } else {
            assertEquals(LogLevel.valueOf(level.toUpperCase()), finder.of(plain));
            assertEquals(LogLevel.valueOf(level.toUpperCase()), finder.of(plain, LogLevel.DEBUG), "it does not hang on the line above");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "2026-11-28 10:00:00,123 - my.name - ERROR - text~ERROR", "ERROR:root:text~ERROR",
                "2026-11-28T10:00:00.000Z  WARN 1 --- [main] c.e.App : x~WARN",
        "10:00:00.123 [main] ERROR a.b.C - text~ERROR", "2026/11/28 10:00:00 [error] 7#7: *1 open() failed~ERROR",
        "[Sat Nov 28 10:00:00.1 2026] [core:error] [pid 1] text~ERROR",
        "2026-11-28T10:00:00.123456Z 0 [Warning] [MY-010068] [Server] CA~WARN",
        "[2026-11-28T10:00:00,000][INFO ][o.e.n.Node] [n] started~INFO", "[2026-11-28T10:00:00Z DEBUG my::crate] text~DEBUG",
        "[10:00:00 INF] text~INFO",
        "[2026-11-28 10:00:00.000][1][warning][main] [x.cc:5] text~WARN", "10:00AM WRN text~WARN",
        "2026-11-28T10:00:00.000Z\tERROR\tfile.go:1\ttext\t{\"k\": 1}~ERROR",
        "fail: Microsoft.Hosting[14]~ERROR", "dbug: x~DEBUG", "crit: x~FATAL", "Nov 28 10:00:00 host app[123]: ERROR text~ERROR",
        "npm WARN deprecated x~WARN",
        "web-1  | error: text~ERROR", "INFO:     Started server process [1]~INFO", "[WARNING] 331/100000 (1) : text~WARN",
        "2026-11-28 10:00:00.123 [info] <0.1.0> text~INFO",
        "Error connecting to x~ERROR", "WARNING text~WARN", "E1128 10:00:00.1 1 a.go:5] klog~ERROR", "DEBU[0001] text~DEBUG",
        "FATA[0000] text~FATAL",
        "2026-11-28 10:00:00 error text~ERROR", "severity: ERROR text~ERROR", "x=1 lvl=dbg~DEBUG",
        "thread 'main' panicked at src/main.rs:1:5:~FATAL",
        "ERROR {\"a\":1}~ERROR", "web-1  | {\"level\":\"error\",\"msg\":\"x\"}~ERROR", "{\"@l\":\"Warning\",\"@m\":\"x\"}~WARN",
        "{\"log.level\":\"error\",\"message\":\"x\"}~ERROR",
        "{\"a\":{\"level\":\"error\"},\"level\":20}~DEBUG", "{\"level\":null,\"severity\":\"ERROR\"}~ERROR",
        "java.io.IOException: x~ERROR", "Traceback (most recent call last):~ERROR"})
    void otherWaysToTellIt(String line, LogLevel level) {
        assertEquals(level, finder.of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{not json}", "[1,2,{\"a\":3}]", "Errors: 0", "3 error pages", "no error here",
        "Logging started", "log in as root", "informal text",
        "GET /x?level=error 200", "player level: 50", "level=50 battery", "{\"msg\":\"ERROR level=error\"}", "{\"level\":25}",
        "{\"priority\":3}", "{\"severity\":\"30\"}",
        "the error was found", "msg=\"set level=error\" x=1", "error=0", "error.html", "errors=0 warn=1", "prefer-error: x",
        "[error handler] started", "failures: 3", "\"ERROR\"",
        "{\"level\":\"loud\",\"msg\":\"ERROR\"}", "Alert the user", "debug symbols are missing", "fine, thanks", "traceback: x"})
    void linesThatTellNone(String line) {
        assertEquals(LogLevel.NONE, finder.of(line));
    }

    @Test
    void numbersMeanALevelUnderTheirOwnNamesOnly() {
        assertEquals(List.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR, LogLevel.FATAL),
                Stream.of(10, 20, 30, 40, 50, 60).map(number -> finder.of("{\"level\":" + number + "}")).toList());
        assertEquals(List.of(LogLevel.FATAL, LogLevel.FATAL, LogLevel.FATAL, LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.INFO,
                LogLevel.DEBUG),
                Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(number -> finder.of("{\"PRIORITY\":\"" + number + "\"}")).toList());
        for (String none : List.of("{\"level\":70}", "{\"level\":3}", "{\"level\":300}", "{\"PRIORITY\":8}", "{\"PRIORITY\":10}",
                "{\"lvl\":50}")) {
            assertEquals(LogLevel.NONE, finder.of(none), none);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tat a.b.C.d(C.java:1)", "    at f (x.js:1:2)", "   at X.Y() in f.cs:line 5", "\t... 12 more",
        "Caused by: a.B: x", "\tSuppressed: a.B: x",
        "  File \"x.py\", line 1, in f", "    return 1 / 0", "goroutine 1 [running]:", "\t/app/main.go:5 +0x1d",
        "created by main.f in goroutine 1", "\tfrom x.rb:1:in `y'",
        "#0 /app/x.php(12): f()", "Stack trace:", "   --- End of inner exception stack trace ---",
        "During handling of the above exception, another exception occurred:"})
    void linesOfATraceBelongToTheLineAbove(String line) {
        assertTrue(finder.continues(line, LogLevel.INFO));
        assertEquals(LogLevel.WARN, finder.of(line, LogLevel.WARN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.io.IOException: x", "a.b.C$MyError", "ValueError: x", "Exception in thread \"main\" a.B: x",
        "Traceback (most recent call last):"})
    void theHeadOfATraceBelongsToWhatIsBadAndElseIsAnErrorItself(String line) {
        assertEquals(LogLevel.WARN, finder.of(line, LogLevel.WARN));
        assertEquals(LogLevel.FATAL, finder.of(line, LogLevel.FATAL));
        assertEquals(LogLevel.ERROR, finder.of(line, LogLevel.INFO));
        assertEquals(LogLevel.ERROR, finder.of(line, LogLevel.NONE));
        assertFalse(finder.continues(line, LogLevel.INFO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "text", " INFO 12 --- x", "     DEBUG: deep", "\tERROR x", "# comment", "created by hand",
        "goroutine", "Error: x", "Caused by me"})
    void otherLinesStandAlone(String line) {
        assertFalse(finder.continues(line, LogLevel.ERROR));
    }

    @Test
    void fieldsAndWordsCanBeSet() {
        LevelFinder own = new LevelFinder(new LevelRules(List.of("stufe", "meta.ernst"),
                Map.of("Fehler", LogLevel.ERROR, "hinweis", LogLevel.INFO)));
        assertEquals(LogLevel.ERROR, own.of("{\"Stufe\":\"fehler\"}"));
        assertEquals(LogLevel.INFO, own.of("{\"meta\":{\"ernst\":\"HINWEIS\"}}"));
        assertEquals(LogLevel.ERROR, own.of("stufe=Fehler x=1"));
        assertEquals(LogLevel.ERROR, own.of("FEHLER: x"));
        assertEquals(LogLevel.NONE, own.of("ERROR: x"));
        assertEquals(LogLevel.NONE, own.of("level=error x=1"));
    }

    @Test
    void noLineTakesLong() {
        assertEquals(LogLevel.NONE, finder.of("{\"a\":".repeat(100_000) + "}"));
        assertEquals(LogLevel.NONE, finder.of("=".repeat(500_000) + "}"));
        assertEquals(LogLevel.NONE, finder.of(": {".repeat(300_000) + "}"));
        assertEquals(LogLevel.ERROR, finder.of("{\"a\":\"" + "x".repeat(1_000_000) + "\",\"level\":\"error\"}"));
    }
}
