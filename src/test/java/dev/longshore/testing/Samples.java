package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Answers recorded of real engines. */
public final class Samples {

    public static final List<String> ENGINES = List.of("docker20", "docker28", "docker28c", "podman4", "podman5");

    private static final Path ROOT = Path.of("src/test/resources/samples");

    private Samples() {
    }

    public static byte[] bytes(String engine, String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(engine).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below an engine's folder that end so. */
    public static List<String> files(String engine, String folder, String ending) {
        Path start = ROOT.resolve(engine);
        try (Stream<Path> all = Files.list(start.resolve(folder))) {
            return all.map(path -> start.relativize(path).toString().replace('\\', '/')).filter(name -> name.endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
