package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTest {

    private static ApiVersion v(String text) {
        return text == null ? null : ApiVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,1.24,1.24", "1.40,1.47,1.47", "1.52,1.52,1.52", "1.24,1.56,1.56", "1.40,2.0,1.56", "-,1.21,1.21", "1.12,1.41,1.41"})
    void negotiates(String min, String max, String chosen) {
        assertEquals(v(chosen), ApiVersion.negotiate(v(min), v(max)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2.0,2.0", "1.57,1.60", "-,1.20", "1.12,1.18"})
    void noneInCommon(String min, String max) {
        EngineException e = assertThrows(EngineException.Unsupported.class, () -> ApiVersion.negotiate(v(min), v(max)));
        assertTrue(e.getMessage().contains(max) && e.getMessage().contains("1.21–1.56"), e.getMessage());
    }

    @Test
    void ordersByNumber() {
        assertTrue(v("1.9").compareTo(v("1.24")) < 0);
        assertTrue(v("1.52").atLeast(1, 52));
        assertEquals(Optional.empty(), ApiVersion.parse("one.2"));
        assertEquals(Optional.empty(), ApiVersion.parse(null));
    }
}
