package dev.longshore.service.log;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a Java machine that crashed left beside the log. */
public final class CrashReports {

    private static final String NEW = "hs_err_pid";

    private final File folder;

    public CrashReports(File folder) {
        this.folder = folder;
    }

    /** Reports that nobody was told of. They get another name, so that each is named once. Reads the disk. */
    public List<File> takeNew() {
        File[] found = folder.listFiles((in, name) -> name.startsWith(NEW) && name.endsWith(".log"));
        List<File> taken = new ArrayList<>();
        for (File report : found == null ? new File[0] : found) {
            File known = new File(folder, "crash-" + report.lastModified() + ".log");
            try {
                Files.move(report.toPath(), known.toPath());
                taken.add(known);
            } catch (IOException stays) {
                System.getLogger("longshore").log(System.Logger.Level.WARNING, "a crash report stays where it is", stays);
            }
        }
        return taken;
    }
}
