package dev.longshore.service.processes;

import java.util.List;

/** What is run in a container; nothing but a shell with its own words is needed for it. */
final class ProcessScripts {

    /** The process that was meant is no longer there. */
    static final int GONE = 3;

    /** Two lines for each process: its status, and its command. */
    private static final String LIST = """
            for d in /proc/[0-9]*; do
              s=; c=; { IFS= read -r s < "$d/stat"; } 2>/dev/null || continue
              { while IFS= read -r l || [ -n "$l" ]; do c="$c$l"; l=; done < "$d/cmdline"; } 2>/dev/null
              printf 'S %s\\nC %s\\n' "$s" "$c"
            done
            """;

    /** Looks again whether the number means that process still, and sends it the signal. */
    private static final String SIGNAL = """
            set -f
            n=$1; t=$2; g=$3; s=
            { IFS= read -r s < "/proc/$n/stat"; } 2>/dev/null || exit 3
            set -- ${s##*) }
            shift 19
            [ "$1" = "$t" ] || exit 3
            kill -"$g" "$n"
            """;

    private ProcessScripts() {
    }

    static List<String> list() {
        return List.of("sh", "-c", LIST);
    }

    /** @param signal without SIG, such as TERM */
    static List<String> signal(InsideProcess process, String signal) {
        return List.of("sh", "-c", SIGNAL, "sh", Long.toString(process.number()), Long.toString(process.started()), signal);
    }
}
