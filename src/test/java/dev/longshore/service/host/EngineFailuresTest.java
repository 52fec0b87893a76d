package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class EngineFailuresTest {

    private static final Host HOST = Hosts.DEMO;

    private static Failure of(Throwable thrown) {
        return EngineFailures.of(thrown, HOST, HostOperations.CONNECT, "web");
    }

    @Test
    void whateverWasThrownIsAFailureOfTheHost() {
        Failure engines = of(new EngineException.Conflict(409, "in use"));
        assertEquals(new Failure(Cause.CONFLICT, HOST.name(), HOST.endpoint().uri(), HostOperations.CONNECT, "web", 409, "in use"), engines);
        Failure known = new Failure(Cause.FILE, "h", "", HostOperations.CONNECT, "", 0, "gone");
        assertEquals(known, of(new CompletionException(new FailureException(known, null))));
        assertEquals(new Failure(Cause.INTERNAL, HOST.name(), HOST.endpoint().uri(), HostOperations.CONNECT, "web", 0, "java.lang.IllegalStateException: wrong"),
                of(new CompletionException(new IllegalStateException("wrong"))));
    }
}
