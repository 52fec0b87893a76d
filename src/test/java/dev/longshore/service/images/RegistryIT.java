package dev.longshore.service.images;

import static dev.longshore.service.images.RegistryRig.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileRegistry;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real engine between this client and registries: a real one, and ones that misbehave. */
@ExtendWith(OwnEngineExtension.class)
class RegistryIT {

    @TempDir
    private Path folder;
    private RegistryRig rig;

    @BeforeEach
    void connect(RealEngine real) {
        rig = new RegistryRig(real, folder);
    }

    @AfterEach
    void disconnect() {
        rig.close();
    }

    /** What a registry answers to everything but the greeting, and what the engine makes of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "401|application/json|{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}|REGISTRY_DENIED",
            "403|application/json|{\"errors\":[{\"code\":\"DENIED\",\"message\":\"requested access to the resource is denied\"}]}|REGISTRY_DENIED",
            "404|application/json|{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}|REGISTRY_DENIED",
            "429|application/json|{\"errors\":[{\"code\":\"TOOMANYREQUESTS\",\"message\":\"You have reached your pull rate limit\"}]}|RATE_LIMITED",
            "200|text/html|<html><body>welcome to the hotel</body></html>|REGISTRY_UNREACHABLE",
            "502|text/html|<html><body>bad gateway</body></html>|REGISTRY_UNREACHABLE"})
    void aRegistrysRefusalIsToldByItsKind(int status, String type, String body, Cause cause) {
        try (HostileEngine registry = HostileEngine.tcp()) {
            registry.on("*", "/v2/", exchange -> exchange.reply(status, type, body));
            registry.on("GET", "/v2/", exchange -> {
                boolean greeting = exchange.request().path().equals("/v2/");
                exchange.reply(greeting ? 200 : status, greeting ? "application/json" : type, greeting ? "{}" : body);
            });
            assertEquals(cause, failure(rig.pull(hostile(registry))).cause());
        }
    }

    @Test
    void aRegistryThatIsNotThereIsTold() {
        try (RefusingPort port = new RefusingPort()) {
            Failure failure = failure(rig.pull(ImageReference.parse("127.0.0.1:" + port.number() + "/it/x:1").orElseThrow()));
            assertEquals(Cause.REGISTRY_UNREACHABLE, failure.cause(), failure.toString());
        }
    }

    @Test
    void cancelledInTheMiddleNothingIsLeft() {
        try (HostileEngine registry = HostileEngine.tcp()) {
            CompletableFuture<Void> gone = new CompletableFuture<>();
            HostileRegistry.serve(registry, exchange -> {
                HostileRegistry.startLayer(exchange);
                try {
                    exchange.drip(new byte[900_000], Duration.ofMillis(10));
                } finally {
                    gone.complete(null);
                }
            });
            ImageReference image = hostile(registry);
            Task task = rig.pull(image);
            registry.awaitRequest("GET", "/v2/it/x/blobs/" + HostileRegistry.LAYER);
            Waiting.until("the layer shows", () -> !task.state().parts().isEmpty());
            task.cancel();
            assertEquals(Phase.CANCELLED, task.done().join().phase());
            gone.orTimeout(60, TimeUnit.SECONDS).join();
            assertFalse(rig.exists(image), "the engine stopped too");
        }
    }

    @Test
    void ofSeveralPlatformsTheChosenOneIsPulled() {
        try (HostileEngine registry = HostileEngine.tcp()) {
            String one = "{\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"size\":500,\"digest\":\"%s\",\"platform\":{\"architecture\":\"%s\",\"os\":\"linux\"}}";
            String wanted = "sha256:" + "5e".repeat(32);
            String list = "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.list.v2+json\",\"manifests\":["
                    + one.formatted("sha256:" + "6f".repeat(32), HostileRegistry.architecture()) + "," + one.formatted(wanted, "s390x") + "]}";
            registry.on("*", "/v2/", exchange -> exchange.json("{}"));
            registry.on("*", "/v2/it/x/manifests/", exchange -> exchange.reply(404, "application/json", "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}"));
            for (String asked : List.of("1", HostileRegistry.sha256(list))) {   // an engine resolves the tag, then asks for what it means
                registry.on("*", "/v2/it/x/manifests/" + asked, exchange -> exchange.reply(200,
                        "application/vnd.docker.distribution.manifest.list.v2+json", list, "Docker-Content-Digest: " + HostileRegistry.sha256(list)));
            }
            failure(rig.pulls.pull(rig.session.host().id(), hostile(registry), Optional.of("linux/s390x")));
            assertTrue(registry.requests().stream().anyMatch(asked -> asked.path().endsWith("/manifests/" + wanted)), registry.requests().toString());
            Failure none = failure(rig.pulls.pull(rig.session.host().id(), hostile(registry), Optional.of("linux/riscv64")));
            assertTrue(none.detail().contains("riscv64"), none.toString());
            assertEquals(Cause.REPORTED, none.cause(), none.toString());
        }
    }

    @Test
    void aLayerThatIsCutAgainAndAgainIsShownAndNeverASuccess() {
        try (HostileEngine registry = HostileEngine.tcp()) {
            HostileRegistry.serve(registry, exchange -> {
                HostileRegistry.startLayer(exchange);
                exchange.closeNow();
            });
            ImageReference image = hostile(registry);
            Task task = rig.pull(image);
            Waiting.until("the engine tries again", () -> task.state().parts().stream().anyMatch(part -> part.status().startsWith("Retrying in")));
            task.cancel();
            assertEquals(Phase.CANCELLED, task.done().join().phase());
            assertFalse(rig.exists(image));
        }
    }

    @Test
    void aSearchFindsWhatTheRegistryHas() {
        try (HostileEngine index = HostileEngine.tcp()) {
            index.on("GET", "/v1/", exchange -> exchange.reply(200, "application/json", exchange.request().path().startsWith("/v1/search")
                    ? "{\"results\":[{\"name\":\"team/web\",\"description\":\"a shop\",\"star_count\":7,\"is_official\":false}]}" : "{}",
                    "X-Docker-Registry-Standalone: true"));
            String name = "127.0.0.1:" + index.port();
            FoundImage found = rig.search.search(rig.session.host().id(), name + "/web").join().getFirst();
            assertEquals(name + "/team/web", found.name());
            assertEquals(7, found.stars());
            assertFalse(found.official());
        }
    }

    @Test
    void aSearchSendsTheLoginOfItsRegistryAndNoOther() {
        try (HostileEngine index = HostileEngine.tcp()) {
            index.on("GET", "/v1/", exchange -> exchange.reply(200, "application/json",
                    exchange.request().path().startsWith("/v1/search") ? "{\"results\":[]}" : "{}", "X-Docker-Registry-Standalone: true"));
            String name = "127.0.0.1:" + index.port();
            rig.logins.type(new RegistryLogin("other.example", PrivateRegistry.USER, PrivateRegistry.PASSWORD, false));
            rig.search.search(rig.session.host().id(), name + "/web").join();
            assertEquals(null, index.requests("GET", "/v1/search").getLast().header("Authorization"));
            rig.logins.type(new RegistryLogin(name, PrivateRegistry.USER, PrivateRegistry.PASSWORD, false));
            rig.search.search(rig.session.host().id(), name + "/web").join();
            assertEquals("Basic YW5uOml0LXNlY3JldA==", index.requests("GET", "/v1/search").getLast().header("Authorization"));
        }
        assertFalse(rig.recorded.toString().contains(PrivateRegistry.PASSWORD));
    }

    private static ImageReference hostile(HostileEngine registry) {
        return ImageReference.parse("127.0.0.1:" + registry.port() + "/it/x:1").orElseThrow();
    }

}
