package dev.longshore.testing;

import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.engine.transport.ssh.SshTarget;
import dev.longshore.engine.transport.ssh.SshTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that holds a login over ssh, or a question of it, until it is ended: arguments are configuration, folder, user, host, port, socket. */
public final class SshHolder {

    private SshHolder() {
    }

    public static void main(String[] given) throws IOException {
        OpenSsh ssh = new OpenSsh(List.of("ssh", "-F", given[0]), System.getenv(), List.of(Path.of(given[1])), true);
        SshTransport.open(ssh, new SshTarget(given[2], given[3], Integer.parseInt(given[4]), given[5]), new ScriptedAnswers());
        System.out.println("open");
        System.in.read();
    }
}
