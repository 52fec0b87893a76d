package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Writes docker's own folder as the docker command does. */
public record ContextFiles(Path folder) {

    /** A context; one of that name is written over. */
    public Path add(String name, String host) {
        return write(hash(name), """
                {"Name":"%s","Metadata":{},"Endpoints":{"docker":{"Host":"%s","SkipTLSVerify":false}}}""".formatted(name, host));
    }

    /** A folder of the contexts with that content. */
    public Path write(String hash, String json) {
        return text(folder.resolve("contexts/meta").resolve(hash).resolve("meta.json"), json);
    }

    /** A file of a context's certificates. */
    public Path certificate(String name, String file) {
        return text(folder.resolve("contexts/tls").resolve(hash(name)).resolve("docker").resolve(file), "-");
    }

    public void current(String name) {
        text(folder.resolve("config.json"), "{\"auths\":{},\"currentContext\":\"" + name + "\"}");
    }

    public void remove(String name) {
        try (Stream<Path> files = Files.walk(folder.resolve("contexts/meta").resolve(hash(name)))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String hash(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path text(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.writeString(file.resolveSibling(".tmp-" + file.getFileName()), content);
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);   // as docker does: whoever watches never reads half of it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
