package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.model.ContainerStats;
import dev.longshore.engine.model.PodmanStats;
import dev.longshore.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part of an answer may be missing or odd: no number is made of it, and none that is no number. */
class OddStatsTest {

    private static final List<String> ODD = List.of("null", "0", "-7", "18446744073709551615", "18446744073709551616", "1e400", "\"\"", "\"x\"", "{}", "[]", "[null]", "true");

    @ParameterizedTest
    @ValueSource(strings = {"v2.json", "windows.json", "podman58-b.json", "docker28-host-network.json", "docker28-stopped.json", "no-memory-controller.json"})
    void ofDocker(String file) {
        JsonElement whole = JsonParser.parseString(RecordedStats.text(file));
        StatsSample sound = sample(whole, false);
        eachChange(whole, () -> {
            ContainerStats stats = Json.WIRE.read(whole.toString(), ContainerStats.class);
            for (boolean podman : List.of(false, true)) {
                StatsSample odd = DockerSamples.of(stats, podman);
                check(StatsFormulas.reading(DockerSamples.before(stats, podman), odd, RecordedStats.limit(1), RecordedStats.NOW), whole);
                check(StatsFormulas.reading(Optional.of(sound), odd, RecordedStats.limit(7), RecordedStats.NOW), whole);
                check(StatsFormulas.reading(Optional.of(odd), sound, RecordedStats.limit(0), RecordedStats.NOW), whole);
            }
        });
    }

    private static StatsSample sample(JsonElement whole, boolean podman) {
        return DockerSamples.of(Json.WIRE.read(whole.toString(), ContainerStats.class), podman);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpod4.json", "libpod58.json"})
    void ofPodman(String file) {
        JsonElement whole = JsonParser.parseString(RecordedStats.text(file));
        StatsSample sound = PodmanSamples.of(RecordedStats.podman(whole.toString()));
        eachChange(whole, () -> {
            List<PodmanStats.Sample> read = Json.WIRE.read(whole.toString(), PodmanStats.class).samples();
            for (PodmanStats.Sample each : read == null ? List.<PodmanStats.Sample>of() : read) {
                check(StatsFormulas.reading(Optional.of(sound), PodmanSamples.of(each), RecordedStats.limit(1), RecordedStats.NOW), whole);
                check(StatsFormulas.reading(Optional.of(PodmanSamples.of(each)), sound, RecordedStats.limit(1), RecordedStats.NOW), whole);
            }
        });
    }

    private static void eachChange(JsonElement parent, Runnable look) {
        switch (parent) {
            case JsonObject object -> {
                for (Map.Entry<String, JsonElement> each : new ArrayList<>(object.entrySet())) {
                    object.remove(each.getKey());
                    look.run();
                    odd(value -> object.add(each.getKey(), value), look);
                    object.add(each.getKey(), each.getValue());
                    eachChange(each.getValue(), look);
                }
            }
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    JsonElement was = array.get(i);
                    odd(value -> array.set(at, value), look);
                    array.set(i, was);
                    eachChange(was, look);
                }
            }
            default -> { }
        }
    }

    private static void odd(Consumer<JsonElement> put, Runnable look) {
        for (String each : ODD) {
            put.accept(JsonParser.parseString(each));
            look.run();
        }
    }

    private static void check(StatsReading reading, JsonElement whole) {
        Stream<OptionalDouble> numbers = Stream.of(reading.cpu(), reading.ofLimit(), reading.received(), reading.sent(), reading.read(), reading.written(),
                reading.throttled(), reading.cpuUse().cpus());
        assertTrue(Stream.concat(numbers.flatMap(each -> each.stream().boxed()), reading.perCpu().stream())
                .allMatch(each -> Double.isFinite(each) && each >= 0), () -> reading + " of " + whole);
        assertTrue(Stream.of(reading.memory(), reading.cache(), reading.limit(), reading.pids()).flatMapToLong(OptionalLong::stream).allMatch(each -> each >= 0),
                () -> reading + " of " + whole);
    }
}
