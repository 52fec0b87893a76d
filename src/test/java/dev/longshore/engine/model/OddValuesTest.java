package dev.longshore.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd value costs that value: each value of what real engines answered is replaced in turn, and all others must still be read. */
class OddValuesTest {

    private static final List<String> ODD = List.of("null", "false", "\"odd\"", "{\"a\":[1]}", "[null,{\"a\":1}]",
            "3221225786", "18446744073709551615", "1e400");

    /** A pair without its name or its value is none. */
    private static final Set<String> PAIRS = Set.of("driverStatus");

    /** Enough to see that one record leaves the others alone. */
    private static final int RECORDS = 2;

    /** Engines answer much alike: a place that had its odd values in one answer, with a value of that kind, is left alone in the others. */
    private static final Set<List<Object>> DONE = new HashSet<>();

    static Stream<Arguments> lists() {
        return answers(Map.of("containers.json", ContainerSummary.class, "images.json", ImageSummary.class, "history.json", HistoryItem.class,
                "networks.json", Network.class));
    }

    static Stream<Arguments> objects() {
        return answers(Map.of("info.json", EngineInfo.class, "version.json", EngineVersion.class, "system-df.json", DiskUsage.class,
                "stats.json", ContainerStats.class, "top.json", Processes.class, "volumes.json", VolumeList.class,
                "inspect-container.json", ContainerDetails.class, "inspect-image.json", ImageDetails.class));
    }

