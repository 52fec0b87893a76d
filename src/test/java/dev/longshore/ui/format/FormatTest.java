package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.engine.model.ContainerSummary.Port;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({"running,Up 3 minutes (healthy),● healthy GOOD,Up 3 min,已运行 3 分钟", "running,Up 3 days (unhealthy),● unhealthy BAD,Up 3 d,已运行 3 天",
            "exited,Exited (0) 5 hours ago,○ exited 0 NEUTRAL,5 h ago,5 小时前", "exited,Exited (1073807364) 3 weeks ago,○ exited 1073807364 BAD,3 w ago,3 周前", "exited,Exited (40010) 3 weeks ago,○ exited 40010 BAD,3 w ago,3 周前",
            "exited,Exited (137) 3 weeks ago,○ exited 137 BAD,3 w ago,3 周前",
            "paused,Up 9 seconds (Paused),◐ paused WARN,Up 9 s,已运行 9 秒", "restarting,Restarting (1) 2 seconds ago,↻ restarting WARN,2 s ago,2 秒前",
            "created,Created,○ created NEUTRAL,created,已创建", "dead,Dead,✕ dead BAD,dead,已失效", "odd,?,? unknown NEUTRAL,unknown,未知"})
    void states(String state, String status, String look, String english, String chinese) {
        ContainerStatus parsed = ContainerStatus.of(state, status);
        ContainerFormat.StateLook shown = ContainerFormat.state(parsed);
        assertEquals(look, shown.symbol() + " " + ENGLISH.text(shown.word()) + " " + shown.tone());
        assertEquals(english, ENGLISH.text(ContainerFormat.status(parsed)));
        assertEquals(chinese, CHINESE.text(ContainerFormat.status(parsed)));
    }

    @Test
    void ports() {
        assertEquals("53→53/udp, 8080→80, 8443→8443, 9000", PortFormat.of(List.of(new Port(null, 9000, 0, "tcp"), new Port("0.0.0.0", 8443, 8443, "tcp"),
                new Port("0.0.0.0", 80, 8080, "tcp"), new Port("::", 80, 8080, "tcp"), new Port(null, 53, 53, "udp"))));
        assertEquals("", PortFormat.of(List.of()));
    }

    @Test
    void agesAreNeverNegative() {
        assertEquals("0 s", ENGLISH.text(AgeFormat.of(Duration.ofHours(-2))));
        assertEquals("47 h", ENGLISH.text(AgeFormat.of(Duration.ofHours(47))));
        assertEquals("3 mo", ENGLISH.text(AgeFormat.of(Duration.ofDays(100))));
        assertEquals("2 y", ENGLISH.text(AgeFormat.of(Duration.ofDays(800))));
    }

    @Test
    void shortIds() {
        assertEquals("0123456789ab", ShortId.of("sha256:0123456789abcdef"));
        assertEquals("abc", ShortId.of("abc"));
    }
}
