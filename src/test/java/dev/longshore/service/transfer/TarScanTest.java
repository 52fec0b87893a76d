package dev.longshore.service.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.ImageTar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarScanTest {

    private static TarScan scan(byte[] tar, int piece) {
        TarScan scan = new TarScan();
        for (int at = 0; at < tar.length; at += piece) {
            scan.feed(tar, at, Math.min(piece, tar.length - at));
        }
        return scan;
    }

    @Test
    void readsTheSameInPiecesOfAnySize() {
        byte[] tar = ImageTar.of(1300, List.of("a:1"));
        for (int piece : new int[] {1, 7, 511, 512, 513, 100_000}) {
            TarScan scan = scan(tar, piece);
            assertTrue(scan.ended(), () -> piece + ": " + scan.problem());
            assertTrue(Manifest.read(scan.manifest()).orElseThrow().missing(List.of(new TransferImage("x", List.of("a:1"), 1))).isEmpty());
        }
    }

    @Test
    void seesEveryTruncation() {
        byte[] tar = ImageTar.of(1300, List.of("a:1"));
        for (int length = 0; length < tar.length; length += 64) {
            assertFalse(scan(java.util.Arrays.copyOf(tar, length), 512).ended());
        }
    }

    @Test
    void takesTheSizeOfALargeFileFromItsExtendedHeader() {
        byte[] pax = "13 size=1024\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tar = new ImageTar().entry('x', "pax", pax.length, pax).entry('0', "large", 0, new byte[1024]).manifest(List.of()).end();
        TarScan scan = scan(tar, 100);
        assertTrue(scan.ended(), scan::problem);
        assertNotNull(scan.manifest());
    }

    @Test
    void passesOverWhatNobodyReads() {
        byte[] tar = new ImageTar().entry('0', "huge", 1L << 32, new byte[0]).withoutEnd();
        TarScan scan = scan(tar, 512);
        assertEquals(1L << 32, scan.skip());
        assertEquals(0, scan.skip());
        assertTrue(scan.isTar());
    }

    @Test
    void podmansFullNamesAreTheSame() {
        Manifest manifest = Manifest.read("[{\"RepoTags\":[\"docker.io/library/web:1\"]}]".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertTrue(manifest.missing(List.of(new TransferImage("x", List.of("web:1"), 1))).isEmpty());
        assertTrue(manifest.missing(List.of(new TransferImage("x", List.of("eb:1"), 1))).isPresent());
        assertTrue(Manifest.read("{".getBytes(StandardCharsets.UTF_8)).isEmpty());
    }
}
