package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.HostileEngine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TcpDialerTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "not every system lets a program set the times")
    void theSystemWatchesOverASilentConnection() throws IOException {
        try (HostileEngine engine = HostileEngine.tcp(); SocketChannel channel = SocketChannel.open()) {
            TcpDialer dialer = new TcpDialer("127.0.0.1", engine.port());
            dialer.connect(channel, dialer.address().join());
            assertTrue(channel.getOption(StandardSocketOptions.SO_KEEPALIVE));
            int seconds = channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                    + channel.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL) * channel.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertEquals(45, seconds);
        }
    }

    @Test
    void anAddressThatIsWrittenOutNeedsNoLookup() {
        for (String host : List.of("127.0.0.1", "10.1.2.3", "::1", "fe80::1")) {
            var address = new TcpDialer(host, 2375).address();
            assertTrue(address.isDone(), host);
            assertEquals(2375, ((InetSocketAddress) address.join()).getPort());
        }
    }

    @Test
    void aNameIsLookedUp() {
        InetSocketAddress address = (InetSocketAddress) new TcpDialer("engine.here.invalid", 2376).address().join();
        assertEquals("127.0.0.1", address.getAddress().getHostAddress());
    }
}
