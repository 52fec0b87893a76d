package dev.longshore.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.build.ContextLook;
import dev.longshore.service.build.Dockerfile;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class BuildFolderTest {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private record Look(Path folder, String dockerfile, ContextLook.Progress progress, BooleanSupplier stopped, CompletableFuture<ContextLook> answer) { }

    private final ManualDelay delay = new ManualDelay();
    private final ManualExecutor ui = new ManualExecutor();
    private final List<Look> looks = new ArrayList<>();
    private final BuildFolder folder = new BuildFolder((path, dockerfile, progress, stopped) -> {
        looks.add(new Look(path, dockerfile, progress, stopped, new CompletableFuture<>()));
        return looks.getLast().answer();
    }, ui, delay);

    private static ContextLook found(List<String> secrets) {
        return new ContextLook(3, 30, "", 0, List.of(), secrets, 0, Dockerfile.parse("FROM scratch"));
    }

    private Look looking(String path) {
        folder.path().set(path);
        delay.pass(PAUSE);
        return looks.getLast();
    }

    @Test
    void looksOnceTypingPauses() {
        for (String typed : List.of("/", "/a", "/ab")) {
            folder.path().set(typed);
        }
        assertEquals(List.of(), looks);
        delay.pass(PAUSE);
        assertEquals(List.of(Path.of("/ab")), looks.stream().map(Look::folder).toList());
    }

    @Test
    void nothingIsCountedWhereNothingIsNamed() {
        looking("/a");
        folder.path().set("  ");
        assertInstanceOf(FolderState.Nothing.class, folder.state().get());
        assertEquals(0, delay.waiting());
        assertTrue(looks.getFirst().stopped().getAsBoolean());
    }

    @Test
    void whatAnOlderLookFindsIsPassedOver() {
        Look first = looking("/a");
        Look second = looking("/b");
        first.answer().complete(found(List.of()));
        first.progress().counted(1, 1);
        ui.drain();
        assertTrue(first.stopped().getAsBoolean());
        assertEquals(new FolderState.Counting(0, 0), folder.state().get());
        second.answer().complete(found(List.of()));
        ui.drain();
        assertTrue(folder.ready());
    }

    @Test
    void oneCountAtATimeWaitsForTheFxThread() {
        Look look = looking("/a");
        look.progress().counted(1, 10);
        look.progress().counted(2, 20);
        assertEquals(1, ui.waiting());
        ui.drain();
        assertEquals(new FolderState.Counting(1, 10), folder.state().get());
        look.progress().counted(3, 30);
        ui.drain();
        assertEquals(new FolderState.Counting(3, 30), folder.state().get());
    }

    @Test
    void aStoppedLookCanBeTakenUpAgain() {
        Look look = looking("/a");
        folder.stop();
        look.answer().complete(found(List.of()));
        ui.drain();
        assertInstanceOf(FolderState.Stopped.class, folder.state().get());
        assertFalse(folder.ready());
        folder.lookAgain();
        looks.getLast().answer().complete(found(List.of()));
        ui.drain();
        assertTrue(folder.ready());
    }

    @Test
    void secretsAreAcceptedForOneFolderOnly() {
        looking("/a").answer().complete(found(List.of(".env")));
        ui.drain();
        assertFalse(folder.ready());
        folder.secretsAccepted().set(true);
        assertTrue(folder.ready());
        looking("/b").answer().complete(found(List.of(".env")));
        ui.drain();
        assertFalse(folder.ready());
    }

    @Test
    void whatFailsUnforeseenIsToldToo() {
        looking("/a").answer().completeExceptionally(new IOException("no space"));
        ui.drain();
        FolderState.Wrong wrong = assertInstanceOf(FolderState.Wrong.class, folder.state().get());
        assertEquals("build.folder.failed", wrong.problem().key());
        assertEquals(List.of("no space"), wrong.problem().arguments());
    }

    @Test
    void aDockerfileIsNamedAsTheEngineWants() {
        folder.dockerfile().set(" ./docker\\Dockerfile ");
        assertEquals("docker/Dockerfile", folder.chosenDockerfile());
        folder.dockerfile().set("");
        assertEquals("Dockerfile", folder.chosenDockerfile());
        looking("/a");
        assertEquals("Dockerfile", looks.getLast().dockerfile());
    }
}
