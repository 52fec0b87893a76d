package dev.longshore.service.build;

import dev.longshore.testing.Required;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The docker command with its classic builder, which is what this app is held against. */
final class DockerCommand {

    private final String host;

    DockerCommand(String host) {
        this.host = host;
    }

    /** Builds, and gives the image's id. */
    String build(Path folder, String... more) {
        List<String> words = new ArrayList<>(List.of("build", "-q"));
        words.addAll(List.of(more));
        words.add(folder.toString());
        return new String(run(words), StandardCharsets.UTF_8).strip();
    }

    /** What is in an image below a folder: type, mode, size, name and link of each, sorted. */
    TreeSet<String> list(String image, String below) {
        String container = new String(run(List.of("create", image, "x")), StandardCharsets.UTF_8).strip();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(run(List.of("export", container))), "UTF-8")) {
            TreeSet<String> entries = new TreeSet<>();
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().startsWith(below)) {
                    entries.add(entry.getName() + " " + (char) entry.getLinkFlag() + " " + Integer.toOctalString(entry.getMode()) + " " + entry.getSize()
                            + " " + entry.getLinkName() + " " + entry.getLongUserId() + ":" + entry.getLongGroupId()
                            + (entry.isDirectory() ? "" : " " + entry.getLastModifiedTime()));   // folders that only hold exceptions are made by the engine
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            run(List.of("rm", container));
        }
    }

    byte[] run(List<String> words) {
        try {
            List<String> command = new ArrayList<>(List.of("docker"));
            command.addAll(words);
            Path errors = Files.createTempFile("docker", ".err");
            ProcessBuilder builder = Required.process(command).redirectError(errors.toFile());
            builder.environment().put("DOCKER_HOST", host);
            builder.environment().put("DOCKER_BUILDKIT", "0");
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new IllegalStateException(words + ": " + code + " " + said);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
