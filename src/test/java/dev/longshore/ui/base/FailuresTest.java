package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure;
import dev.longshore.service.host.HostOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.ui.i18n.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

    private static Failure connecting(Cause cause, List<String> facts) {
        return new Failure(cause, "nas", "tcp://nas:2375", HostOperations.CONNECT, "", 0, "x", facts);
    }

    @Test
    void bothRangesOfVersionsAreNamed() {
        Failure failure = connecting(Cause.UNSUPPORTED_VERSION, List.of("1.60–2.0", "1.21–1.56"));
        assertEquals("The engine at tcp://nas:2375 needs API 1.60–2.0; this app speaks 1.21–1.56.", ENGLISH.text(Failures.cause(failure)));
        assertEquals("tcp://nas:2375 的引擎需要 API 1.60–2.0，本应用支持 1.21–1.56。", CHINESE.text(Failures.cause(failure)));
    }

    @Test
    void theContainersThatKeepAnImageAreNamed() {
        for (Cause cause : List.of(Cause.IN_USE, Cause.STARTED_MEANWHILE)) {
            Failure failure = new Failure(cause, "nas", "tcp://nas:2375", ImageOperations.REMOVE, "web:1", 409, "x", List.of("db", "web-2"));
            for (Messages messages : List.of(ENGLISH, CHINESE)) {
                String text = messages.text(Failures.cause(failure));
                assertTrue(text.contains("db, web-2") && text.contains("web:1"), text);
            }
        }
    }

    @Test
    void withoutRangesItIsSaidAllTheSame() {
        assertTrue(ENGLISH.text(Failures.cause(connecting(Cause.UNSUPPORTED_VERSION, List.of()))).contains("does not speak the API version"));
    }

    @Test
    void whatIsWrongWithASocketHasAWordAndANextStepOfItsOwn() {
        EnumSet<Cause> causes = EnumSet.of(Cause.SOCKET_MISSING, Cause.NOT_A_SOCKET, Cause.PERMISSION_DENIED, Cause.REFUSED, Cause.NO_ANSWER);
        for (Messages messages : List.of(ENGLISH, CHINESE)) {
            for (boolean next : new boolean[] {false, true}) {
                List<String> texts = causes.stream().map(cause -> connecting(cause, List.of()))
                        .map(failure -> messages.text(next ? Failures.nextStep(failure) : Failures.cause(failure))).toList();
                assertEquals(causes.size(), texts.stream().distinct().count(), () -> texts.stream().collect(Collectors.joining("\n")));
                texts.forEach(text -> assertFalse(text.isBlank()));
            }
        }
    }
}
