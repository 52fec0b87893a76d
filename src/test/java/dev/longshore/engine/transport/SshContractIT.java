package dev.longshore.engine.transport;

import dev.longshore.engine.transport.ssh.SshTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.PrivateSshd;
import dev.longshore.testing.ScriptedAnswers;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every transport must do, through a real sshd. */
@Tag("long")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshContractIT implements TransportContract {

    @TempDir
    Path directory;
    private PrivateSshd sshd;
    private HostileEngine engine;
    private Transport transport;

    @BeforeAll
    void start() {
        sshd = PrivateSshd.start().trusted();
    }

    @AfterAll
    void stop() {
        if (sshd != null) {
            sshd.close();
        }
    }

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(directory);
        transport = SshTransport.open(sshd.client(), sshd.target(engine.socket()), new ScriptedAnswers());
    }

    @AfterEach
    void close() {
        transport.close();
        engine.close();
    }

    @Override
    public HostileEngine engine() {
        return engine;
    }

    /** After each the transport waits a while for ssh to say that it was refused over there. */
    @Override
    public IntStream cuts(int length) {
        return IntStream.range(0, length).filter(at -> at % 9 == 0);
    }

    @Override
    public Transport transport() {
        return transport;
    }
}
