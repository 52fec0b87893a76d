package dev.longshore.engine.transport.ssh;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ssh's own configuration makes of a target. Nothing is connected to find out.
 *
 * @param via the machines or the program in between; empty where ssh connects by itself
 */
public record SshRoute(String user, String host, int port, String via) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Asks ssh.
     *
     * @throws Unreachable SSH_MISSING, or SSH_FAILED where its configuration is broken
     */
    public static SshRoute of(OpenSsh ssh, SshTarget target) throws InterruptedException {
        List<String> words = new ArrayList<>(ssh.command());
        words.add("-G");
        if (target.port() != 0) {
            words.addAll(List.of("-p", String.valueOf(target.port())));
        }
        if (!target.user().isEmpty()) {
            words.addAll(List.of("-l", target.user()));
        }
        words.addAll(List.of("--", target.host()));
        ShortRun.Result told = run(ssh, words);
        if (told.status() != 0) {
            throw new Unreachable(Reason.SSH_FAILED, SshFailures.detail(told.errors()), null);
        }
        String via = Stream.concat(value(told, "proxyjump").stream(), value(told, "proxycommand").stream().map(SshRoute::program))
                .filter(value -> !value.equals("none")).findFirst().orElse("");
        return new SshRoute(value(told, "user").orElse(target.user()), value(told, "hostname").orElse(target.host()),
                value(told, "port").filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf).orElse(22), via);
    }

    /** What the program calls itself, e.g. {@code OpenSSH_9.2p1 …}. @throws Unreachable SSH_MISSING */
    public static String version(OpenSsh ssh) throws InterruptedException {
        List<String> words = new ArrayList<>(ssh.command());
        words.add("-V");
        ShortRun.Result told = run(ssh, words);
        return (told.errors() + told.output()).strip();
    }

    private static ShortRun.Result run(OpenSsh ssh, List<String> words) throws InterruptedException {
        if (!ssh.installed()) {
            throw new Unreachable(Reason.SSH_MISSING, ssh.command().getFirst() + " is not installed", null);
        }
        try {
            return ShortRun.of(words, "", LIMIT);
        } catch (IOException e) {
            throw new Unreachable(Reason.SSH_MISSING, String.valueOf(e.getMessage()), e);
        }
    }

    /** Its arguments may hold a password. */
    private static String program(String command) {
        return command.split("\\s+", 2)[0];
    }

    private static Optional<String> value(ShortRun.Result told, String key) {
        return told.output().lines().filter(line -> line.startsWith(key + " ")).map(line -> line.substring(key.length() + 1).strip()).findFirst();
    }
}
