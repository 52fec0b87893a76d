package dev.longshore.service.discovery;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.Host.Origin;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.discovery.DockerAddress.TlsSettings;
import dev.longshore.service.docker.ContextStore;
import dev.longshore.service.docker.DockerFolder;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.docker.DockerProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The engine of docker's default context: what the environment says, else the default socket. */
final class DefaultEngine {

    private static final int TLS_PORT = 2376;

    private final Machine machine;
    private final DockerFolder folder;

    DefaultEngine(Machine machine, DockerFolder folder) {
        this.machine = machine;
        this.folder = folder;
    }

    static HostId id(Machine machine) {
        return new HostId(switch (origin(machine)) {
            case DOCKER_HOST -> "docker-host";
            case TLS_VARIABLES -> "tls-variables";
            default -> "default-socket";
        });
    }

    /** A name of blanks only is a choice of docker's default. */
    private static Origin origin(Machine machine) {
        if (!machine.variable("DOCKER_HOST").isBlank()) {
            return Origin.DOCKER_HOST;
        }
        return tls(machine) ? Origin.TLS_VARIABLES : Origin.DEFAULT_SOCKET;
    }

    private static boolean tls(Machine machine) {
        return !machine.variable("DOCKER_TLS_VERIFY").isEmpty() || !machine.variable("DOCKER_TLS").isEmpty();
    }

    /** Empty where the environment names something that cannot be used. */
    Optional<Host> find(List<DockerProblem> problems) {
        Origin origin = origin(machine);
        return switch (origin) {
            case DOCKER_HOST -> named(machine.variable("DOCKER_HOST").strip(), problems);
            case TLS_VARIABLES -> {
                TlsSettings tls = tlsSettings().orElseThrow();
                yield Optional.of(host("localhost", new Endpoint.Tls("localhost", TLS_PORT, tls.files(), tls.verified())));
            }
            default -> usual(problems);
        };
    }

    private Optional<Host> usual(List<DockerProblem> problems) {
        if (machine.windows()) {
            problems.add(DockerProblem.of(Kind.NAMED_PIPE, "docker", "npipe:////./pipe/docker_engine"));
            return Optional.empty();
        }
        return Optional.of(host("local", new Endpoint.Unix(machine.root().resolve(KnownSockets.USUAL))));
    }

    private Optional<Host> named(String text, List<DockerProblem> problems) {
        return switch (DockerAddress.of(completed(text), tlsSettings())) {
            case DockerAddress.Valid(Endpoint endpoint) -> Optional.of(host(name(endpoint), endpoint));
            case DockerAddress.Pipe(String shown) -> {
                problems.add(DockerProblem.of(Kind.NAMED_PIPE, "DOCKER_HOST", shown));
                yield Optional.empty();
            }
            case DockerAddress.Wrong wrong -> {
                problems.add(new DockerProblem(Kind.DOCKER_HOST, "DOCKER_HOST", wrong.shown(), Optional.of(wrong.problem())));
                yield Optional.empty();
            }
        };
    }

    /** What docker takes for an address that names only its kind, or only a port. */
    private String completed(String text) {
        if (text.equals("unix://")) {
            return text + machine.root().resolve(KnownSockets.USUAL);
        }
        return text.equals("tcp://") || text.startsWith("tcp://:") ? "tcp://localhost" + text.substring("tcp://".length()) : text;
    }

    /** The authority's file must be there where TLS is asked for; without certificate and key docker offers none. */
    private Optional<TlsSettings> tlsSettings() {
        if (!tls(machine)) {
            return Optional.empty();
        }
        Path certificates = machine.certificates();
        TlsFiles files = ContextStore.clientFiles(certificates, Optional.of(certificates.resolve("ca.pem")));
        return Optional.of(new TlsSettings(files, !machine.variable("DOCKER_TLS_VERIFY").isEmpty()));
    }

    private Host host(String name, Endpoint endpoint) {
        return new Host(id(machine), name, endpoint, origin(machine));
    }

    private static String name(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Tcp tcp -> tcp.host();
            case Endpoint.Tls tls -> tls.host();
            case Endpoint.Ssh ssh -> ssh.host();
            case Endpoint.Unix _, Endpoint.Demo _ -> "local";
        };
    }
}
