package dev.longshore.service.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks the Demo engine in the words of the tests. */
final class DemoClient implements AutoCloseable {

    final ManualPace pace = new ManualPace();
    final DemoTransport transport = new DemoTransport(pace, pace);

    Response call(String method, String target) {
        return transport.send(Request.of(method, target));
    }

    int status(String method, String target) {
        return call(method, target).status();
    }

    JsonElement get(String target) {
        Response response = call("GET", target);
        if (response.status() != 200) {
            throw new AssertionError(target + ": " + response.status() + " " + response.text());
        }
        return JsonParser.parseString(response.text());
    }

    String message(Response response) {
        return JsonParser.parseString(response.text()).getAsJsonObject().get("message").getAsString();
    }

    JsonObject inspect(String name) {
        return get("/v1.51/containers/" + name + "/json").getAsJsonObject();
    }

    String state(String name) {
        return inspect(name).getAsJsonObject("State").get("Status").getAsString();
    }

    List<String> names(String target) {
        List<String> names = new ArrayList<>();
        JsonArray listed = get(target).getAsJsonArray();
        listed.forEach(each -> names.add(each.getAsJsonObject().getAsJsonArray("Names").get(0).getAsString().substring(1)));
        return names;
    }

    Events events(String query) {
        return new Events(transport.stream(Request.of("GET", "/v1.51/events" + query)));
    }

    @Override
    public void close() {
        transport.close();
    }

    /** An open event stream. */
    record Events(StreamingResponse response) implements AutoCloseable {

        /** What has arrived and was not yet taken. */
        List<JsonObject> take() {
            try {
                InputStream body = response.body();
                String text = new String(body.readNBytes(body.available()), StandardCharsets.UTF_8);
                return text.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The actions on one object, or on all for an empty name. */
        List<String> actions(String name) {
            return take().stream().filter(event -> name.isEmpty() || name.equals(attribute(event, "name")))
                    .map(event -> event.get("Action").getAsString()).toList();
        }

        static String attribute(JsonObject event, String name) {
            JsonElement value = event.getAsJsonObject("Actor").getAsJsonObject("Attributes").get(name);
            return value == null ? null : value.getAsString();
        }

        BufferedReader reader() {
            return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
