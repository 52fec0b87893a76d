package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import dev.longshore.testing.Samples;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked for depends on the version of the API; what is read does not. */
class VolumesApiTest {

    private final List<String> sent = new ArrayList<>();
    private byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);

    private VolumesApi api(String version) {
        Transport answering = (Transport) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Transport.class}, (proxy, method, arguments) -> {
            Request request = (Request) arguments[0];   // nothing but requests that are answered at once
            sent.add(request.method() + " " + request.target());
            return new Response(200, Headers.of(Map.of()), answer);
        });
        return new VolumesApi(new Requests(answering, ApiVersion.parse(version).orElseThrow()));
    }

    @Test
    void askedForByNameOnlyWhereThereIsSuchAFilter() {
        api("1.25").list(List.of("a.b", "c"));
        assertEquals(List.of("GET /v1.25/volumes?filters=%7B%22name%22:%5B%22a.b%22,%22c%22%5D%7D"), sent);
        assertThrows(EngineException.NotOffered.class, () -> api("1.24").list(List.of("a")));
    }

    @Test
    void oldEnginesGetNoForce() {
        api("1.24").remove("a/b", true);
        api("1.25").remove("a/b", true);
        api("1.25").remove("a/b", false);
        assertEquals(List.of("DELETE /v1.24/volumes/a%2Fb", "DELETE /v1.25/volumes/a%2Fb?force=1", "DELETE /v1.25/volumes/a%2Fb"), sent);
    }

    @Test
    void sizesAreReadInBothShapes() {
        answer = Samples.bytes("docker28", "system-df.json");
        assertEquals(0, api("1.51").sizes().get("shop_data"));
        answer = ("{\"VolumeUsage\":{\"TotalCount\":2,\"Items\":[{\"Name\":\"a\",\"UsageData\":{\"Size\":7,\"RefCount\":1}},"
                + "{\"Name\":\"b\",\"UsageData\":{\"Size\":-1,\"RefCount\":0}},{\"Name\":\"c\"}]}}").getBytes(StandardCharsets.UTF_8);
        assertEquals(Map.of("a", 7L), api("1.52").sizes());
        assertEquals(List.of("GET /v1.51/system/df?type=volume", "GET /v1.52/system/df?type=volume&verbose=1"), sent);
        answer = "{\"Volumes\":null}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Map.of(), api("1.41").sizes());
        assertEquals("GET /v1.41/system/df", sent.getLast());
        assertThrows(EngineException.NotOffered.class, () -> api("1.24").sizes());
    }
}
