package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ContainerStatus.Health;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerStatusTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            running,    Up 3 minutes (healthy),            RUNNING,    HEALTHY,   -,   PT3M
            running,    Up About a minute (unhealthy),     RUNNING,    UNHEALTHY, -,   PT1M
            running,    Up 2 hours (health: starting),     RUNNING,    STARTING,  -,   PT2H
            running,    Up Less than a second,             RUNNING,    NONE,      -,   PT0S
            running,    Up 1 second,                       RUNNING,    NONE,      -,   PT1S
            paused,     Up 26 seconds (Paused),            PAUSED,     NONE,      -,   PT26S
            restarting, Restarting (3) 3 seconds ago,      RESTARTING, NONE,      3,   PT3S
            exited,     Exited (137) About an hour ago,    EXITED,     NONE,      137, PT1H
            exited,     Exited (0) 5 days ago,             EXITED,     NONE,      0,   PT120H
            exited,     Exited (-1) 2 weeks ago,           EXITED,     NONE,      -1,  PT336H
            exited,     Exited (3221225786) 2 seconds ago, EXITED,     NONE,      3221225786, PT2S
            stopped,    Exited (1) 3 months ago,           EXITED,     NONE,      1,   PT2160H
            created,    Created,                           CREATED,    NONE,      -,   -
            removing,   Removal In Progress,               REMOVING,   NONE,      -,   -
            dead,       Dead,                              DEAD,       NONE,      -,   -
            nonsense,   ???,                               UNKNOWN,    NONE,      -,   -
            '',         Up 2 years,                        RUNNING,    NONE,      -,   PT17520H
            '',         Up 4 seconds (Paused),             PAUSED,     NONE,      -,   PT4S
            '',         Exited (0) 2 days ago,             EXITED,     NONE,      0,   PT48H
            '',         '',                                CREATED,    NONE,      -,   -
            """)
    void reads(String state, String status, ContainerState expected, Health health, Long code, Duration age) {
        assertEquals(new ContainerStatus(expected, health, code == null ? OptionalLong.empty() : OptionalLong.of(code), Optional.ofNullable(age)),
                ContainerStatus.of(state, status));
    }
}
