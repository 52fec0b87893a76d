package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The lasting ssh of one connection. A watcher at its side ends it when the app goes without a word; it hangs on a pipe, so not even a
 * kill of the app leaves ssh behind.
 */
final class SshProcess implements AutoCloseable {

    private static final long PATIENCE_MS = 2_000;

    private final Process ssh;
    private final Process watcher;
    private final SshFolder folder;
    private final SshOutput log;
    private final SshOutput other;

    private SshProcess(Process ssh, Process watcher, SshFolder folder) {
        this.ssh = ssh;
        this.watcher = watcher;
        this.folder = folder;
        this.log = new SshOutput(ssh.getInputStream(), "ssh log");
        this.other = new SshOutput(ssh.getErrorStream(), "ssh words");
    }

    static SshProcess start(List<String> command, Map<String, String> environment, SshFolder folder) throws IOException {
        Process watcher = watch(folder);   // there first: whenever the app is killed from here on, somebody sees it
        Process ssh = null;
        boolean started = false;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            builder.environment().putAll(environment);
            ssh = builder.start();
            tell(watcher, String.valueOf(ssh.pid()));
            ssh.getOutputStream().close();
            SshProcess process = new SshProcess(ssh, watcher, folder);
            started = true;
            return process;
        } finally {
            if (!started) {
                giveUp(ssh, watcher);
            }
        }
    }

    /** The watcher goes by itself, and takes what is left of the folder with it. */
    private static void giveUp(Process ssh, Process watcher) {
        if (ssh != null) {
            ssh.destroyForcibly();
        }
        try {
            watcher.getOutputStream().close();
        } catch (IOException gone) {
            // it has gone before
        }
    }

    private static Process watch(SshFolder folder) throws IOException {
        try (InputStream program = SshProcess.class.getResourceAsStream("watch.sh")) {
            String text = new String(program.readAllBytes(), StandardCharsets.UTF_8);
            return new ProcessBuilder(OpenSsh.apart(List.of("/bin/sh", "-c", text, "watch", folder.path().toString())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        }
    }

    private static void tell(Process watcher, String word) throws IOException {
        OutputStream words = watcher.getOutputStream();
        words.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
        words.flush();
    }

    boolean alive() {
        return ssh.isAlive();
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ssh.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    void awaitOutput() throws InterruptedException {
        log.whole();
        other.whole();
    }

    /** Whether ssh says, within the time, that a connection was refused over there. */
    boolean refusedThere(long millis) throws InterruptedException {
        return log.says(": open failed: ", millis);
    }

    /** What ssh itself said. */
    String log() {
        return log.text();
    }

    /** What others said through it. */
    String other() {
        return other.text();
    }

    /** Returns at once; what does not end when asked to is killed a little later. */
    @Override
    public void close() {
        List<ProcessHandle> started = ssh.descendants().toList();   // a jump host's ssh, an open question
        ssh.destroy();
        started.forEach(ProcessHandle::destroy);
        ssh.onExit().orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).handle((ended, late) -> {
            if (late != null) {
                ssh.destroyForcibly();
            }
            started.forEach(ProcessHandle::destroyForcibly);
            return null;
        });
        folder.delete();
        CompletableFuture.runAsync(this::dismiss, Thread.ofVirtual()::start);
    }

    private void dismiss() {
        try (OutputStream end = watcher.getOutputStream()) {
            tell(watcher, "over");
        } catch (IOException gone) {
            // it needs no word then
        }
    }
}
