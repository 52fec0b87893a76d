package dev.longshore.service.discovery;

import dev.longshore.service.docker.DockerFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What there is to look at.
 *
 * @param environment as of {@link System#getenv()}
 * @param home        the user's home folder
 * @param system      as of {@code os.name}
 * @param root        of the file system
 */
public record Machine(Map<String, String> environment, Path home, String system, Path root) {

    /** This one; docker, too, takes {@code HOME} for the home folder. */
    public static Machine of(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return of(environment, home.isEmpty() ? System.getProperty("user.home") : home);
    }

    /** @param home a question mark for a user without one: what lies in the current folder is then not taken for theirs */
    static Machine of(Map<String, String> environment, String home) {
        Path named = Path.of(home);
        return new Machine(environment, named.isAbsolute() ? named : Path.of("/"), System.getProperty("os.name"), Path.of("/"));
    }

    /** Where docker looks for certificates: {@code DOCKER_CERT_PATH}, else its own folder. */
    public Path certificates() {
        String named = variable("DOCKER_CERT_PATH");
        return named.isEmpty() ? DockerFolder.of(environment, home).path() : Path.of(named);
    }

    /** Empty for none. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    boolean windows() {
        return system.toLowerCase(Locale.ROOT).contains("win") && !mac();
    }

    boolean mac() {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.contains("mac") || lower.contains("darwin");
    }
}
