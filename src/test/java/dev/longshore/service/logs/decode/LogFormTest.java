package dev.longshore.service.logs.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.engine.api.ApiVersion;
import dev.longshore.testing.LogCases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormTest {

    static List<String> answers() {
        return LogCases.lines("raw/headers.tsv").stream().skip(1).filter(row -> !row.contains("libpod")).toList();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachEnginesAnswerIsKnown(String row) {
        String[] cells = row.split("\t");
        boolean podman = cells[0].startsWith("podman");
        List<ApiVersion> asked = cells[1].equals("v1.41") ? List.of(new ApiVersion(1, 30), new ApiVersion(1, 41))
                : podman ? List.of(new ApiVersion(1, 40), new ApiVersion(1, 44)) : List.of(new ApiVersion(1, 42), new ApiVersion(1, 51));
        Optional<String> type = cells[3].equals("(none)") ? Optional.empty() : Optional.of(cells[3]);
        for (ApiVersion version : asked) {
            LogForm form = LogForm.of(version, type, cells[2].equals("yes"), podman);
            assertEquals(cells[4].equals("frames"), form.framed(), row + " at " + version);
        }
    }

    /** A proxy may take the header away or put its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/octet-stream"})
    void withoutAHeaderOfTheEngineTheContainerTells(String type) {
        assertEquals(true, LogForm.of(new ApiVersion(1, 51), Optional.of(type), false, false).framed());
        assertEquals(false, LogForm.of(new ApiVersion(1, 51), Optional.of(type), true, false).framed());
    }
}
