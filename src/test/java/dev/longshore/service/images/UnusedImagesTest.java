package dev.longshore.service.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCandidate.Evidence;
import dev.longshore.service.prune.PruneCandidate.Room;
import dev.longshore.service.prune.PruneCandidate.Traits;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.RecordedEngine;
import dev.longshore.testing.HostileEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an image goes that nobody uses, in ways that real engines cannot be brought to. */
class UnusedImagesTest {

    private static final String ID = "sha256:" + "a".repeat(64);
    private static final List<String> TAGS = List.of("localhost/app:1", "localhost/app:2", "localhost/app:3");

    private static PruneCandidate candidate() {
        return new PruneCandidate(new ObjectRef(new HostId("h"), ImageOperations.IMAGE, ID, TAGS.getFirst()), UnusedImages.CATEGORY.id(), PruneReason.of("no-container"),
                Room.UNKNOWN, new Traits(Optional.empty(), Map.of()), new Evidence("", "", TAGS));
    }

    private static RecordedEngine recorded(String engine) {
        return new RecordedEngine(engine).with("/images/" + ID + "/json", "{\"Id\":\"" + ID + "\",\"RepoTags\":[\"" + TAGS.getFirst() + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 422, 500})
    void whereItIsRefusedItsNamesComeBack(int status, @TempDir Path folder) throws IOException {
        Set<String> names = new ConcurrentSkipListSet<>(TAGS);
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine(); UnixTransport transport = new UnixTransport(engine.socket())) {
            engine.on("GET", "/images/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"RepoTags\":[\"" + String.join("\",\"", names) + "\"]}"));
            engine.on("DELETE", "/images/" + ID, exchange -> exchange.reply(status, "application/json", "{\"message\":\"a container came\"}"));
            engine.on("POST", "/images/" + ID + "/tag", exchange -> {
                names.add("localhost/app:" + exchange.request().target().replaceAll(".*tag=(\\w+).*", "$1"));
                exchange.reply(201, "text/plain", "");
            });
            TAGS.forEach(tag -> {
                engine.on("GET", "/images/" + tag + "/json", exchange -> exchange.reply(names.contains(tag) ? 200 : 404, "application/json",
                        "{\"Id\":\"" + ID + "\",\"message\":\"for the test\"}"));
                engine.on("DELETE", "/images/" + tag, exchange -> {
                    names.remove(tag);
                    exchange.json("[]");
                });
            });
            EngineClient client = EngineClient.connect(transport);
            EngineException told = assertThrows(EngineException.class, () -> UnusedImages.CATEGORY.delete(client, candidate()));
            assertEquals(status, told.status());
            assertEquals(Set.copyOf(TAGS), Set.copyOf(names));
            assertEquals(List.of("localhost/app:1", "localhost/app:2", ID), engine.requests().stream().filter(each -> each.method().equals("DELETE"))
                    .map(each -> each.target().replaceFirst(".*/images/(.*)\\?noprune=1$", "$1")).toList());
        }
    }

    /** Somebody else took the first name off in the same moment; only what the app took off comes back. */
    @Test
    void aNameThatIsOffAlreadyIsNoFailure(@TempDir Path folder) throws IOException {
        Set<String> names = new ConcurrentSkipListSet<>(TAGS);
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine(); UnixTransport transport = new UnixTransport(engine.socket())) {
            engine.on("GET", "/images/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"RepoTags\":[\"" + String.join("\",\"", names) + "\"]}"));
            engine.on("DELETE", "/images/" + ID, exchange -> exchange.reply(400, "application/json", "{\"message\":\"not now\"}"));
            engine.on("POST", "/images/" + ID + "/tag", exchange -> {
                names.add("localhost/app:" + exchange.request().target().replaceAll(".*tag=(\\w+).*", "$1"));
                exchange.reply(201, "text/plain", "");
            });
            TAGS.forEach(tag -> {
                engine.on("GET", "/images/" + tag + "/json", exchange -> exchange.reply(names.contains(tag) ? 200 : 404, "application/json",
                        "{\"Id\":\"" + ID + "\",\"message\":\"for the test\"}"));
                engine.on("DELETE", "/images/" + tag, exchange -> {
                    names.remove(tag);
                    exchange.reply(tag.equals(TAGS.getFirst()) ? 404 : 200, "application/json", tag.equals(TAGS.getFirst()) ? "{\"message\":\"no such image\"}" : "[]");
                });
            });
            EngineClient client = EngineClient.connect(transport);
            assertInstanceOf(EngineException.BadRequest.class, assertThrows(EngineException.class, () -> UnusedImages.CATEGORY.delete(client, candidate())));
            assertEquals(Set.copyOf(TAGS.subList(1, 3)), Set.copyOf(names));
        }
    }

    @Test
    void podmansRefusalIsOneThoughItsStatusIsGood() {
        RecordedEngine engine = recorded("podman4").with("/libpod/images/remove", "{\"ExitCode\":2,\"Errors\":[\"image used by c: image is in use by a container\"]}");
        EngineException told = assertThrows(EngineException.class, () -> UnusedImages.CATEGORY.delete(engine.client(), candidate()));
        assertInstanceOf(EngineException.Conflict.class, told);
        assertTrue(engine.asked.getLast().endsWith("DELETE /v1.41/libpod/images/remove?images=" + ID + "&noprune=1"), engine.asked::toString);
    }

    @Test
    void whatPodmanNoLongerKnowsIsGone() {
        RecordedEngine engine = recorded("podman5").with("/libpod/images/remove", "{\"ExitCode\":1,\"Errors\":[\"" + ID + ": image not known\"]}");
        UnusedImages.CATEGORY.delete(engine.client(), candidate());
        assertTrue(engine.asked.getLast().startsWith("DELETE "), engine.asked::toString);
    }

    @Test
    void oneThatAnotherIsMadeOfStays() {
        RecordedEngine engine = recorded("podman5").with("/containers/json", "[]").with("/images/json", "[{\"Id\":\"sha256:b\",\"ParentId\":\"" + "a".repeat(64) + "\"}]");
        assertEquals(PruneReason.of("has-child"), UnusedImages.CATEGORY.check(engine.client(), candidate()).why());
    }
}
