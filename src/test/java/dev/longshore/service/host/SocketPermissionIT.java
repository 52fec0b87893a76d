package dev.longshore.service.host;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.SessionProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A socket that may not be opened, also where the tests run as root: a process without root's right to pass over permissions. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "takes capabilities away")
class SocketPermissionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void isToldAndGoesOnceItMay() throws IOException {
        Required.root("taking rights away from a process");
        Required.program("setpriv");
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            Files.setPosixFilePermissions(engine.socket(), PosixFilePermissions.fromString("---------"));
            List<String> lessRights = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search");
            try (SessionProcess session = SessionProcess.start(lessRights, Map.of(), engine.endpointUri())) {
                int lost = session.await("lost", PATIENCE, 0, line -> line.startsWith("lost PERMISSION_DENIED"));
                Files.setPosixFilePermissions(engine.socket(), PosixFilePermissions.fromString("rw-------"));
                session.tell("retry");
                session.await("connected", PATIENCE, lost, line -> line.startsWith("connected"));
            }
        }
    }
}
