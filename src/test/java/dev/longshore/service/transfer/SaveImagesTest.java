package dev.longshore.service.transfer;

import static dev.longshore.service.transfer.TwoEngines.WEB;
import static dev.longshore.service.transfer.TwoEngines.over;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveImagesTest {

    private static final byte[] TAR = ImageTar.of(300_000, WEB.tags());

    @TempDir
    Path folder;

    private TwoEngines engines;
    private Path file;
    private Path part;

    @BeforeEach
    void start() {
        engines = new TwoEngines(folder);
        file = folder.resolve("web.tar");
        part = folder.resolve("web.tar.part");
    }

    @AfterEach
    void stop() {
        engines.close();
    }

    private Task save(boolean replace) {
        return engines.service().save(engines.from.host(), List.of(WEB), file, replace);
    }

    private Failure failure(Task task) {
        TaskState state = over(task);
        assertEquals(Phase.FAILED, state.phase());
        assertFalse(Files.exists(part), "nothing half is left");
        return state.failure().orElseThrow();
    }

    @Test
    void aWholeTarGetsItsNameAtTheEnd() throws IOException {
        TaskState state = over(engines.saving(TAR).service().save(engines.from.host(), List.of(WEB), file, false));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertArrayEquals(TAR, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(TAR.length, state.done());
        assertFalse(Files.exists(part));
        assertEquals("/images/get?names=team/web:1", engines.here.requests("GET", "/images/get").getFirst().target().replaceFirst("^/v[0-9.]+", ""));
    }

    @Test
    void whatStoodThereStaysUntilTheEnd() throws IOException {
        Files.writeString(file, "old");
        assertEquals(Cause.FILE, failure(engines.saving(TAR).service().save(engines.from.host(), List.of(WEB), file, false)).cause());
        assertEquals("old", Files.readString(file));
        assertEquals(0, engines.here.count("GET", "/images/get"), "nothing was read for it");
        assertEquals(Phase.SUCCEEDED, over(save(true)).phase());
        assertArrayEquals(TAR, Files.readAllBytes(file));
    }

    @Test
    void anEngineKilledMidwayLeavesTheOldFile() throws IOException {
        Files.writeString(file, "old");
        engines.here.on("GET", "/images/get", exchange -> {
            exchange.startChunks("application/x-tar");
            exchange.cutAfter(100_000);
            TwoEngines.send(exchange, TAR);
        });
        Failure failure = failure(save(true));
        assertEquals(Cause.DISCONNECTED, failure.cause());
        assertEquals("here", failure.host());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aTarWithoutItsEndIsNotKept() {
        byte[] cut = new ImageTar().manifest(WEB.tags()).withoutEnd();
        assertEquals(Cause.INCOMPLETE, failure(engines.saving(cut).service().save(engines.from.host(), List.of(WEB), file, false)).cause());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatAnEngineSaysInsideTheTarIsTold() {
        byte[] error = new ImageTar().file("a", new byte[10]).withoutEnd();
        byte[] words = "{\"errorDetail\":{\"message\":\"layer is gone\"}}\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = java.nio.ByteBuffer.allocate(error.length + 512).put(error).put(words).array();
        Failure failure = failure(engines.saving(both).service().save(engines.from.host(), List.of(WEB), file, false));
        assertEquals(Cause.INCOMPLETE, failure.cause());
        assertTrue(failure.detail().contains("layer is gone"), failure::detail);
    }

    @Test
    void aTarOfOtherImagesIsNotKept() {
        engines.saving(ImageTar.of(10, List.of("other:1")));
        Failure failure = failure(save(false));
        assertEquals(Cause.INCOMPLETE, failure.cause());
        assertTrue(failure.detail().contains("team/web:1"), failure::detail);
    }

    @Test
    void aTagThatMovedIsAConflict() {
        engines.here.on("GET", "/images/team/web:1/json", exchange -> exchange.json("{\"Id\":\"sha256:other\"}"));
        assertEquals(Cause.CONFLICT, failure(save(false)).cause());
    }

    @Test
    void linksFoldersAndLeftoversAreRefused() throws IOException {
        engines.saving(TAR);
        Files.createSymbolicLink(file, folder.resolve("elsewhere"));
        assertEquals(Cause.FILE, failure(save(true)).cause());
        Files.delete(file);
        Files.createDirectory(file);
        assertTrue(failure(save(true)).detail().contains("folder"));
        Files.delete(file);
        file = folder.resolve("none/web.tar");
        assertEquals(Cause.FILE, failure(save(false)).cause());
        file = folder.resolve("web.tar");
        Files.writeString(part, "of another");
        TaskState state = over(save(false));
        assertTrue(state.failure().orElseThrow().detail().contains("web.tar.part"));
        assertEquals("of another", Files.readString(part), "what it did not make it does not remove");
    }

    @Test
    void aReadOnlyFolderIsToldByName() throws IOException {
        file = closedFolder().resolve("web.tar");
        assertTrue(failure(save(false)).detail().contains("permission denied"));
    }

    /** Root may write into every folder but those that the kernel makes up. */
    private Path closedFolder() throws IOException {
        if (!Required.root()) {
            return Files.createDirectory(folder.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        }
        Path kernels = Path.of("/sys/kernel");
        try {
            Files.delete(Files.createFile(kernels.resolve(folder.getFileName())));
        } catch (AccessDeniedException closed) {
            return kernels;
        } catch (IOException otherwise) {
            throw Required.notHere("root is not refused " + kernels + " as another user is: " + otherwise);
        }
        throw Required.notHere("root may write even into " + kernels);
    }

    private interface OnDisk {
        void use(Path disk) throws Exception;
    }

    /** A small disk of its own. */
    private void onDisk(String size, OnDisk test) throws Exception {
        Required.root("mounting a small disk");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        if (command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) != 0) {
            throw Required.notHere("no tmpfs can be mounted here");
        }
        try {
            file = disk.resolve("web.tar");
            part = disk.resolve("web.tar.part");
            Files.writeString(file, "old");
            test.use(disk);
        } finally {
            command("sh", "-c", "! grep -q \" $1 \" /proc/mounts || umount -l \"$1\"", "sh", disk.toString());
        }
    }

    @Test
    void aFullDiskIsToldAsSuch() throws Exception {
        onDisk("128k", disk -> {
            Failure failure = failure(engines.saving(TAR).service().save(engines.from.host(), List.of(WEB), file, true));
            assertEquals(Cause.DISK_FULL, failure.cause(), failure::toString);
            assertEquals(file.toString(), failure.object());
            assertEquals("old", Files.readString(file));
        });
    }

    @Test
    void aDiskThatMayOnlyBeReadIsToldByName() throws Exception {
        onDisk("8m", disk -> {
            command("mount", "-o", "remount,ro", disk.toString());
            Failure failure = failure(engines.saving(TAR).service().save(engines.from.host(), List.of(WEB), file, true));
            assertEquals(Cause.FILE, failure.cause(), failure::toString);
            assertEquals(file.toString(), failure.object());
            assertTrue(failure.detail().toLowerCase(java.util.Locale.ROOT).contains("read-only"), failure::detail);
            assertEquals("old", Files.readString(file));
        });
    }

    @Test
    void aDiskThatIsTakenAwayMidwayIsNoSuccess() throws Exception {
        onDisk("8m", disk -> {
            CountDownLatch away = new CountDownLatch(1);
            engines.here.on("GET", "/images/get", exchange -> {
                exchange.startChunks("application/x-tar");
                exchange.raw(Integer.toHexString(TAR.length) + "\r\n");
                exchange.raw(java.util.Arrays.copyOf(TAR, 200_000));
                away.await();
                exchange.raw(java.util.Arrays.copyOfRange(TAR, 200_000, TAR.length));
                exchange.raw("\r\n");
                exchange.endChunks();
            });
            Task task = save(true);
            Waiting.until("some of it came", () -> Files.exists(part) && task.state().done() > 0);
            assertEquals(0, command("umount", "-l", disk.toString()));
            away.countDown();
            failure(task);
            assertFalse(Files.exists(file), "nothing of that name where the disk was");
        });
    }

    private static int command(String... command) throws Exception {
        return Required.process(command).inheritIO().start().waitFor();
    }

    @Test
    void cancellingRemovesWhatCame() {
        engines.here.on("GET", "/images/get", SaveImagesTest::half);
        Task task = save(false);
        Waiting.until("half of it came", () -> Files.exists(part) && task.state().done() > 0);
        task.cancel();
        assertEquals(Phase.CANCELLED, over(task).phase());
        assertFalse(Files.exists(part));
        assertFalse(Files.exists(file));
    }

    @Test
    void cancellingWhileTheEnginePreparesEndsAtOnce() {
        engines.here.on("GET", "/images/get", HostileExchange::hang);
        Task task = save(false);
        engines.here.awaitRequest("GET", "/images/get");
        task.cancel();
        assertEquals(Phase.CANCELLED, over(task).phase());
        assertFalse(Files.exists(part));
    }

    @Test
    void anEngineThatStopsSendingIsGivenUp() {
        engines.here.on("GET", "/images/get", SaveImagesTest::half);
        Task task = engines.service(Duration.ofMillis(100)).save(engines.from.host(), List.of(WEB), file, false);
        assertEquals(Cause.BODY_TIMEOUT, failure(task).cause());
    }

    private static void half(HostileExchange exchange) throws IOException {
        exchange.startChunks("application/x-tar");
        exchange.raw(Integer.toHexString(TAR.length) + "\r\n");
        exchange.raw(java.util.Arrays.copyOf(TAR, 200_000));
        exchange.hang();
    }
}
