package dev.longshore.service.registry;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.service.docker.DockerConfig;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Asks one of docker's credential helpers: a program on the PATH that is given a verb as its only argument and an address on its standard
 * input. No shell is involved. Every failure is an {@link IOException} whose message may be shown.
 */
final class CredentialProgram {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_OUTPUT = 256 * 1024;
    private static final int LONGEST_MESSAGE = 300;
    private static final String TOKEN = "<token>";

    private record Credentials(String Username, String Secret) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    private record Ended(int code, String output, String errors) { }

    private final String searchPath;
    private final Duration limit;

    /** @param searchPath as of the environment's PATH */
    CredentialProgram(String searchPath, Duration limit) {
        this.searchPath = searchPath;
        this.limit = limit;
    }

    /** The login that a helper keeps; empty where it has none. */
    Optional<RegistryLogin> get(String helper, String registry) throws IOException {
        Ended ended = run(helper, "get", DockerConfig.address(registry));
        if (ended.code() != 0) {
            if (ended.output().contains("credentials not found")) {
                return Optional.empty();
            }
            throw failed(helper, ended);
        }
        Credentials found = read(helper, ended.output(), Credentials.class);
        if (found.Username() == null || found.Secret() == null || found.Secret().isEmpty()) {
            return Optional.empty();
        }
        boolean token = found.Username().equals(TOKEN);
        return Optional.of(new RegistryLogin(registry, token ? "" : found.Username(), found.Secret(), token));
    }

    /** Address to user name of everything a helper keeps. */
    @SuppressWarnings("unchecked") // JSON members are strings by nature; values are checked by who reads them
    Map<String, Object> list(String helper) throws IOException {
        Ended ended = run(helper, "list", "");
        if (ended.code() != 0) {
            throw failed(helper, ended);
        }
        return read(helper, ended.output(), Map.class);
    }

    private static <T> T read(String helper, String output, Class<T> type) throws IOException {
        try {
            return Json.PLAIN.read(output, type);
        } catch (JsonException e) {
            throw new IOException(program(helper) + " did not answer as a credential helper does");   // without the cause: it may quote a secret
        }
    }

    /** Helpers tell errors on either stream; a secret is only ever on a successful one's output. */
    private static IOException failed(String helper, Ended ended) {
        String said = PlainText.visible((ended.errors().isBlank() ? ended.output() : ended.errors()).strip(), LONGEST_MESSAGE);
        return new IOException(program(helper) + " failed" + (said.isEmpty() ? " with exit code " + ended.code() : ": " + said));
    }

    private Ended run(String helper, String verb, String input) throws IOException {
        Process process = new ProcessBuilder(List.of(find(helper).toString(), verb)).start();
        try {
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            feed(process, input);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(program(helper) + " did not answer within " + limit.toSeconds() + " s");
            }
            // a child it left behind may hold the streams open
            return new Ended(process.exitValue(), output.completeOnTimeout("", 1, TimeUnit.SECONDS).join(), errors.completeOnTimeout("", 1, TimeUnit.SECONDS).join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program(helper) + " was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedAlready) {
            // what it says, and its exit code, tell more
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().name("credential-helper").start(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
            } catch (IOException cut) {
                text.complete("");
            }
        });
        return text;
    }

    private Path find(String helper) throws IOException {
        if (!NAME.matcher(helper).matches()) {
            throw new IOException("the docker configuration names a credential helper that cannot be one: " + PlainText.visible(helper, 60));
        }
        for (String folder : searchPath.split(File.pathSeparator)) {
            Path program = folder.isEmpty() ? null : Path.of(folder, program(helper));
            if (program != null && program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                return program;
            }
        }
        throw new IOException(program(helper) + ", which the docker configuration names, is not installed");
    }

    private static String program(String helper) {
        return "docker-credential-" + helper;
    }
}
