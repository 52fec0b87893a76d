package dev.longshore.service.log;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** The end of the log, to be shown. */
public final class LogTail {

    private static final int MOST_BYTES = 256 * 1024;

    private final File file;
    private final Executor io;

    public LogTail(File folder, Executor io) {
        this.file = new LogFile(folder).newest();
        this.io = io;
    }

    public File file() {
        return file;
    }

    /** Whole lines, the oldest first; an empty text where there is no log yet. */
    public CompletableFuture<String> read() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return file.exists() ? end() : "";
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, io);
    }

    private String end() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file, "r")) {
            long from = Math.max(0, open.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (open.length() - from)];
            open.seek(from);
            open.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
