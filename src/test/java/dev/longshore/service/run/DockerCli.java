package dev.longshore.service.run;

import dev.longshore.testing.RealEngine;
import dev.longshore.domain.Endpoint;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The docker command, against the engine of a test. Lines are the tests' own, and go through a real shell. */
record DockerCli(RealEngine engine) {

    /** What a line printed, and whether it succeeded. */
    record Outcome(boolean ok, String out, String error) { }

    Outcome run(String line) {
        try {
            ProcessBuilder builder = Required.process("sh", "-c", line);
            builder.environment().put("DOCKER_HOST", address());
            builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_") && !name.equals("DOCKER_HOST"));
            Path errors = Files.createTempFile("ls-it", ".err");
            Process process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ok = process.waitFor() == 0;
            String error = Files.readString(errors).strip();
            Files.delete(errors);
            return new Outcome(ok, out, error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address() {
        return switch (engine.endpoint()) {
            case Endpoint.Unix(Path socket) -> "unix://" + socket;
            case Endpoint.Tcp tcp -> tcp.uri();
            case Endpoint.Tls _, Endpoint.Ssh _, Endpoint.Demo _ -> throw new IllegalStateException("no engine");
        };
    }
}