    private static Stream<Arguments> answers(Map<String, Class<?>> files) {
        return Samples.ENGINES.stream().flatMap(engine -> files.entrySet().stream().map(file -> Arguments.of(engine, file.getKey(), file.getValue())));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anOddValueLeavesTheListWhole(String engine, String file, Class<?> type) {
        JsonArray list = shortened(tree(engine, file)).getAsJsonArray();
        assertEquals(list.size(), Json.WIRE.readList(list.toString(), type).size());
        replaceEach(type, list, () -> Json.WIRE.readList(list.toString(), type));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anOddValueLeavesTheRecordWhole(String engine, String file, Class<?> type) {
        JsonElement answer = shortened(tree(engine, file));
        replaceEach(type, answer, () -> Json.WIRE.read(answer.toString(), type));
    }

    @Test
    void anOddValueLeavesTheEventWhole() {
        for (String engine : Samples.ENGINES) {
            String first = new String(Samples.bytes(engine, "events.ndjson"), UTF_8).lines().findFirst().orElseThrow();
            JsonElement event = JsonParser.parseString(first);
            replaceEach(EngineEvent.class, event, () -> Json.WIRE.read(event.toString(), EngineEvent.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":7,\"total\":9},\"progress\":\"[>]\",\"id\":\"a1b2\"}",
        "{\"stream\":\"Step 1/2 : FROM x\\n\"}", "{\"aux\":{\"ID\":\"sha256:aa\"}}",
        "{\"errorDetail\":{\"code\":1,\"message\":\"gone\"},\"error\":\"gone\"}"})
    void anOddValueLeavesTheRecordOfAStreamWhole(String line) {
        JsonElement record = JsonParser.parseString(line);
        replaceEach(StreamRecord.class, record, () -> Json.WIRE.read(record.toString(), StreamRecord.class));
    }

    @Test
    void whatTheEngineSaysOfAWindowsProcessIsRead() {
        String answer = "{\"Id\":\"a\",\"Name\":\"/job\",\"State\":{\"Status\":\"exited\",\"ExitCode\":3221225477},\"Config\":{}}";
        assertEquals(3_221_225_477L, Json.WIRE.read(answer, ContainerDetails.class).state().exitCode());
        StreamRecord failed = Json.WIRE.read("{\"errorDetail\":{\"code\":3221225781,\"message\":\"step failed\"},\"error\":\"step failed\"}", StreamRecord.class);
        assertEquals(3_221_225_781L, failed.code());
        assertEquals("step failed", failed.failure());
    }

    @Test
    void anExitCodeThatIsNoneIsNotSuccess() {
        assertNull(Json.WIRE.read("{\"State\":{\"ExitCode\":\"none\",\"Status\":\"exited\"}}", ContainerDetails.class).state().exitCode());
    }

    @Test
    void countersOfAllBitsAreReadWhole() {
        ContainerStats.Memory memory = Json.WIRE.read("{\"memory_stats\":{\"usage\":602112,\"limit\":18446744073709551615,"
                + "\"stats\":{\"cache\":18446744073709551614,\"rss\":[]}}}", ContainerStats.class).memory();
        assertEquals("18446744073709551615", memory.limit());
        assertEquals(Map.of("cache", "18446744073709551614"), memory.details());
    }

    @Test
    void anEntryOfAnOldAnswerKeepsTheRest() {
        List<ContainerSummary> read = Json.WIRE.readList("""
                [{"Id":"a","Created":"2021-04-01T10:00:00Z","Names":["/one"],"State":"running"},
                 {"Id":"b","Created":1600000000,"Names":"/two","State":"exited"}, "c",
                 {"Id":"d","Created":1600000000,"Names":["/four"],"Labels":{"k":"1","k":"2","odd":{}},"Ports":[{"PrivatePort":"http"},7]}]""",
                ContainerSummary.class);
        assertEquals(List.of("one", "b", "four"), read.stream().map(ContainerSummary::name).toList());
        assertEquals(List.of(0L, 1_600_000_000L, 1_600_000_000L), read.stream().map(ContainerSummary::created).toList());
        assertEquals(Map.of("k", "2"), read.getLast().labels());
        assertEquals(1, read.getLast().ports().size());
        ImageDetails image = Json.WIRE.read("{\"Id\":\"i\",\"Config\":{\"Entrypoint\":\"/bin/sh -c x\",\"Cmd\":[\"a\"],\"User\":\"7\"}}", ImageDetails.class);
        assertEquals(List.of(), image.config().entrypoint());
        assertEquals(List.of("a"), image.config().cmd());
        assertEquals("7", image.config().user());
    }

    @Test
    void aSizeThatIsNoneIsNotComputed() {
        VolumeList read = Json.WIRE.read("{\"Volumes\":[{\"Name\":\"v\",\"UsageData\":{\"Size\":\"many\",\"RefCount\":2}}]}", VolumeList.class);
        assertEquals(new VolumeList.Usage(-1L, 2L), read.volumes().getFirst().usageData());
    }

    /** Reads the answer again, after one value of it was replaced. */
    private interface Reading {
        Object read();
    }

    private static void replaceEach(Class<?> type, JsonElement answer, Reading reading) {
        replaceEach(List.of(type), answer, reading.read(), reading);
    }

    /** The place begins with the type, so that its size is the depth of what lies in it. */
    private static void replaceEach(List<Object> place, JsonElement parent, Object whole, Reading reading) {
        switch (parent) {
            case JsonObject object -> new ArrayList<>(object.entrySet()).forEach(member -> {
                JsonElement was = member.getValue();
                replace(below(place, member.getKey()), was, odd -> object.add(member.getKey(), odd), whole, reading);
                replaceEach(below(place, member.getKey()), was, whole, reading);
            });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    JsonElement was = array.get(i);
                    replace(below(place, "[]"), was, odd -> array.set(at, odd), whole, reading);
                    replaceEach(below(place, "[]"), was, whole, reading);
                }
            }
            default -> { }
        }
    }

    private static void replace(List<Object> place, JsonElement was, Consumer<JsonElement> put, Object whole, Reading reading) {
        if (DONE.add(below(place, kind(was)))) {
            for (String odd : ODD) {
                put.accept(JsonParser.parseString(odd));
                check(whole, reading.read(), place.size() - 1, place + " = " + odd);
            }
            put.accept(was);
        }
    }

    private static Object kind(JsonElement value) {
        return value instanceof JsonPrimitive one ? List.of(one.isBoolean(), one.isNumber()) : value.getClass();
    }

    /** Models have the shape of their answer: what differs must lie in one place, no higher than the replaced value. */
    private static void check(Object whole, Object read, int depth, String change) {
        Set<List<Object>> places = new HashSet<>();
        differ(whole, read, List.of(), path -> places.add(path.subList(0, Math.min(depth, path.size()))));
        assertTrue(places.size() <= 1, () -> change + " costs " + places);
        assertTrue(places.stream().allMatch(path -> path.size() == depth || PAIRS.contains(path.getFirst())), () -> change + " costs all of " + places);
    }

    private static void differ(Object one, Object other, List<Object> path, Consumer<List<Object>> found) {
        if (Objects.equals(one, other)) {
            return;
        }
        if (one instanceof Record && other != null) {
            for (RecordComponent each : one.getClass().getRecordComponents()) {
                differ(value(each, one), value(each, other), below(path, each.getName()), found);
            }
        } else if (one instanceof JsonObject object && other instanceof JsonObject rest) {
            differ(object.asMap(), rest.asMap(), path, found);
        } else if (one instanceof List<?> list && other instanceof List<?> rest) {
            listsDiffer(list, rest, path, found);
        } else if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> rest) {
            Set<Object> keys = new HashSet<>(map.keySet());
            keys.addAll(rest.keySet());
            keys.forEach(key -> differ(map.get(key), rest.get(key), below(path, key), found));
        } else {
            found.accept(path);
        }
    }

    /** An element that is left out counts as a difference at its index. */
    private static void listsDiffer(List<?> list, List<?> rest, List<Object> path, Consumer<List<Object>> found) {
        List<Object> aligned = new ArrayList<>(rest);
        int missing = 0;
        while (missing < Math.min(list.size(), rest.size()) && list.get(missing).equals(rest.get(missing))) {
            missing++;
        }
        if (rest.size() == list.size() - 1) {
            aligned.add(missing, null);
        }
        for (int i = 0; i < Math.max(list.size(), aligned.size()); i++) {
            differ(i < list.size() ? list.get(i) : null, i < aligned.size() ? aligned.get(i) : null, below(path, i), found);
        }
    }

    private static List<Object> below(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.getName(), e);
        }
    }

    private static JsonElement tree(String engine, String file) {
        return JsonParser.parseString(new String(Samples.bytes(engine, file), UTF_8));
    }

    private static JsonElement shortened(JsonElement element) {
        switch (element) {
            case JsonArray array -> {
                while (array.size() > RECORDS) {
                    array.remove(array.size() - 1);
                }
                array.forEach(OddValuesTest::shortened);
            }
            case JsonObject object -> object.asMap().values().forEach(OddValuesTest::shortened);
            default -> { }
        }
        return element;
    }
}
