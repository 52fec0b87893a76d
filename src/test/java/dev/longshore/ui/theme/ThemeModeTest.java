package dev.longshore.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThemeModeTest {

    @Test
    void anUnknownNameIsTheSystems() {
        assertEquals(ThemeMode.DARK, ThemeMode.of("DARK"));
        assertEquals(ThemeMode.SYSTEM, ThemeMode.of("PINK"));
        assertEquals(ThemeMode.SYSTEM, ThemeMode.of(null));
    }
}
