package dev.longshore.service.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that may hold images, looked at before it is sent.
 *
 * @param kind what it is by its first bytes; a tar was followed to its end
 * @param size in bytes; 0 where it cannot be read
 */
public record ArchiveFile(Kind kind, long size) {

    /** TRUNCATED: a tar without its end. NO_IMAGES: a tar that holds no images. NOT_ARCHIVE: none that an engine unpacks. */
    public enum Kind {
        TAR, GZIP, BZIP2, XZ, ZSTD,
        MISSING, FOLDER, UNREADABLE, NOT_ARCHIVE, TRUNCATED, NO_IMAGES;

        /** Whether an engine may take it. */
        public boolean accepted() {
            return ordinal() <= ZSTD.ordinal();
        }
    }

    private static final int PIECE = 64 * 1024;

    /** Reads its beginning and, of a tar, the headers; never fails. */
    public static ArchiveFile look(String path) {
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                return new ArchiveFile(Kind.FOLDER, 0);
            }
            return Files.exists(file) ? read(file) : new ArchiveFile(Kind.MISSING, 0);
        } catch (IOException unreadable) {
            return new ArchiveFile(Kind.UNREADABLE, 0);
        } catch (InvalidPathException noPath) {
            return new ArchiveFile(Kind.MISSING, 0);
        }
    }

    private static ArchiveFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new ArchiveFile(Kind.NOT_ARCHIVE, 0);   // a pipe would be read up here, and a device never ends
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] first = new byte[8];
            int count = channel.read(ByteBuffer.wrap(first), 0);
            Kind packed = count < first.length ? Kind.NOT_ARCHIVE : packed(first);
            return new ArchiveFile(packed == null ? tar(channel) : packed, channel.size());
        }
    }

    /** By its magic number; null for something else, perhaps a plain tar. */
    private static Kind packed(byte[] first) {
        int start = ByteBuffer.wrap(first).getInt();
        if (start >>> 16 == 0x1f8b) {
            return Kind.GZIP;
        } else if (start >>> 8 == 0x425a68) {
            return Kind.BZIP2;
        } else if (start == 0xfd377a58) {
            return Kind.XZ;
        }
        return start == 0x28b52ffd ? Kind.ZSTD : null;
    }

    private static Kind tar(FileChannel channel) throws IOException {
        TarScan scan = new TarScan();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long size = channel.size();
        long at = 0;
        while (at < size && scan.problem() == null && !scan.ended()) {
            piece.clear();
            int count = channel.read(piece, at);
            if (count < 0) {
                break;
            }
            scan.feed(piece.array(), 0, count);
            at += count + scan.skip();
        }
        if (!scan.isTar()) {
            return Kind.NOT_ARCHIVE;
        } else if (!scan.ended() || at > size) {
            return Kind.TRUNCATED;
        }
        return scan.holdsImages() ? Kind.TAR : Kind.NO_IMAGES;
    }
}
