package dev.longshore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Recorded answers of Docker 28. */
final class CannedAnswers {

    private CannedAnswers() {
    }

    static void addTo(HostileEngine engine) {
        String[] pingFields = sample("ping-headers.txt").lines()
                .filter(line -> line.contains(": ") && !line.startsWith("Content-") && !line.startsWith("Date")).toArray(String[]::new);
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain; charset=utf-8", "OK", pingFields));
        answer(engine, "/version", "version.json");
        answer(engine, "/info", "info.json");
        answer(engine, "/containers/json", "containers.json");
        answer(engine, "/images/json", "images.json");
    }

    private static void answer(HostileEngine engine, String path, String sample) {
        String json = sample(sample);
        engine.on("GET", path, exchange -> exchange.json(json));
    }

    private static String sample(String name) {
        String path = "/samples/docker28/" + name;
        try (InputStream in = Objects.requireNonNull(CannedAnswers.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
