package dev.longshore.service.host;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.EndpointText.Problem;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.masking.Masker;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the engine a docker user already has: {@code DOCKER_HOST}, else the default socket. */
public final class HostDiscovery {

    private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");

    private HostDiscovery() {
    }

    /**
     * @param host    what was found, empty where the environment names something that cannot be used
     * @param problem why it cannot be used; with it, {@code value} is what the environment says, a password in it covered
     */
    public record Found(Optional<Host> host, Optional<Problem> problem, String value) { }

    /** @param environment as of {@link System#getenv()} */
    public static Found find(Map<String, String> environment) {
        String named = environment.getOrDefault("DOCKER_HOST", "").strip();
        if (named.isEmpty()) {
            return found(new Host(new HostId("default-socket"), "local", new Endpoint.Unix(DEFAULT_SOCKET), Host.Origin.DEFAULT_SOCKET));
        }
        return switch (EndpointText.parse(named)) {
            case EndpointText.Invalid invalid -> refused(invalid.problem(), named);
            case EndpointText.Valid(Endpoint.Tcp _) when !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty() ->
                    refused(Problem.NOT_YET, named);   // TLS was asked for: never plain http in its place
            case EndpointText.Valid(Endpoint endpoint) ->
                    found(new Host(new HostId("docker-host"), name(endpoint), endpoint, Host.Origin.DOCKER_HOST));
        };
    }

    /** Where docker looks for certificates: {@code DOCKER_CERT_PATH}, else its own folder. */
    public static Path certificates(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("DOCKER_CERT_PATH", "");
        String config = environment.getOrDefault("DOCKER_CONFIG", "");
        return !named.isEmpty() ? Path.of(named) : config.isEmpty() ? home.resolve(".docker") : Path.of(config);
    }

    private static String name(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Tcp tcp -> tcp.host();
            case Endpoint.Ssh ssh -> ssh.host();
            default -> "local";
        };
    }

    private static Found found(Host host) {
        return new Found(Optional.of(host), Optional.empty(), host.endpoint().uri());
    }

    private static Found refused(Problem problem, String value) {
        return new Found(Optional.empty(), Optional.of(problem), new Masker().text(value));
    }
}
