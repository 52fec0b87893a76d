package dev.longshore.engine.transport;

import dev.longshore.testing.HostileEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class TcpTransportTest implements TransportContract {

    @TempDir
    Path directory;
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void open() {
        engine = HostileEngine.tcp();
        transport = new TcpTransport("127.0.0.1", engine.port());
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
