package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.testing.HostileEngine;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What engines answered to requests about networks, recorded. */
class NetworksApiTest {

    /** Refusals because of another object: a 403 or 500 is neither a missing right nor a fault there. */
    private static final Set<String> HELD = Set.of("same name", "same name, CheckDuplicate", "overlap", "address held", "remove, running inside",
            "remove predefined", "remove, used or stopped inside");

    @Test
    void whatIsHeldIsAConflictOnAllEngines() throws Exception {
        int seen = 0;
        for (Map.Entry<String, JsonElement> engine : answers().entrySet()) {
            for (Map.Entry<String, JsonElement> each : engine.getValue().getAsJsonObject().entrySet()) {
                JsonArray answer = each.getValue().getAsJsonArray();
                if (HELD.contains(each.getKey())) {
                    EngineException failure = failure(answer.get(0).getAsInt(), answer.get(1).getAsString());
                    assertEquals("Conflict", failure.getClass().getSimpleName(), engine.getKey() + ": " + each.getKey() + ": " + failure);
                    assertEquals(answer.get(0).getAsInt(), failure.status());
                    seen++;
                }
            }
        }
        assertTrue(seen >= 11, () -> "recorded answers are missing");
    }

    @Test
    void aProxysRefusalStaysOne() throws Exception {
        assertEquals("Unauthorized", failure(403, "DELETE is forbidden by the proxy").getClass().getSimpleName());
        assertEquals("ServerFault", failure(500, "could not find plugin").getClass().getSimpleName());
    }

    private static EngineException failure(int status, String message) throws Exception {
        try (HostileEngine engine = HostileEngine.tcp().behaveLikeAnEngine()) {
            JsonObject body = new JsonObject();
            body.addProperty("message", message);
            engine.on("*", "/networks/n1/connect", exchange -> exchange.reply(status, "application/json", body.toString()));
            try (Transport transport = new TcpTransport("127.0.0.1", engine.port())) {
                return assertThrows(EngineException.class, () -> EngineClient.connect(transport).networks().connect("n1", "{}"));
            }
        }
    }

    private static Map<String, JsonElement> answers() throws Exception {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(NetworksApiTest.class.getResourceAsStream("/networks/network-answers.json")),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().asMap();
        }
    }
}
