package dev.longshore.service.discovery;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.Host.Origin;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.service.docker.ContextStore;
import dev.longshore.service.docker.DockerConfig;
import dev.longshore.service.docker.DockerContext;
import dev.longshore.service.docker.DockerFolder;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.docker.DockerProblem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the engines a docker user already has, by docker's own rules: the default one, which is that of {@code DOCKER_HOST} where it is
 * set; every context on disk; and besides them the sockets that engines other than the default put in known places. Each context is a
 * host of its own, also where two name the same engine: people know them by their names. A socket is one only where nothing else leads to it.
 */
public final class HostDiscovery {

    private final Machine machine;
    private final DockerFolder folder;
    private final ContextStore contexts;
    private final KnownSockets sockets;

    public HostDiscovery(Machine machine) {
        this.machine = machine;
        this.folder = DockerFolder.of(machine.environment(), machine.home());
        this.contexts = new ContextStore(folder.contexts());
        this.sockets = new KnownSockets(machine);
    }

    /**
     * What was found at one moment.
     *
     * @param hosts    with ids that are the same at each start
     * @param problems what could not be followed
     */
    public record Found(List<Host> hosts, CurrentEngine current, List<DockerProblem> problems) {

        /** Whether a context may well be there, but is not to be read. */
        boolean unreadable(Host context) {
            return problems.stream().anyMatch(problem -> switch (problem.kind()) {
                case CONTEXTS_UNREADABLE, TOO_MANY_CONTEXTS -> true;
                case CONTEXT_UNREADABLE, CONTEXT_TOO_LARGE, CONTEXT_NOT_JSON -> problem.subject().contains(ContextStore.hash(context.name()));
                default -> false;
            });
        }
    }

    /** Reads a handful of small files; opens no socket. */
    public Found find() {
        List<DockerProblem> problems = new ArrayList<>();
        String current = currentContext(problems);
        ContextStore.Contents kept = contexts.read();
        problems.addAll(kept.problems());
        List<Host> hosts = new ArrayList<>();
        kept.contexts().forEach(context -> host(context, problems).ifPresent(hosts::add));
        Set<String> names = new HashSet<>();
        hosts.forEach(host -> names.add(host.name().toLowerCase(Locale.ROOT)));
        CurrentEngine engine = engine(current, hosts, kept, problems);
        boolean byDefault = engine.context().equals(ContextStore.DEFAULT);
        Optional<Host> ofDefault = new DefaultEngine(machine, folder).find(byDefault ? problems : new ArrayList<>())
                .filter(host -> byDefault || host.origin() != Origin.DEFAULT_SOCKET || sockets.isThere(sockets.usual()))
                .map(host -> named(host, names));
        ofDefault.ifPresent(hosts::addFirst);
        addSockets(hosts, names);
        CurrentEngine usable = byDefault && ofDefault.isEmpty() ? new CurrentEngine(Optional.empty(), engine.rule(), engine.context()) : engine;
        return new Found(pinned(hosts, usable, problems), usable, List.copyOf(problems));
    }

    /** The folders whose changes may change what is found; some may not be there. */
    List<Path> folders() {
        String certificates = machine.variable("DOCKER_CERT_PATH");
        return Stream.of(Stream.of(folder.path()), contexts.folders().stream(), certificates.isEmpty() ? Stream.<Path>empty() : Stream.of(Path.of(certificates)))
                .flatMap(each -> each).toList();
    }

    private String currentContext(List<DockerProblem> problems) {
        try {
            return DockerConfig.read(folder.config()).currentContext();
        } catch (IOException e) {
            problems.add(DockerProblem.of(Kind.CONFIG_UNREADABLE, folder.config().toString(), String.valueOf(e.getMessage())));
            return "";
        }
    }

