package dev.longshore.service.terminal;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Finds a shell in a container: by name through the path that is in force there. Mostly one command tells. Blocks. */
final class ShellFinder {

    /** In order of what people like to type in. */
    static final List<String> SHELLS = List.of("bash", "zsh", "ash", "sh");

    /**
     * Only what every shell understands by itself: neither {@code which} nor {@code getent} need be there. What a shell has only within itself, as a
     * busybox without links, cannot be begun by its name.
     */
    static final String SCRIPT = """
            u=$(id -u 2>/dev/null)
            if [ -n "$u" ] && [ -r /etc/passwd ]; then
              while IFS=: read -r a b c d e f g; do
                if [ "$c" = "$u" ]; then [ -x "$g" ] && echo "passwd $g"; break; fi
              done < /etc/passwd
            fi
            for s in bash zsh ash; do case "$(command -v "$s" 2>/dev/null)" in /*) echo "path $s" ;; esac; done
            echo "path sh"
            """;

    /** Those that a user has where nobody is to log in, and those that every user has where nobody chose any. */
    private static final Set<String> NO_CHOICE = Set.of("nologin", "false", "true", "sync", "halt", "shutdown", "sh", "ash", "dash", "busybox", "");

    private static final String OF_USER = "passwd ";
    private static final String BY_NAME = "path ";
    private static final int MOST = 8 * 1024;

    private final Executor io;

    /** @param io runs what blocks, each on a thread of its own */
    ShellFinder(Executor io) {
        this.io = io;
    }

    /** Where to look. @param user empty for the container's own */
    record Place(String container, String user, boolean privileged, boolean podman) {

        ExecConfig config(String... command) {
            return PlainExec.config(List.of(command), user, "", List.of(), privileged);
        }
    }

    /** Empty where there is none. @throws EngineException where nothing can be run, as for a user whom nobody knows */
    Optional<String> find(EngineClient client, Place place) {
        Optional<String> said = said(client, place, "sh", SCRIPT);
        return said.isPresent() ? chosen(said.get()) : oneOfOthers(client, place);
    }

    /** Without {@code sh} each is tried, all at once. */
    private Optional<String> oneOfOthers(EngineClient client, Place place) {
        List<CompletableFuture<Optional<String>>> tries = SHELLS.stream().filter(shell -> !shell.equals("sh"))
                .map(shell -> CompletableFuture.supplyAsync(() -> said(client, place, shell, "exit 0").map(any -> shell), io)).toList();
        return tries.stream().map(CompletableFuture::join).flatMap(Optional::stream).findFirst();
    }

    /** What a shell says; empty where there is no such shell. */
    private static Optional<String> said(EngineClient client, Place place, String shell, String script) {
        PlainExec.Said said = PlainExec.run(client, place.container(), place.config(shell, "-c", script), MOST);
        boolean begun = ExecEnd.of(said.state(), place.podman(), said.words()) != ExecEnd.NOT_STARTED;
        if (!begun && ExecEnd.missing(said.words()) == ExecEnd.Missing.USER) {
            throw new EngineException.BadRequest(400, said.words().strip());
        }
        return begun ? Optional.of(said.output().text()) : Optional.empty();
    }

    /** The shell that the user has chosen, else the first one that is there. */
    static Optional<String> chosen(String said) {
        List<String> lines = said.lines().map(String::strip).toList();
        Optional<String> own = first(lines, OF_USER, path -> NO_CHOICE.contains(path.substring(path.lastIndexOf('/') + 1)) ? null : path);
        return own.or(() -> first(lines, BY_NAME, name -> SHELLS.contains(name) ? name : null));
    }

    private static Optional<String> first(List<String> lines, String prefix, Function<String, String> take) {
        return lines.stream().filter(line -> line.startsWith(prefix)).map(line -> take.apply(line.substring(prefix.length()).strip()))
                .filter(Objects::nonNull).findFirst();
    }
}
