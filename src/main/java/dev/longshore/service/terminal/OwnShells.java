package dev.longshore.service.terminal;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.domain.HostId;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in containers what this app has begun, by a mark in its environment, and ends it by its number inside: the numbers that engines tell are
 * the host's, and there belong to somebody else. Blocks.
 */
final class OwnShells {

    /** Holds the mark. */
    static final String VARIABLE = "LONGSHORE_SESSION";

    /**
     * Only what every shell understands by itself: a shell leaves out the bytes 0 as it reads, and the grep of busybox ends at the first one.
     * The marked processes: number, whether it leads its session, whether it has a terminal, and its command.
     */
    private static final String FIND = """
            marked() {
              for f in /proc/[0-9]*/environ; do
                while IFS= read -r e || [ -n "$e" ]; do
                  case "$e" in *"$1"*) echo "$f"; break ;; esac
                done 2>/dev/null < "$f"
              done
            }
            facts() {
              p=${1#/proc/}; p=${p%/environ}
              IFS= read -r s 2>/dev/null < "/proc/$p/stat" || return 1
              n=${s#*\\(}; n=${n%\\)*}
              set -- ${s##*\\) }
              lead=0; [ "$4" = "$p" ] && lead=1
              tty=1; [ "$5" = 0 ] && tty=0
              return 0
            }
            """;

    private static final String LIST = FIND + """
            for f in $(marked "$1"); do
              facts "$f" || continue
              c=$(tr '\\000\\n' '  ' 2>/dev/null < "/proc/$p/cmdline")
              echo "$p $lead $tty ${c:-$n}"
            done
            exit 0
            """;

    /** A hang-up, as when a window closes: what was begun with nohup goes on, as it is meant to. Shells that do not go are killed. */
    private static final String END = FIND + """
            all=""; leaders=""
            for f in $(marked "$1"); do
              facts "$f" || continue
              if [ "$2" = 1 ] && [ $tty = 0 ]; then continue; fi
              all="$all $p"
              if [ "$2" = 0 ] || [ $lead = 1 ]; then leaders="$leaders $p"; fi
            done
            [ -n "$all" ] || exit 0
            kill -HUP $all 2>/dev/null
            kill -CONT $all 2>/dev/null
            i=0
            while [ $i -lt 10 ]; do
              left=0
              for p in $leaders; do kill -0 "$p" 2>/dev/null && left=1; done
              [ $left = 0 ] && exit 0
              sleep 0.1 2>/dev/null || sleep 1
              i=$((i+1))
            done
            kill -KILL $leaders 2>/dev/null
            exit 0
            """;

    private static final Pattern LINE = Pattern.compile("(\\d{1,9}) ([01]) ([01]) (.*)");
    private static final int MOST = 64 * 1024;

    private final TerminalAccess access;

    OwnShells(TerminalAccess access) {
        this.access = access;
    }

    /** A process with the mark. @param leads whether it is the one that was begun; what it began does not lead */
    record Marked(InnerProcess process, boolean leads, boolean tty) { }

    /** An entry of the environment of what is begun. */
    static String entry(OpenShell shell) {
        return VARIABLE + "=" + shell.mark();
    }

    /** The processes that have the mark; empty where the container has nothing to look with. @throws FailureException where it cannot be asked */
    Optional<List<Marked>> find(OpenShell shell) {
        return run(shell, LIST).map(said -> marked(said, access));
    }

    static List<Marked> marked(String said, TerminalAccess access) {
        List<Marked> found = new ArrayList<>();
        for (String line : said.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                found.add(new Marked(new InnerProcess(Integer.parseInt(parts.group(1)), access.masker().text(parts.group(4).strip())),
                        parts.group(2).equals("1"), parts.group(3).equals("1")));
            }
        }
        return found;
    }

    /**
     * Ends what has the mark, and crosses it out in the journal.
     *
     * @return false where the container has nothing to end it with: it stays in the journal
     * @throws FailureException where it cannot be asked
     */
    boolean end(OpenShell shell) {
        boolean done = run(shell, END).isPresent();
        if (done) {
            access.journal().ended(shell);
        }
        return done;
    }

    private Optional<String> run(OpenShell shell, String script) {
        ObjectRef container = container(shell);
        boolean podman = access.podman(container.host());
        return access.calls().inBackground().run(container.host(), TerminalOperations.EXEC, container.name(), client -> {
            PlainExec.Said said = PlainExec.run(client, container.id(), PlainExec.config(List.of("sh", "-c", script, "sh", entry(shell), shell.tty() ? "1" : "0"),
                    shell.user(), "", List.of(), shell.privileged()), MOST);
            boolean begun = ExecEnd.of(said.state(), podman, said.words()) != ExecEnd.NOT_STARTED;
            return begun ? Optional.of(said.output().text()) : Optional.empty();
        });
    }

    static ObjectRef container(OpenShell shell) {
        return new ObjectRef(new HostId(shell.host()), ContainerOperations.CONTAINER, shell.container(), shell.name());
    }
}
