package dev.longshore.engine.transport;

import dev.longshore.testing.HostileEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class UnixTransportTest implements TransportContract {

    @TempDir
    Path directory;
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(directory);
        transport = new UnixTransport(engine.socket());
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

    @Override
    public Transport transport() {
        return transport;
    }
}
