package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.Transport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageService;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HurriedTransport;
import dev.longshore.testing.UiFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change that the engine has taken and not answered: sent once, told as unknown, looked into. */
class OutcomesTest {

    private static final String ID = "ab".repeat(32);

    @TempDir
    private Path folder;
    private UiFixture fixture;
    /** Only what gets no answer has little time: what gets one has all of it. */
    private volatile boolean unanswered;

    @BeforeEach
    void connect() {
        fixture = new UiFixture(folder, this::hurried).connect();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Transport hurried(Transport inner) {
        return new HurriedTransport(inner, limits -> limits.withHeader(Duration.ofMillis(200)), request -> unanswered && Set.of("POST", "DELETE").contains(request.method()));
    }

    private void send(String what) {
        ObjectRef container = new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, ID, "web-1");
        ObjectRef image = new ObjectRef(fixture.session.host().id(), ImageOperations.IMAGE, "sha256:" + ID, "web:1");
        ContainerService containers = new ContainerService(fixture.calls);
        ImageService images = new ImageService(fixture.calls);
        switch (what) {
            case "remove" -> tell(containers.remove(container, true, true), container, containers::inspect);
            case "kill" -> tell(containers.kill(container, "SIGKILL"), container, containers::inspect);
            case "stop" -> tell(containers.stop(container), container, containers::inspect);
            case "remove image" -> tell(images.remove(image, new ImageRemoval(true, List.of(), List.of())), image, images::inspect);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void tell(CompletableFuture<?> change, ObjectRef object, Function<ObjectRef, ? extends CompletableFuture<?>> inspect) {
        Outcomes outcomes = new Outcomes(fixture.notices, fixture.ui, inspect);
        change.whenCompleteAsync((done, failed) -> {
            if (failed != null) {
                outcomes.failed(failed, object);
            }
        }, fixture.ui);
    }

    private static HostileEngine.Handler found(String how) {
        return switch (how) {
            case "there" -> exchange -> exchange.json("{\"Id\":\"" + ID + "\"}");
            case "gone" -> exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such object\"}");
            default -> exchange -> exchange.reply(500, "application/json", "{\"message\":\"busy\"}");
        };
    }

    @ParameterizedTest
    @CsvSource({"remove, there", "remove, gone", "remove, unknown", "kill, there", "stop, gone", "remove image, gone", "remove image, there"})
    void noAnswerInTimeIsLookedIntoAndNothingIsSentTwice(String what, String found) {
        fixture.engine.on("GET", "/containers/" + ID, found(found)).on("GET", "/images/sha256:" + ID, found(found));
        unanswered = true;
        fixture.engine.on("POST", "/", exchange -> exchange.hang()).on("DELETE", "/", exchange -> exchange.hang());
        int lists = fixture.engine.count("GET", "/containers/json");
        send(what);
        fixture.ui.until("checked", () -> fixture.notices.all().size() == 3);
        assertEquals(Cause.NO_ANSWER, fixture.notices.all().getFirst().failure().orElseThrow().cause());
        assertEquals(List.of("outcome.checking", "outcome." + found), fixture.notices.all().stream().skip(1).map(notice -> notice.title().key()).toList());
        fixture.ui.until("listed anew", () -> fixture.engine.count("GET", "/containers/json") > lists);
        assertEquals(1, fixture.engine.count("POST", "/") + fixture.engine.count("DELETE", "/"));
    }

    @ParameterizedTest
    @CsvSource({"remove", "remove image"})
    void aRefusalIsKnownAndNotLookedInto(String what) {
        fixture.engine.on("DELETE", "/", exchange -> exchange.reply(409, "application/json", "{\"message\":\"in use\"}"));
        send(what);
        fixture.ui.until("told", () -> !fixture.notices.all().isEmpty());
        assertEquals(1, fixture.notices.all().size());
        assertEquals(0, fixture.engine.requests("GET", "/").stream().filter(request -> request.path().contains(ID)).count());
    }
}
