package dev.longshore.service.docker;

import java.nio.file.Path;
import java.util.Map;

/** The folder of the docker command: {@code DOCKER_CONFIG}, else {@code ~/.docker}. It need not be there. */
public record DockerFolder(Path path) {

    /** @param environment as of {@link System#getenv()} */
    public static DockerFolder of(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("DOCKER_CONFIG", "");
        return new DockerFolder(named.isEmpty() ? home.resolve(".docker") : Path.of(named));
    }

    /** {@code config.json} in it. */
    public Path config() {
        return path.resolve("config.json");
    }

    /** The folder that holds the contexts. */
    public Path contexts() {
        return path.resolve("contexts");
    }
}
