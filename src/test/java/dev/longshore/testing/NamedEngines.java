package dev.longshore.testing;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Transport;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Engines of other makers and versions, beside the tests' own: {@code -Dlongshore.engines=docker28=unix:///…,podman5=unix:///…}. Nobody has
 * to have any; one that is named has to answer.
 */
public final class NamedEngines {

    private NamedEngines() {
    }

    /**
     * Those that answer, by name, in their order; where none is named that is printed. One that does not answer is left out with a printed
     * reason, or fails the test with {@code -Dlongshore.engine=required}.
     */
    public static Map<String, Endpoint> find() {
        String named = System.getProperty("longshore.engines", "");
        if (named.isBlank()) {
            System.out.println("SKIPPED further engines: none is named by -Dlongshore.engines");
        }
        Map<String, Endpoint> found = new LinkedHashMap<>();
        for (String each : named.split(",")) {
            if (!each.isBlank()) {
                add(each.strip(), found);
            }
        }
        return found;
    }

    private static void add(String named, Map<String, Endpoint> found) {
        String[] parts = named.split("=", 2);
        if (parts.length < 2 || !(EndpointText.parse(parts[1]) instanceof EndpointText.Valid(Endpoint endpoint))) {
            throw new IllegalArgumentException("longshore.engines names engines as name=unix:///a.sock, not as " + named);
        }
        try (Transport transport = RealEngine.open(endpoint)) {
            EngineClient.connect(transport);
            found.put(parts[0], endpoint);
        } catch (EngineException absent) {
            Required.orWithout(parts[0] + ": " + absent.getMessage());
        }
    }
}
