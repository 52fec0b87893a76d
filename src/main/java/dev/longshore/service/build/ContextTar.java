package dev.longshore.service.build;

import dev.longshore.service.build.ContextException.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes what a walk finds as a tar, with the owners, modes and times that Docker would send: the engine's build cache hits on what either
 * sent before. Its memory does not grow with what is sent. It ends with the mark of a whole tar only where every file was sent whole.
 */
final class ContextTar implements ContextWalk.Visitor {

    private static final int PIECE = 64 * 1024;

    private final TarArchiveOutputStream tar;
    private final LongConsumer sent;
    private final BooleanSupplier stopped;
    private final Map<Object, String> severalNames = new HashMap<>();
    private final byte[] piece = new byte[PIECE];
    private long bytes;

    private ContextTar(OutputStream out, LongConsumer sent, BooleanSupplier stopped) {
        this.tar = new TarArchiveOutputStream(new BufferedOutputStream(out, PIECE), StandardCharsets.UTF_8.name());
        this.sent = sent;
        this.stopped = stopped;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /**
     * Writes all of it.
     *
     * @param sent    bytes of files written so far, often
     * @param stopped asked before each piece; where it says so, the tar stays unfinished
     */
    static void write(ContextWalk walk, OutputStream out, LongConsumer sent, BooleanSupplier stopped) throws IOException {
        ContextTar writing = new ContextTar(out, sent, stopped);
        walk.walk(writing);
        writing.tar.finish();
        writing.tar.flush();
    }

    @Override
    public void included(ContextEntry entry) throws IOException {
        check();
        FileStat stat = entry.stat();
        switch (stat.type()) {
            case FOLDER -> empty(new TarArchiveEntry(entry.name() + "/", TarConstants.LF_DIR), stat);
            case LINK -> link(entry);
            case PIPE -> empty(new TarArchiveEntry(entry.name(), TarConstants.LF_FIFO), stat);
            case CHARACTER_DEVICE -> device(entry, TarConstants.LF_CHR);
            case BLOCK_DEVICE -> device(entry, TarConstants.LF_BLK);
            case FILE -> file(entry);
            case SOCKET -> { }   // a tar has no such thing
        }
    }

    private void link(ContextEntry entry) throws IOException {
        TarArchiveEntry link = new TarArchiveEntry(entry.name(), TarConstants.LF_SYMLINK);
        try {
            link.setLinkName(Files.readSymbolicLink(entry.path()).toString());
        } catch (IOException e) {
            throw broken(entry, e);
        }
        empty(link, entry.stat());
    }

    private void device(ContextEntry entry, byte type) throws IOException {
        TarArchiveEntry device = new TarArchiveEntry(entry.name(), type);
        long number = entry.stat().device();
        device.setDevMajor((int) (number >>> 8 & 0xfff | number >>> 32 & ~0xfffL));
        device.setDevMinor((int) (number & 0xff | number >>> 12 & ~0xffL));
        empty(device, entry.stat());
    }

    private void empty(TarArchiveEntry header, FileStat stat) throws IOException {
        put(header, stat, 0);
        tar.closeArchiveEntry();
    }

    private void put(TarArchiveEntry header, FileStat stat, long size) throws IOException {
        header.setMode(stat.mode());
        header.setModTime(stat.modified() * 1000);
        header.setIds(0, 0);
        header.setNames("", "");
        header.setSize(size);
        tar.putArchiveEntry(header);
    }

    private void file(ContextEntry entry) throws IOException {
        String first = entry.stat().links() > 1 ? severalNames.putIfAbsent(entry.stat().inode(), entry.name()) : null;
        if (first != null) {
            TarArchiveEntry again = new TarArchiveEntry(entry.name(), TarConstants.LF_LINK);
            again.setLinkName(first);
            empty(again, entry.stat());
            return;
        }
        try (InputStream in = open(entry)) {
            put(new TarArchiveEntry(entry.name(), TarConstants.LF_NORMAL), entry.stat(), entry.size());
            copy(entry, in);
        }
        tar.closeArchiveEntry();
    }

    /** Exactly as many bytes as its header said: a file that grew or shrank since ends the whole, as its bytes would be taken for headers. */
    private void copy(ContextEntry entry, InputStream in) throws IOException {
        for (long left = entry.size(); left > 0; ) {
            check();
            int count = read(entry, in, (int) Math.min(left, piece.length));
            if (count < 0) {
                throw new ContextException(Problem.CHANGED, entry.name(), null);
            }
            tar.write(piece, 0, count);
            left -= count;
            bytes += count;
            sent.accept(bytes);
        }
        if (read(entry, in, 1) >= 0) {
            throw new ContextException(Problem.CHANGED, entry.name(), null);
        }
    }

    private int read(ContextEntry entry, InputStream in, int most) throws IOException {
        try {
            return in.read(piece, 0, most);
        } catch (IOException e) {
            throw broken(entry, e);
        }
    }

    /** Not through a link: what was a file a moment ago may be one now. */
    private static InputStream open(ContextEntry entry) throws IOException {
        try {
            return Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw broken(entry, e);
        }
    }

    private static ContextException broken(ContextEntry entry, IOException e) {
        return new ContextException(e instanceof NoSuchFileException ? Problem.VANISHED : Problem.UNREADABLE, entry.name(), e);
    }

    private void check() throws InterruptedIOException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedIOException("stopped");
        }
    }
}
