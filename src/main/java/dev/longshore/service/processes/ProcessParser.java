package dev.longshore.service.processes;

import dev.longshore.engine.model.Processes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads the table of an engine. Which columns it has depends on the {@code ps} that wrote it, of the host or of the container. Podman 4
 * gives a container's own table as one column.
 */
final class ProcessParser {

    private static final long KILO = 1024;

    private final List<String> titles;
    private final boolean inside;

    private ProcessParser(List<String> titles, boolean inside) {
        this.titles = titles.stream().map(title -> title.strip().toUpperCase(Locale.ROOT)).toList();
        this.inside = inside;
    }

    /** @param inside whether the column PID gives the numbers in the container */
    static ProcessList read(Processes table, boolean inside) {
        boolean oneColumn = table.titles().size() == 1;
        List<String> titles = oneColumn ? words(table.titles().getFirst(), Integer.MAX_VALUE) : table.titles();
        ProcessParser parser = new ProcessParser(titles, inside);
        List<ProcessEntry> entries = new ArrayList<>();
        for (List<String> row : table.processes()) {
            if (row != null && !row.isEmpty()) {
                entries.add(parser.entry(oneColumn ? words(row.getFirst(), titles.size()) : row));
            }
        }
        return new ProcessList(ProcessList.Told.ALL, entries);
    }

    private static List<String> words(String line, int most) {
        return Arrays.asList(line.strip().split("\\s+", most == Integer.MAX_VALUE ? 0 : most));
    }

    private ProcessEntry entry(List<String> row) {
        OptionalLong pid = number(cell(row, "PID"));
        OptionalLong hostPid = inside ? number(cell(row, "HPID")) : pid;
        return new ProcessEntry(new ProcessEntry.Numbers(inside ? pid : OptionalLong.empty(), hostPid, number(cell(row, "PPID"))),
                cell(row, "USER", "UID"), cell(row, "HUSER"), decimal(cell(row, "%CPU")), kilobytes(cell(row, "RSS")), number(cell(row,
                        "ELAPSED")),
                cell(row, "STAT", "S"), cell(row, "COMMAND", "CMD", "ARGS"));
    }

    /** The first of these columns that there is; the last column may hold what has more words than there are titles. */
    private String cell(List<String> row, String... names) {
        Optional<Integer> column = Stream.of(names).map(titles::indexOf).filter(at -> at >= 0).findFirst();
        if (column.isEmpty() || column.get() >= row.size()) {
            return "";
        }
        boolean last = column.get() == titles.size() - 1;
        String text = last ? String.join(" ", row.subList(column.get(), row.size())) : row.get(column.get());
        return text == null ? "" : text;
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static OptionalLong kilobytes(String text) {
        OptionalLong number = text.length() > 15 ? OptionalLong.empty() : number(text);
        return number.isPresent() ? OptionalLong.of(number.getAsLong() * KILO) : number;
    }

    private static OptionalDouble decimal(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
