package dev.longshore.service.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.service.exchange.ImageChanges.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChangesTest {

    private static Optional<Problem> problem(String line) {
        return ImageChanges.check(List.of(line), false).map(ImageChanges.Wrong::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMD [\"a\", \"b c\"]", "cmd run it", "ENTRYPOINT []", "ENV A=", "ENV A b c", "ENV A=\"x y\" B=2", "EXPOSE 80 443/tcp 53/UDP 8000-8010", "LABEL a.b=c",
        "USER 1000:1000", "WORKDIR /srv/app", "VOLUME [\"/data\"]", "VOLUME /a /b", "HEALTHCHECK NONE", "STOPSIGNAL SIGTERM"})
    void whatEnginesTakeIsLeftAlone(String line) {
        assertEquals(Optional.empty(), problem(line));
    }

    @Test
    void whatIsWrongIsSaidBeforehand() {
        assertEquals(Optional.of(Problem.PORT), problem("EXPOSE 99999"));
        assertEquals(Optional.of(Problem.PORT), problem("EXPOSE 0"));
        assertEquals(Optional.of(Problem.PORT), problem("EXPOSE 90-80"));
        assertEquals(Optional.of(Problem.PORT), problem("EXPOSE 80/icmp"));
        assertEquals(Optional.of(Problem.LIST), problem("CMD [\"a\", 5]"));
        assertEquals(Optional.of(Problem.LIST), problem("ENTRYPOINT ['a']"));
        assertEquals(Optional.of(Problem.PAIR), problem("ENV A"));
        assertEquals(Optional.of(Problem.EMPTY), problem("USER"));
        assertEquals(Optional.of(Problem.UNKNOWN), problem("RUN rm -rf /"));
        assertEquals(Optional.of(Problem.UNKNOWN), problem("COPY a b"));
    }

    @Test
    void whatPodmanDropsWithoutAWordIsRefused() {
        assertEquals(Problem.NOT_HERE, ImageChanges.check(List.of("CMD x", "HEALTHCHECK CMD true"), true).orElseThrow().problem());
        assertEquals("HEALTHCHECK CMD true", ImageChanges.check(List.of("CMD x", "HEALTHCHECK CMD true"), true).orElseThrow().line());
    }

    @Test
    void emptyLinesAndCommentsAreNoInstructions() {
        assertEquals(List.of("CMD x", "ENV A=b"), ImageChanges.lines("\n  CMD x \r\n# a note\n\nENV A=b\n"));
    }
}
