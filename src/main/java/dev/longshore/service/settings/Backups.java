package dev.longshore.service.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of files that the settings are about to take the place of: a few, each by the time it was kept, none ever overwritten. */
final class Backups {

    static final int MOST = 5;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final InstantSource clock;

    /** @param name of the file that is kept */
    Backups(Path folder, String name, InstantSource clock) {
        this.folder = folder;
        this.name = name;
        this.clock = clock;
    }

    /** @return the copy; an earlier one where that is the same */
    Path keep(byte[] content) throws IOException {
        for (Path kept : all()) {
            if (Files.size(kept) == content.length && Arrays.equals(Files.readAllBytes(kept), content)) {
                return kept;
            }
        }
        Path copy = write(content);
        List<Path> others = new ArrayList<>(all());
        others.remove(copy);
        dropLeast(others);
        return copy;
    }

    /** What holds nothing, or is no settings either, goes before what could be put back; the older before the newer. */
    private static void dropLeast(List<Path> others) throws IOException {
        others.sort(Comparator.comparing(Backups::worth).thenComparing(Comparator.naturalOrder()));
        for (Path least : others.subList(0, Math.max(0, others.size() + 1 - MOST))) {
            Files.deleteIfExists(least);
        }
    }

    private static int worth(Path kept) {
        try {
            byte[] content = Files.readAllBytes(kept);
            return SettingsText.parse(content).isPresent() ? 2 : content.length > 0 ? 1 : 0;
        } catch (IOException unreadable) {
            return 2;   // nobody knows: it stays longer
        }
    }

    private Path write(byte[] content) throws IOException {
        String stamp = name + "." + STAMP.format(clock.instant());
        for (int more = 1; ; more++) {
            Path copy = folder.resolve(stamp + (more == 1 ? "" : "-" + more) + ".bak");
            try {
                WholeFile.create(copy, content);
                return copy;
            } catch (FileAlreadyExistsException taken) {
                // of the same second: the next number is free, or the one after it
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\Q" + name + "\\E\\.\\d{8}-\\d{6}(-\\d+)?\\.bak"))
                    .filter(Files::isRegularFile).sorted().toList();
        }
    }
}
