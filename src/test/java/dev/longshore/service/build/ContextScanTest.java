package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.service.build.Dockerfile.Kind;
import dev.longshore.service.build.Dockerfile.Use;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextScanTest {

    @TempDir
    Path folder;

    private ContextLook look() throws IOException {
        return ContextScan.look(folder, "Dockerfile", (files, bytes) -> { }, () -> false);
    }

    @Test
    void countsWhatGoesAndNamesWhatStays() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a AS base\n");
        Files.writeString(folder.resolve(".dockerignore"), "node_modules\n*.log");
        Files.createDirectories(folder.resolve("node_modules/x"));
        Files.writeString(folder.resolve("node_modules/x/.env"), "no secret: it stays");
        Files.writeString(folder.resolve("a.log"), "x");
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        ContextLook look = look();
        assertEquals(3, look.files());
        assertEquals(15 + 18, look.bytes());
        assertEquals(List.of("a.log", "node_modules"), look.firstExcluded());
        assertEquals(".dockerignore", look.ignoreFile());
        assertEquals(List.of(), look.secrets());
        assertEquals(List.of("base"), look.dockerfile().stages());
    }

    @Test
    void canBeStopped() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a\n");
        assertThrows(InterruptedIOException.class, () -> ContextScan.look(folder, "Dockerfile", (files, bytes) -> { }, () -> true));
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertEquals(ContextException.Problem.NO_DOCKERFILE, assertThrows(ContextException.class, this::look).problem());
        assertEquals(ContextException.Problem.OUTSIDE, assertThrows(ContextException.class,
                () -> ContextScan.look(folder, "../Dockerfile", (files, bytes) -> { }, () -> false)).problem());
        assertEquals(ContextException.Problem.NOT_A_FOLDER, assertThrows(ContextException.class,
                () -> ContextScan.look(folder.resolve("x"), "Dockerfile", (files, bytes) -> { }, () -> false)).problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        ".env; ; true", "a/.env.production; ; true", ".env.example; ; false", "id_rsa; ; true", "id_rsa.pub; ; false", "x/server.pem; ; true", "tls.key; ; true",
        "keys.kdbx; ; true", ".aws/credentials; ; true", "home/.aws/credentials; ; true", "credentials; ; false", ".npmrc; registry=x; false",
        ".npmrc; //r/:_authToken=abc; true", ".docker/config.json; {\"auths\":{\"r\":{\"auth\":\"abc\"}}}; true", ".docker/config.json; {\"auths\":{\"r\":{}}}; false",
        "config.json; {\"name\":\"x\"}; false", "keyboard.js; ; false", "environment.ts; ; false", ".netrc; ; true", "main.tf; ; false", "prod.tfstate; ; true",
    })
    void filesThatLookLikeSecretsAreTold(String name, String content, boolean secret) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a\n");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content == null ? "" : content);
        assertEquals(secret ? List.of(name) : List.of(), look().secrets());
    }

    @Test
    void aLinkToASecretIsOnlyALink() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a\n");
        Files.createSymbolicLink(folder.resolve(".env"), Path.of("/etc/passwd"));
        assertEquals(List.of(), look().secrets());
    }

    @Test
    void whatOnlyBuildKitCanRunIsFound() {
        Dockerfile parsed = Dockerfile.parse("""
                # syntax=docker/dockerfile:1
                FROM --platform=linux/amd64 golang:1 AS Build
                # RUN --mount=type=cache is a comment
                RUN --mount=type=cache,target=/c \\
                    # within
                    go build
                RUN echo --mount
                COPY --from=build --link /a /b
                COPY <<EOF /x
                FROM no AS stage
                EOF
                RUN cat << x
                FROM scratch as last
                """);
        assertEquals(List.of("build", "last"), parsed.stages());
        assertEquals(List.of(new Use(Kind.SYNTAX, 1), new Use(Kind.RUN_FLAG, 4), new Use(Kind.COPY_FLAG, 8), new Use(Kind.HEREDOC, 9)), parsed.buildKit());
    }

    @Test
    void aMarkAtTheStartHidesNothing() {
        Dockerfile parsed = Dockerfile.parse("\ufeff# syntax=docker/dockerfile:1\r\nFROM a.example/app:1 AS b\r\n");
        assertEquals(List.of("b"), parsed.stages());
        assertEquals(List.of("a.example/app:1"), parsed.images());
        assertEquals(List.of(new Use(Kind.SYNTAX, 1)), parsed.buildKit());
    }
}
