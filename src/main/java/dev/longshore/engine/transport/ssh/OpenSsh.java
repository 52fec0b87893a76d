package dev.longshore.engine.transport.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The system's OpenSSH client and its surroundings.
 *
 * @param command     the program, and arguments that stand before all others
 * @param environment of the app; what ssh itself needs of it, such as the agent's socket, is handed on
 * @param folders     where a private folder may be made, the best first
 * @param forwards    whether it can forward unix sockets: the one of Windows cannot
 */
public record OpenSsh(List<String> command, Map<String, String> environment, List<Path> folders, boolean forwards) {

    private static final Path SET_SID = Path.of("/usr/bin/setsid");

    /** @param system the name of the operating system, as of {@code os.name} */
    public static OpenSsh ofSystem(Map<String, String> environment, String system) {
        List<Path> folders = Stream.of(environment.get("XDG_RUNTIME_DIR"), System.getProperty("java.io.tmpdir"), System.getProperty("user.home"))
                .filter(Objects::nonNull).map(Path::of).filter(Path::isAbsolute).toList();
        return new OpenSsh(List.of("ssh"), environment, folders, !system.startsWith("Windows"));
    }

    /** Removes private folders that an app left behind which was killed together with what watched over it. Reads disks. */
    public void removeLeftovers() {
        if (forwards) {
            new SshLeftovers(Instant.now()).remove(folders);
        }
    }

    /** Whether the program is there at all. */
    boolean installed() {
        Path program = Path.of(command.getFirst());
        return program.getNameCount() > 1 || program.isAbsolute() ? Files.isExecutable(program)
                : Stream.of(environment.getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /**
     * Logs in, and stays: the one lasting process of a connection. The user's own configuration holds but for what would make it another
     * connection than this: its forwardings, a shared master, a terminal, a looser check of keys.
     */
    List<String> login(SshTarget target, SshFolder folder) {
        List<String> words = new ArrayList<>(apart(command));   // with no terminal, nothing can be asked there where nobody looks
        words.addAll(List.of("-N", "-T", "-x", "-a", "-M", "-S", folder.control().toString(), "-E", "/dev/stdout"));
        Stream.of("ControlPersist=no", "ClearAllForwardings=yes", "StrictHostKeyChecking=ask", "UpdateHostKeys=no", "LogLevel=INFO",
                "NumberOfPasswordPrompts=3", "ServerAliveInterval=15", "ServerAliveCountMax=2", "StreamLocalBindMask=0177",
                "StreamLocalBindUnlink=yes").forEach(option -> words.addAll(List.of("-o", option)));
        if (target.port() != 0) {
            words.addAll(List.of("-p", String.valueOf(target.port())));
        }
        if (!target.user().isEmpty()) {
            words.addAll(List.of("-l", target.user()));
        }
        words.addAll(List.of("--", target.host()));
        return words;
    }

    /** In a session of its own, where the system has a program for that: without the app's terminal, and not meant where its process group is. */
    static List<String> apart(List<String> command) {
        return Files.isExecutable(SET_SID) ? Stream.concat(Stream.of(SET_SID.toString()), command.stream()).toList() : command;
    }

    /** Tells the process of {@link #login} to forward the socket; by then no more forwardings of the user's configuration are read. */
    List<String> forward(SshTarget target, SshFolder folder) {
        return overMaster(folder, List.of("-O", "forward", "-L", folder.socket() + ":" + target.socket(), "--", target.host()));
    }

    /** Runs a command over the same login. @param remote constant text: a shell over there reads it */
    List<String> run(SshTarget target, SshFolder folder, String remote) {
        return overMaster(folder, List.of("-T", "-o", "BatchMode=yes", "--", target.host(), remote));
    }

    /** Where the master is gone there is no way to connect, rather than a second login. */
    private List<String> overMaster(SshFolder folder, List<String> rest) {
        return Stream.of(command, List.of("-F", "/dev/null", "-S", folder.control().toString(), "-o", "ProxyCommand=false"), rest)
                .flatMap(List::stream).toList();
    }

    /** Questions go to the askpass program alone; ssh's own words are English, while text of the user's language stays readable. */
    Map<String, String> environment(SshFolder folder) {
        Map<String, String> all = new HashMap<>(environment);
        String letters = Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(all::get).filter(value -> value != null && !value.isEmpty()).findFirst().orElse("C.UTF-8");
        all.remove("LC_ALL");
        all.put("LC_CTYPE", letters);
        all.put("LC_MESSAGES", "C");
        all.put("LANGUAGE", "C");
        all.put("SSH_ASKPASS", folder.askpass().toString());
        all.put("SSH_ASKPASS_REQUIRE", "force");
        all.putIfAbsent("DISPLAY", ":0");   // before OpenSSH 8.4, the sign that there is somebody to ask
        return all;
    }
}
