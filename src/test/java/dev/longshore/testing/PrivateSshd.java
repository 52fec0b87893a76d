package dev.longshore.testing;

import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.engine.transport.ssh.SshTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An sshd of the tests' own on the loopback, and a user's ssh configuration apart from the real one: keys, known hosts, and the places of
 * private folders. Needs root.
 */
public final class PrivateSshd implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    /** It wants to be called by its full name, and lies outside of many a path. */
    private static final Path PROGRAM = Required.installed("sshd").orElse(Path.of("/usr/sbin/sshd"));

    private final Path folder;
    private final int port;
    private final List<String> accounts = new ArrayList<>();
    private Process process;

    private PrivateSshd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Where there cannot be one the test is skipped, or fails where a real engine is required. @param options further lines of its configuration */
    public static PrivateSshd start(String... options) {
        if (!Required.root() || !Files.isExecutable(PROGRAM)) {
            throw Required.orSkip("starting an sshd of one's own needs root, and " + PROGRAM);
        }
        List.of("ssh", "ssh-keygen").forEach(Required::program);
        try {
            PrivateSshd sshd = new PrivateSshd(Files.createTempDirectory("ls-sshd"), freePort());
            Files.setPosixFilePermissions(sshd.folder, PosixFilePermissions.fromString("rwxr-xr-x"));   // other accounts' keys are read as them
            Files.createDirectories(Path.of("/run/sshd"));   // where sshd locks itself up
            Files.createDirectory(sshd.runFolder());
            sshd.newHostKey();
            sshd.makeKey("id", "");
            Files.copy(sshd.file("id.pub"), sshd.file("authorized"));
            sshd.configure(options);
            sshd.write("user.conf", "Host *", "IdentityFile " + sshd.file("id"), "IdentitiesOnly yes", "UserKnownHostsFile " + sshd.knownHosts(),
                    "GlobalKnownHostsFile none");
            sshd.launch();
            return sshd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Configures it anew; holds from the next {@link #launch} on. */
    public void configure(String... options) {
        List<String> lines = new ArrayList<>(List.of("Port " + port, "ListenAddress 127.0.0.1", "HostKey " + file("host"), "PidFile none",
                "AuthorizedKeysFile " + file("authorized"), "StrictModes no", "UsePAM no", "KbdInteractiveAuthentication no"));
        lines.addAll(List.of(options));
        write("sshd.conf", lines.toArray(String[]::new));
    }

    /** Starts it, also again after {@link #kill}. */
    public void launch() {
        try {
            process = Required.process(PROGRAM.toString(), "-D", "-e", "-f", file("sshd.conf").toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(file("sshd.log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Waiting.until("sshd listens; its log: " + log(), START, this::listens);
    }

    /** Ends it with all its connections, as a crash of the machine would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Waiting.until("sshd ends", () -> !process.isAlive());
    }

    /** Ends the logins it serves. */
    public void dropLogins() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Connections are taken by the system, and nothing is said on them, until {@link #resume}. */
    public void freeze() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /** The machine is set up anew, as it were. */
    public void newHostKey() {
        try {
            Files.deleteIfExists(file("host"));
            Files.deleteIfExists(file("host.pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        makeKey("host", "");
    }

    /** A key of the user's, in place of the one there is; allowed on the server. */
    public void userKey(String passphrase) {
        String name = "id-" + java.util.UUID.randomUUID();
        makeKey(name, passphrase);
        try {
            Files.copy(file(name + ".pub"), file("authorized"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(file("user.conf"), Files.readString(file("user.conf")).replaceAll("IdentityFile .*", "IdentityFile " + file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Further lines of the user's configuration, before all others. */
    public void userOptions(String... lines) {
        try {
            Files.writeString(file("user.conf"), String.join("\n", lines) + "\n" + Files.readString(file("user.conf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account that goes with this sshd. @param password empty for none */
    public String account(String password) {
        String name = "lsit" + ProcessHandle.current().pid() + (char) ('a' + accounts.size());
        List<String> command = new ArrayList<>(List.of("useradd", "-M", "-N", "-d", "/", "-s", "/bin/sh"));
        command.addAll(List.of("-p", password.isEmpty() ? "*" : run("openssl", "passwd", "-6", password).strip(), name));
        run(command.toArray(String[]::new));
        accounts.add(name);
        return name;
    }

    /** Makes the host's key known, as one that was accepted before. */
    public PrivateSshd trusted() {
        write("known", "[127.0.0.1]:" + port + " " + read("host.pub"));
        return this;
    }

    public SshTarget target(Path socket) {
        return target("root", socket);
    }

    public SshTarget target(String user, Path socket) {
        return new SshTarget(user, "127.0.0.1", port, socket.toString());
    }

    /** The client with this user's configuration; its private folders are made in {@link #runFolder}. */
    public OpenSsh client() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("SSH_AUTH_SOCK");
        return new OpenSsh(List.of("ssh", "-F", file("user.conf").toString()), environment, List.of(runFolder()), true);
    }

    public Path runFolder() {
        return file("run");
    }

    public Path knownHosts() {
        return file("known");
    }

    public int port() {
        return port;
    }

    /** As {@code ssh-keygen -l} tells it. */
    public String fingerprint() {
        return run("ssh-keygen", "-l", "-f", file("host.pub").toString()).split(" ")[1];
    }

    /** How many logins were let in. */
    public long logins() {
        return read("sshd.log").lines().filter(line -> line.startsWith("Accepted publickey for ")).count();
    }

    /** The processes of this user's ssh, and of what it started, that are alive. */
    public static List<String> clientProcesses(PrivateSshd of) {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive).map(handle -> handle.info().commandLine().orElse(""))
                .filter(line -> line.contains(of.folder.toString()) && !line.contains(PROGRAM.toString())).toList();
    }

    /** A file of this sshd and its user. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    public String log() {
        return file("sshd.log").toString();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
        accounts.forEach(name -> run("userdel", name));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(each -> signal(signal, each));
    }

    /** The process of an ended connection may be gone by now: only one that lives has to take the signal. */
    private static void signal(String signal, ProcessHandle target) {
        try {
            run("kill", "-" + signal, String.valueOf(target.pid()));
        } catch (IllegalStateException refused) {
            if (target.isAlive()) {
                throw refused;
            }
        }
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("sshd ended: " + read("sshd.log"));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void makeKey(String name, String passphrase) {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", file(name).toString());
    }

    public void write(String name, String... lines) {
        try {
            Files.writeString(file(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.exists(file(name)) ? Files.readString(file(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) {
        try {
            Process run = Required.process(command).redirectErrorStream(true).start();
            String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!run.waitFor(60, TimeUnit.SECONDS) || run.exitValue() != 0) {
                throw new IllegalStateException(command[0] + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
