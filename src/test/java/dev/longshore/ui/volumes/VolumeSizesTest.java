package dev.longshore.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VolumeSizesTest {

    private final VolumeRow row = VolumeQuestionsTest.row("data", "local", Map.of());
    private final CompletableFuture<Map<String, Long>> answer = new CompletableFuture<>();
    private Endpoint reached = new Endpoint.Unix(Path.of("/run/one.sock"));
    private final VolumeSizes sizes = new VolumeSizes(host -> Optional.of(reached), host -> answer, Runnable::run, () -> { }, failed -> { });

    @Test
    void aSizeIsThatOfTheEngineThatWasAsked() {
        assertEquals(new VolumeSize.NotAsked(), sizes.of(row));
        sizes.measure(row.host(), Set.of("data"));
        assertEquals(new VolumeSize.Measuring(), sizes.of(row));
        answer.complete(Map.of("data", 7L));
        assertEquals(new VolumeSize.Bytes(7), sizes.of(row));
        reached = new Endpoint.Unix(Path.of("/run/other.sock"));
        assertEquals(new VolumeSize.NotAsked(), sizes.of(row), "another engine may be there, with a volume of that name");
    }
}
