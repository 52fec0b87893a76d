package dev.longshore.service.processes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.ContainersApi;
import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.Processes;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerCommand;
import dev.longshore.service.containers.ContainerCommand.Outcome;
import dev.longshore.service.host.EngineCalls;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The processes of a container, and signals for them. A signal goes to the number that a process has in its container, never to the one
 * on the host.
 * Every future fails with a {@link dev.longshore.domain.FailureException}.
 */
public final class ProcessService {

    /** Podman tells the numbers on both sides. */
    private static final String PODMAN = "pid,hpid,user,huser,pcpu,rss,args";

    /** The command last: it may hold blanks. */
    private static final String DOCKER = "-eo pid,ppid,user:32,stat,pcpu,rss,etimes,args";

    private static final String PATH = "PATH=";
    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int MOST_FOLDERS = 12;
    private static final int MOST_OUTPUT = 4 * 1024 * 1024;

    private final EngineCalls calls;

    public ProcessService(EngineCalls calls) {
        this.calls = calls;
    }

    public CompletableFuture<ProcessList> list(ObjectRef container) {
        return calls.ask(container.host(), ProcessOperations.LIST, container.name(), client -> list(client, container.id()));
    }

    private static ProcessList list(EngineClient client, String id) {
        boolean podman = client.podman();
        try {
            Optional<Processes> table = top(client.containers(), id, podman ? PODMAN : DOCKER);
            return table.map(each -> ProcessParser.read(each, podman)).orElse(ProcessList.NOTHING);
        } catch (EngineException.Conflict notRunning) {
            return ProcessList.NOT_RUNNING;
        }
    }

    /** A host whose {@code ps} knows fewer columns is asked for what it has. */
    private static Optional<Processes> top(ContainersApi containers, String id, String columns) {
        try {
            return containers.top(id, columns);
        } catch (EngineException.ServerFault | EngineException.BadRequest refused) {
            return containers.top(id, "");
        }
    }

    /**
     * What a process is in its container: one where that is sure, several where it cannot be told apart, none where it has ended.
     *
     * @param wanted as it was listed
     */
    public CompletableFuture<Found> find(ObjectRef container, ProcessEntry wanted) {
        return calls.ask(container.host(), ProcessOperations.SIGNAL, container.name(), client -> {
            String others = JsonPlace.of(client.containers().inspectRaw(container.id()).root()).at("HostConfig", "PidMode").text();
            boolean known = wanted.numbers().inside().isPresent();
            if (!known && others.startsWith("container:")) {
                return new Found(true, true, List.of());   // the other one's processes are seen too, and the engine tells nothing that parts them
            }
            Outcome seen = ContainerCommand.run(client, container.id(), ProcessScripts.list(), Optional.empty(), MOST_OUTPUT);
            List<InsideProcess> inside = InsideProcess.read(seen.output());
            return !seen.run() ? new Found(false, List.of()) : new Found(true, !known && others.equals("host")
                    ? ProcessMatch.byHostNumber(wanted, inside) : ProcessMatch.find(wanted, list(client, container.id()).entries(), inside));
        });
    }

    /**
     * Whether a container has a shell, by the folders where it looks for programs. Nothing is run in it; where the engine does not tell, there may be one.
     */
    public CompletableFuture<Boolean> shell(ObjectRef container) {
        return calls.ask(container.host(), ProcessOperations.SIGNAL, container.name(), client -> folders(client.containers().inspect(container.id()))
                .anyMatch(folder -> there(client, container.id(), folder + "/sh")));
    }

    private static Stream<String> folders(ContainerDetails container) {
        List<String> environment = container.config() == null ? List.of() : container.config().env();
        String path = environment.stream().filter(entry -> entry.startsWith(PATH)).reduce((first, last) -> last).map(entry -> entry.substring(PATH.length()))
                .orElse(USUAL_PATH);
        return Stream.of(path.split(":")).filter(folder -> folder.startsWith("/")).distinct().limit(MOST_FOLDERS);
    }

    private static boolean there(EngineClient client, String id, String path) {
        try {
            client.containers().stat(id, path);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        } catch (EngineException notTold) {
            return true;
        }
    }

    /**
     * @param shell     whether the container has one
     * @param shared    whether another container's processes are among those that it sees: then none is looked for
     * @param processes what it can be
     */
    public record Found(boolean shell, boolean shared, List<InsideProcess> processes) {

        public Found {
            processes = List.copyOf(processes);
        }

        /** In a container that sees no other one's processes. */
        public Found(boolean shell, List<InsideProcess> processes) {
            this(shell, false, processes);
        }
    }

    /** What came of a signal. REFUSED: the kernel does not let the container's users send it. UNKNOWN: the engine did not tell. */
    public enum Sent { SENT, GONE, REFUSED, UNKNOWN }

    /**
     * Sends a signal, if the number still means that process. The container's own user does it, and where it may not, the container's root.
     *
     * @param signal without SIG, such as TERM
     */
    public CompletableFuture<Sent> signal(ObjectRef container, InsideProcess process, String signal) {
        return calls.ask(container.host(), ProcessOperations.SIGNAL, container.name(), client -> {
            Sent sent = send(client, container.id(), process, signal, Optional.empty());
            return sent == Sent.REFUSED ? send(client, container.id(), process, signal, Optional.of("0")) : sent;
        });
    }

    private static Sent send(EngineClient client, String id, InsideProcess process, String signal, Optional<String> user) {
        Outcome outcome = ContainerCommand.run(client, id, ProcessScripts.signal(process, signal), user, MOST_OUTPUT);
        return sent(outcome.exitCode());
    }

    /** @param code of the command that sent it; empty where the container, and with it the command, may have ended */
    static Sent sent(OptionalLong code) {
        return code.isEmpty() ? Sent.UNKNOWN : code.getAsLong() == 0 ? Sent.SENT : code.getAsLong() == ProcessScripts.GONE ? Sent.GONE
                : Sent.REFUSED;
    }
}
