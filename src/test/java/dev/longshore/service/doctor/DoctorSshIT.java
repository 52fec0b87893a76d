package dev.longshore.service.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.ssh.SshTransport;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.PrivateSshd;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.ScriptedAnswers;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The doctor on an engine behind an sshd of its own. */
@ExtendWith(OwnEngineExtension.class)
class DoctorSshIT {

    private static List<Step> examine(PrivateSshd sshd, String user, Path socket) {
        Endpoint.Ssh endpoint = new Endpoint.Ssh(user, "127.0.0.1", sshd.port(), socket.toString());
        List<Step> told = new CopyOnWriteArrayList<>();
        Doctor doctor = new Doctor(host -> SshTransport.open(sshd.client(), sshd.target(user, socket), new ScriptedAnswers((String) null)),
                sshd.client(), InstantSource.system(), task -> Thread.ofVirtual().start(task));
        doctor.examine(new Host(new HostId("h"), "nas", endpoint, Host.Origin.USER), told::add).done().join();
        Waiting.until("no ssh is left", () -> PrivateSshd.clientProcesses(sshd).isEmpty());
        return told;
    }

    private static Cause cause(List<Step> told, Check check) {
        return told.stream().filter(step -> step.check() == check).findFirst().flatMap(Step::failure).orElseThrow().cause();
    }

    @Test
    void inOrder(RealEngine engine) {
        try (PrivateSshd sshd = PrivateSshd.start().trusted()) {
            List<Step> told = examine(sshd, "root", ((Endpoint.Unix) engine.endpoint()).socket());
            assertEquals(List.of(Check.SSH_PROGRAM, Check.SSH_ROUTE, Check.NAME, Check.REACH, Check.SSH_LOGIN, Check.ENGINE, Check.API, Check.CLOCK),
                    told.stream().map(Step::check).toList());
            assertTrue(told.stream().allMatch(step -> step.verdict() == Step.Verdict.GOOD), told::toString);
            assertTrue(told.getFirst().facts().getFirst().startsWith("OpenSSH_"), told::toString);
            assertEquals(List.of("root", "127.0.0.1", String.valueOf(sshd.port())), told.get(1).facts());
        }
    }

    @Test
    void whatIsWrongIsNamedAtItsStep(RealEngine engine) {
        try (PrivateSshd sshd = PrivateSshd.start("PasswordAuthentication no", "KbdInteractiveAuthentication no")) {
            Path socket = ((Endpoint.Unix) engine.endpoint()).socket();
            assertEquals(Cause.SSH_KEY_UNKNOWN, cause(examine(sshd, "root", socket), Check.SSH_LOGIN));
            sshd.trusted();
            assertEquals(Cause.SSH_DENIED, cause(examine(sshd, "nobody-there", socket), Check.SSH_LOGIN));
            assertEquals(Cause.SSH_SOCKET_MISSING, cause(examine(sshd, "root", Path.of("/run/none-there.sock")), Check.SSH_LOGIN));
            sshd.userOptions("ProxyJump jump.invalid");
            List<Step> byJump = examine(sshd, "root", socket);
            assertEquals(Finding.SSH_BY_JUMP, byJump.get(1).finding());
            assertEquals(Finding.BY_JUMP, byJump.get(2).finding());
        }
    }
}
