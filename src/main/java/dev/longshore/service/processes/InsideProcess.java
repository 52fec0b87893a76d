package dev.longshore.service.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process as the container itself sees it.
 *
 * @param number  in the container
 * @param started by the kernel's clock: with the number it names one process for good
 * @param command without its blanks: the shell that reads it does not see where its words end
 */
public record InsideProcess(long number, long started, String command) {

    private static final int STARTED = 19;

    /** Reads what {@link ProcessScripts#LIST} writes; lines that make no sense are passed over. */
    static List<InsideProcess> read(String output) {
        List<InsideProcess> found = new ArrayList<>();
        String stat = "";
        for (String line : output.split("\n", -1)) {
            if (line.startsWith("S ")) {
                stat = line.substring(2);
            } else if (line.startsWith("C ")) {
                of(stat, bare(line.substring(2))).ifPresent(found::add);
                stat = "";
            }
        }
        return found;
    }

    /** @param stat a line of {@code /proc/NUMBER/stat}; the name in it may hold anything, brackets too */
    private static Optional<InsideProcess> of(String stat, String command) {
        int named = stat.indexOf(" (");
        int rest = stat.lastIndexOf(") ");
        if (named < 0 || rest < named) {
            return Optional.empty();
        }
        String[] fields = stat.substring(rest + 2).split(" ");
        OptionalLong number = number(stat.substring(0, named));
        OptionalLong started = fields.length > STARTED ? number(fields[STARTED]) : OptionalLong.empty();
        return number.isEmpty() || started.isEmpty() ? Optional.empty()
                : Optional.of(new InsideProcess(number.getAsLong(), started.getAsLong(), command));
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** What can be compared with what {@code ps} writes, which puts question marks in the place of much. */
    static String bare(String command) {
        return command.replaceAll("[^!-~]|\\?", "");
    }
}
