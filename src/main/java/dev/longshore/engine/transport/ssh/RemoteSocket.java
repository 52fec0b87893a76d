package dev.longshore.engine.transport.ssh;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out over there why a socket cannot be opened: sshd does not tell. The command is constant, and reads the path as its input, so no
 * shell ever takes a path for a command. It is one line without an exclamation mark: a login shell may be any.
 */
final class RemoteSocket {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern FOUND = Pattern.compile("(?m)^longshore-found (missing|denied|other|idle|answers|open) (\\S*)$");

    private RemoteSocket() {
    }

    static Unreachable look(OpenSsh ssh, SshTarget target, SshFolder folder) throws InterruptedException {
        try {
            ShortRun.Result looked = ShortRun.of(ssh.run(target, folder, "exec /bin/sh -c '" + program() + "'"), target.socket() + "\n", LIMIT);
            Matcher found = FOUND.matcher(looked.output());
            return found.find() ? failure(found.group(1), found.group(2), target.socket())
                    : new Unreachable(Reason.SSH_REMOTE_SOCKET, target.socket() + " cannot be opened there, and nothing can be run there to find out why: "
                            + SshFailures.detail(looked.errors()), null);
        } catch (IOException e) {
            return new Unreachable(Reason.SSH_REMOTE_SOCKET, target.socket() + " cannot be opened there", e);
        }
    }

    private static String program() throws IOException {
        try (InputStream text = RemoteSocket.class.getResourceAsStream("look.sh")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Unreachable failure(String found, String user, String socket) {
        return switch (found) {
            case "missing" -> new Unreachable(Reason.SSH_SOCKET_MISSING, socket + " does not exist there", null);
            case "denied" -> new Unreachable(Reason.SSH_SOCKET_DENIED, "the user " + user + " there may not open " + socket, null);
            case "other" -> new Unreachable(Reason.SSH_REMOTE_SOCKET, socket + " there is no socket", null);
            case "idle" -> new Unreachable(Reason.SSH_REMOTE_SOCKET, "nothing listens at " + socket + " there", null);
            case "answers" -> new Unreachable(Reason.SSH_FORWARDING_OFF, socket + " answers there, but sshd does not forward it", null);
            default -> new Unreachable(Reason.SSH_REMOTE_SOCKET,
                    socket + " exists there and " + user + " may open it: nothing listens, or sshd does not forward it", null);
        };
    }
}