    private static Optional<Host> host(DockerContext context, List<DockerProblem> problems) {
        return switch (DockerAddress.ofContext(context)) {
            case DockerAddress.Valid(Endpoint endpoint) -> Optional.of(new Host(contextId(context.name()), context.name(), endpoint, Origin.CONTEXT,
                    HostMarks.NONE, context.description()));
            case DockerAddress.Pipe(String shown) -> {
                problems.add(DockerProblem.of(Kind.NAMED_PIPE, context.file().toString(), shown));
                yield Optional.empty();
            }
            case DockerAddress.Wrong wrong -> {
                problems.add(new DockerProblem(Kind.CONTEXT_BAD_ADDRESS, context.file().toString(), wrong.shown(), Optional.of(wrong.problem())));
                yield Optional.empty();
            }
        };
    }

    private static HostId contextId(String name) {
        return new HostId("context:" + name);
    }

    /** The first of docker's rules that says anything decides, also where what it names is not there. */
    private CurrentEngine engine(String currentContext, List<Host> hosts, ContextStore.Contents kept, List<DockerProblem> problems) {
        String named = machine.variable("DOCKER_CONTEXT");
        if (!machine.variable("DOCKER_HOST").isEmpty()) {
            return new CurrentEngine(Optional.of(defaultId()), Rule.DOCKER_HOST, ContextStore.DEFAULT);
        } else if (!named.isEmpty()) {
            return named(Rule.DOCKER_CONTEXT, named, hosts, kept, problems);
        } else if (!currentContext.isEmpty()) {
            return named(Rule.CURRENT_CONTEXT, currentContext, hosts, kept, problems);
        }
        return new CurrentEngine(Optional.of(defaultId()), Rule.DEFAULT, ContextStore.DEFAULT);
    }

    private CurrentEngine named(Rule rule, String name, List<Host> hosts, ContextStore.Contents kept, List<DockerProblem> problems) {
        if (name.equals(ContextStore.DEFAULT)) {
            return new CurrentEngine(Optional.of(defaultId()), rule, name);
        }
        Optional<HostId> host = hosts.stream().map(Host::id).filter(contextId(name)::equals).findFirst();
        if (kept.contexts().stream().noneMatch(context -> context.name().equals(name))) {
            problems.add(DockerProblem.of(rule == Rule.DOCKER_CONTEXT ? Kind.DOCKER_CONTEXT_MISSING : Kind.CURRENT_CONTEXT_MISSING, name, ""));
        }
        return new CurrentEngine(host, rule, name);
    }

    private HostId defaultId() {
        return DefaultEngine.id(machine);
    }

    private void addSockets(List<Host> hosts, Set<String> names) {
        Set<Path> known = new HashSet<>();
        hosts.forEach(host -> {
            if (host.endpoint() instanceof Endpoint.Unix(Path socket)) {
                known.add(KnownSockets.real(socket));
            }
        });
        for (KnownSockets.Socket socket : sockets.present()) {
            if (known.add(KnownSockets.real(socket.path()))) {
                hosts.add(named(new Host(new HostId("socket:" + socket.name()), socket.name(), new Endpoint.Unix(socket.path()), socket.origin()), names));
            }
        }
    }

    /** Contexts keep their names; what has none of its own makes way. */
    private static Host named(Host host, Set<String> taken) {
        String name = host.name();
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = host.name() + " (" + i + ")";
        }
        return host.withName(name);
    }

    /** {@code DOCKER_API_VERSION} is about the engine that docker would use. */
    private List<Host> pinned(List<Host> hosts, CurrentEngine current, List<DockerProblem> problems) {
        String version = machine.variable("DOCKER_API_VERSION").strip().replaceFirst("^v", "");
        if (version.isEmpty()) {
            return List.copyOf(hosts);
        }
        if (!version.matches("\\d{1,3}\\.\\d{1,4}")) {
            problems.add(DockerProblem.of(Kind.API_VERSION, "DOCKER_API_VERSION", version));
            return List.copyOf(hosts);
        }
        return hosts.stream().map(host -> current.is(host.id()) ? host.withMarks(host.marks().withPinnedApi(version)) : host).toList();
    }
}
