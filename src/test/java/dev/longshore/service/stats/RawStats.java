package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.EngineClient;
import dev.longshore.json.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The numbers of raw answers, worked out apart from the app's own formulas, in decimals. */
final class RawStats {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<TappedTransport.Answer> answers;
    private final EngineClient client;
    private int compared;

    RawStats(List<TappedTransport.Answer> answers, EngineClient client) {
        this.answers = answers;
        this.client = client;
    }

    /** @return how many numbers were compared */
    int compare(String what, String id, List<StatsReading> readings) {
        List<JsonObject> raw = of(id);
        compared = 0;
        assertTrue(readings.size() >= 2 && raw.size() >= readings.size(), () -> what + ": " + raw.size() + " answers, " + readings.size() + " readings");
        long limit = limit(id);
        for (int i = 0; i < readings.size(); i++) {
            String at = what + ", reading " + i;
            JsonObject now = raw.get(i);
            StatsReading reading = readings.get(i);
            memory(at, now, reading, limit);
            if (i > 0 && !same(raw.get(i - 1), now)) {
                rates(at, raw.get(i - 1), now, reading);
            }
        }
        return compared;
    }

    private List<JsonObject> of(String id) {
        List<JsonObject> found = new ArrayList<>();
        for (TappedTransport.Answer each : answers) {
            if (each.status() == 200 && each.target().startsWith("/containers/" + id + "/") && each.text().contains("cpu_stats")) {
                found.add(JsonParser.parseString(each.text()).getAsJsonObject());
            } else if (each.status() == 200 && each.target().startsWith("/libpod/")) {
                JsonElement all = JsonParser.parseString(each.text()).getAsJsonObject().get("Stats");
                for (JsonElement one : all.isJsonNull() ? new JsonArray() : all.getAsJsonArray()) {
                    if (one.getAsJsonObject().get("ContainerID").getAsString().equals(id)) {
                        found.add(one.getAsJsonObject());
                    }
                }
            }
        }
        return found;
    }

    private long limit(String id) {
        JsonNode.JsonObject root = (JsonNode.JsonObject) client.containers().inspectRaw(id).root();
        return Long.parseLong(((JsonNode.JsonNumber) ((JsonNode.JsonObject) root.get("HostConfig")).get("Memory")).literal());
    }

    private static boolean podman(JsonObject sample) {
        return sample.has("CPUNano");
    }

    private static boolean same(JsonObject before, JsonObject now) {
        return !podman(now) && before.get("read").equals(now.get("read"));
    }

    private void memory(String at, JsonObject now, StatsReading reading, long limit) {
        if (podman(now)) {
            equal(at + " memory", number(now, "MemUsage").map(BigDecimal::longValue), reading.memory());
            equal(at + " pids", number(now, "PIDs").map(BigDecimal::longValue), reading.pids());
        } else {
            BigDecimal usage = number(now, "memory_stats", "usage").orElseThrow();
            BigDecimal cache = number(now, "memory_stats", "stats", "total_inactive_file").or(() -> number(now, "memory_stats", "stats", "inactive_file")).orElse(BigDecimal.ZERO);
            equal(at + " memory", Optional.of(usage.subtract(cache).longValue()), reading.memory());
            equal(at + " pids", number(now, "pids_stats", "current").map(BigDecimal::longValue), reading.pids());
        }
        equal(at + " limit", limit > 0 ? Optional.of(limit) : Optional.empty(), reading.limit());
        if (limit > 0) {
            close(at + " of limit", Optional.of(HUNDRED.multiply(BigDecimal.valueOf(reading.memory().orElseThrow())).divide(BigDecimal.valueOf(limit), EXACT)), reading.ofLimit());
        }
    }

    private void rates(String at, JsonObject before, JsonObject now, StatsReading reading) {
        if (podman(now)) {
            BigDecimal nanos = grown(before, now, "SystemNano").orElseThrow();
            close(at + " cpu", grown(before, now, "CPUNano").map(used -> used.multiply(HUNDRED).divide(nanos, EXACT)), reading.cpu());
            close(at + " read", grown(before, now, "BlockInput").map(bytes -> perSecond(bytes, nanos)), reading.read());
            close(at + " written", grown(before, now, "BlockOutput").map(bytes -> perSecond(bytes, nanos)), reading.written());
            if (now.has("NetInput")) {
                close(at + " received", grown(before, now, "NetInput").map(bytes -> perSecond(bytes, nanos)), reading.received());
            }
            return;
        }
        BigDecimal nanos = BigDecimal.valueOf(Duration.between(Instant.parse(before.get("read").getAsString()), Instant.parse(now.get("read").getAsString())).toNanos());
        BigDecimal system = grown(before, now, "cpu_stats", "system_cpu_usage").orElseThrow();
        BigDecimal cpus = number(now, "cpu_stats", "online_cpus").orElseThrow();
        close(at + " cpu", grown(before, now, "cpu_stats", "cpu_usage", "total_usage").map(used -> used.multiply(cpus).multiply(HUNDRED).divide(system, EXACT)), reading.cpu());
        if (now.has("networks")) {
            close(at + " received", Optional.of(perSecond(network(now, "rx_bytes").subtract(network(before, "rx_bytes")), nanos)), reading.received());
            close(at + " sent", Optional.of(perSecond(network(now, "tx_bytes").subtract(network(before, "tx_bytes")), nanos)), reading.sent());
        } else {
            close(at + " received", Optional.empty(), reading.received());
        }
        BigDecimal periods = grown(before, now, "cpu_stats", "throttling_data", "periods").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> share = periods.signum() == 0 ? Optional.empty()
                : grown(before, now, "cpu_stats", "throttling_data", "throttled_periods").map(held -> held.divide(periods, EXACT).min(BigDecimal.ONE));
        close(at + " throttled", share, reading.throttled());
    }

    private static BigDecimal network(JsonObject sample, String counter) {
        return sample.getAsJsonObject("networks").entrySet().stream().map(each -> each.getValue().getAsJsonObject().get(counter).getAsBigDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal perSecond(BigDecimal bytes, BigDecimal nanos) {
        return bytes.multiply(BigDecimal.valueOf(1_000_000_000)).divide(nanos, EXACT);
    }

    private static Optional<BigDecimal> grown(JsonObject before, JsonObject now, String... path) {
        return number(before, path).flatMap(from -> number(now, path).map(to -> to.subtract(from)));
    }

    private static Optional<BigDecimal> number(JsonObject sample, String... path) {
        JsonElement at = sample;
        for (String each : path) {
            if (at == null || !at.isJsonObject()) {
                return Optional.empty();
            }
            at = at.getAsJsonObject().get(each);
        }
        return Optional.ofNullable(at).filter(each -> !each.isJsonNull()).map(JsonElement::getAsBigDecimal);
    }

    private void equal(String what, Optional<Long> expected, OptionalLong shown) {
        compared++;
        assertEquals(expected.map(OptionalLong::of).orElse(OptionalLong.empty()), shown, what);
    }

    private void close(String what, Optional<BigDecimal> expected, OptionalDouble shown) {
        compared++;
        assertEquals(expected.isPresent(), shown.isPresent(), what + ": " + expected + ", shown " + shown);
        expected.ifPresent(number -> assertEquals(number.doubleValue(), shown.orElseThrow(), Math.abs(number.doubleValue()) * 1e-9 + 1e-9, what));
    }
}
