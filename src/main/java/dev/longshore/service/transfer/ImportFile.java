package dev.longshore.service.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file that may become an image.
 *
 * @param images whether it holds images: then it is loaded, and an import would make an image of their parts
 * @param notes  what was written beside it when it was exported
 */
public record ImportFile(ArchiveFile archive, boolean images, Optional<ExportNotes> notes) {

    /** Bytes that are unpacked to see what is in it. */
    private static final long LOOKED_AT = 256L * 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    /** Never fails. */
    static ImportFile look(String path) {
        ArchiveFile archive = ArchiveFile.look(path);
        boolean images = archive.kind() == ArchiveFile.Kind.TAR || archive.kind() == ArchiveFile.Kind.GZIP && packedImages(Path.of(path));
        return new ImportFile(archive, images, archive.kind() == ArchiveFile.Kind.MISSING ? Optional.empty()
                : ExportNotes.find(Path.of(path)));
    }

    /** Whether an engine can make an image of it. */
    public boolean importable() {
        return !images && (archive.kind().accepted() || archive.kind() == ArchiveFile.Kind.NO_IMAGES);
    }

    private static boolean packedImages(Path file) {
        TarScan scan = new TarScan();
        byte[] piece = new byte[PIECE];
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), PIECE)) {
            long left = LOOKED_AT;
            for (int count = in.read(piece); count > 0 && left > 0 && !scan.holdsImages()
                    && scan.problem() == null; count = in.read(piece)) {
                scan.feed(piece, 0, count);
                left -= count;
            }
        } catch (IOException broken) {
            return false;   // the engine says what is wrong with it
        }
        return scan.holdsImages();
    }
}
