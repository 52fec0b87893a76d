package dev.longshore.service.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an image's names where its removal fails in a way that real engines cannot be brought to. */
class PodmanImageRemovalTest {

    private static final String ID = "sha256:" + "a".repeat(64);
    private static final List<String> TAGS = List.of("localhost/app:1", "localhost/app:2", "localhost/app:3");

    @TempDir
    Path folder;

    private final Set<String> names = new ConcurrentSkipListSet<>(TAGS);
    private HostileEngine engine;
    private UnixTransport transport;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        engine.on("GET", "/images/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"RepoTags\":[\"" + String.join("\",\"", TAGS) + "\"]}"));
        TAGS.forEach(tag -> {
            engine.on("GET", "/images/" + tag + "/json", exchange -> {
                if (names.contains(tag)) {
                    exchange.json("{\"Id\":\"" + ID + "\"}");
                } else {
                    exchange.reply(404, "application/json", "{\"message\":\"no such image\"}");
                }
            });
            engine.on("DELETE", "/images/" + tag, exchange -> {
                names.remove(tag);
                exchange.json("[]");
            });
        });
        engine.on("POST", "/images/" + ID + "/tag", exchange -> {
            names.add("localhost/app:" + exchange.request().target().replaceAll(".*tag=(\\w+).*", "$1"));
            exchange.reply(201, "text/plain", "");
        });
        transport = new UnixTransport(engine.socket());
    }

    @AfterEach
    void end() throws IOException {
        transport.close();
        engine.close();
    }

    private EngineException failure() {
        EngineClient client = EngineClient.connect(transport);
        ObjectRef image = new ObjectRef(new HostId("h"), ImageOperations.IMAGE, ID, TAGS.getFirst());
        return assertThrows(EngineException.class, () -> new PodmanImageRemoval(client, image, new ImageRemoval(false, TAGS, List.of())).run());
    }

    @Test
    void whateverFailsTheNamesComeBack() {
        engine.on("DELETE", "/images/" + ID, exchange -> exchange.reply(403, "application/json", "{\"message\":\"a proxy forbids it\"}"));
        assertTrue(failure() instanceof EngineException.Unauthorized);
        assertEquals(Set.copyOf(TAGS), Set.copyOf(names));
    }

    @Test
    void aNameThatCannotComeBackKeepsNeitherTheOthersNorTheReason() {
        engine.on("DELETE", "/images/" + ID, exchange -> exchange.reply(409, "application/json", "{\"message\":\"in use\"}"));
        engine.on("GET", "/images/" + TAGS.getFirst() + "/json", exchange -> exchange.reply(names.contains(TAGS.getFirst()) ? 200 : 400, "application/json",
                "{\"Id\":\"" + ID + "\",\"message\":\"for the test\"}"));
        EngineException told = failure();
        assertTrue(told instanceof EngineException.Conflict, told::toString);
        assertEquals(1, told.getSuppressed().length);
        assertEquals(Set.of(TAGS.get(1), TAGS.get(2)), Set.copyOf(names));
    }
}
