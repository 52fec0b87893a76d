package dev.longshore.engine.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshFailuresTest {

    private static Reason reason(EngineException failure) {
        return ((Unreachable) failure).reason();
    }

    @ParameterizedTest
    @CsvSource({"ssh: connect to host nas port 22: Connection refused,REFUSED", "ssh: connect to host nas port 22: No route to host,NO_ROUTE",
            "ssh: connect to host nas port 22: Network is unreachable,NO_ROUTE", "ssh: Could not resolve hostname nas: Name or service not known,UNKNOWN_HOST",
            "me@nas: Permission denied (publickey).,SSH_DENIED", "Received disconnect from 10.0.0.7 port 22:2: Too many authentication failures,SSH_DENIED",
            "Host key verification failed.,SSH_KEY_UNKNOWN", "No ED25519 host key is known for nas and you have requested strict checking.,SSH_KEY_UNKNOWN",
            "Unable to negotiate with 10.0.0.7 port 22: no matching host key type found,SSH_FAILED", "kex_exchange_identification: Connection closed by remote host,SSH_FAILED",
            "@ WARNING: REVOKED HOST KEY DETECTED! @,SSH_KEY_CHANGED"})
    void isRecognised(String said, Reason reason) {
        assertEquals(reason, reason(SshFailures.of(said + "\r\n", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh: connect to host nas port 22: Connection timed out", "Connection timed out during banner exchange", "Timeout, server nas not responding."})
    void isTooLate(String said) {
        assertTrue(SshFailures.of(said, "") instanceof TimedOut);
    }

    @Test
    void aChangedKeyCountsMoreThanWhatFollowsFromIt() {
        EngineException failure = SshFailures.of("""
                @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
                @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
                @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
                IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
                Someone could be eavesdropping on you right now (man-in-the-middle attack)!
                The fingerprint for the ED25519 key sent by the remote host is
                SHA256:abc.
                Offending ED25519 key in /home/me/.ssh/known_hosts:3
                Host key for nas has changed and you have requested strict checking.
                Host key verification failed.
                """, "");
        assertEquals(Reason.SSH_KEY_CHANGED, reason(failure));
        assertEquals("The fingerprint for the ED25519 key sent by the remote host is · SHA256:abc. · Offending ED25519 key in /home/me/.ssh/known_hosts:3 · "
                + "Host key for nas has changed and you have requested strict checking. · Host key verification failed.", failure.getMessage());
    }

    @Test
    void theWordsOfOthersCountOnlyWhereSshGivesNoReason() {
        assertEquals(Reason.REFUSED, reason(SshFailures.of("Connection refused", "Permission denied (banner)")));
        assertEquals(Reason.SSH_DENIED, reason(SshFailures.of("Connection closed by UNKNOWN port 65535", "me@jump: Permission denied (publickey).")));
    }

    @Test
    void whatIsSaidIsBoundedAndInert() throws InterruptedException {
        String said = ("\u001b]0;x\u0007 line\r\n").repeat(5000) + "the end\r\n";
        SshOutput output = new SshOutput(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), "test");
        String text = output.whole();
        assertTrue(text.length() <= 16 * 1024);
        assertFalse(text.contains("\u001b") || text.contains("\u0007"));
        assertTrue(SshFailures.detail(text).endsWith("the end"));
        assertTrue(SshFailures.detail("x".repeat(5000)).length() <= 1200);
        assertTrue(output.says("the end", 0));
        assertFalse(output.says("never said", 1));
        assertEquals("ssh ended and said nothing", SshFailures.detail("\n \n"));
    }
}
