package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PEM file as it was read. Failures name the file and never say what is in it. */
record PemFile(Path path, List<PemBlock> blocks) {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** @throws Unreachable where the file cannot be read, or holds no block */
    static PemFile read(Path path) {
        List<PemBlock> blocks = blocks(path, text(bytes(path)));
        if (blocks.isEmpty()) {
            throw unusable(path, "is no PEM file", null);
        }
        return new PemFile(path, blocks);
    }

    /** The blocks of certificates, in their order. */
    List<PemBlock> certificates() {
        return blocks.stream().filter(PemBlock::isCertificate).toList();
    }

    static Unreachable unusable(Path path, String what, Throwable cause) {
        return new Unreachable(Reason.TLS_FILE, path + " " + what, cause);
    }

    private static byte[] bytes(Path path) {
        if (Files.isDirectory(path)) {
            throw unusable(path, "is a folder, not a file", null);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unusable(path, "is no regular file", null);   // reading a pipe might wait for ever
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw unusable(path, "is over " + MAX_BYTES + " bytes", null);
            }
            return bytes;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw unusable(path, "does not exist", e);
        } catch (AccessDeniedException e) {
            throw unusable(path, "may not be read", e);
        } catch (IOException e) {
            throw unusable(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Editors on Windows put a mark at the start, and may write two bytes for each character. */
    private static String text(byte[] bytes) {
        boolean two = bytes.length >= 2 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
        Charset charset = two ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(bytes, charset);
    }

    private static List<PemBlock> blocks(Path path, String text) {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(PemBlock.of(path, matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }
}
