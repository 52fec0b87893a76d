package dev.longshore.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class ThemeTest {

    private static final Pattern TOKEN = Pattern.compile("-ls-([a-z-]+):\\s*([^;]+);");
    private static final List<String> SURFACES = List.of("bg", "panel", "side", "selection", "hover");
    private static final List<String> TEXTS = List.of("text", "dim", "accent", "good", "warn", "bad",
            "json-key", "json-string", "json-number", "json-boolean");
    private static final Map<String, String> PAIRS = Map.of("good", "good-bg", "warn", "warn-bg", "bad", "bad-bg", "neutral", "neutral-bg",
            "accent-text", "accent", "bad-text", "bad");

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
    void everyTextCanBeReadOnEverySurface(String file) {
        Map<String, String> tokens = tokens(file);
        List<String> poor = new ArrayList<>();
        for (String text : TEXTS) {
            SURFACES.forEach(surface -> check(tokens, text, surface, poor));
        }
        PAIRS.forEach((text, surface) -> check(tokens, text, surface, poor));
        assertTrue(poor.isEmpty(), () -> "less than 4.5 : 1 in " + file + ": " + poor);
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertEquals(tokens("tokens-light.css").keySet(), tokens("tokens-dark.css").keySet());
    }

    @Test
    void partialsUseTokensThatExist() {
        Pattern use = Pattern.compile("[:,(\\s]-ls-([a-z-]+)(?=[\\s,;)])");
        var known = tokens("tokens-light.css").keySet();
        for (String partial : Theme.PARTIALS) {
            use.matcher(read(partial)).results().map(result -> result.group(1))
                    .forEach(token -> assertTrue(known.contains(token), () -> partial + " uses -ls-" + token));
        }
    }

    @Test
    void aSceneFollowsTheMode() {
        FxExtension.onFx(() -> {
            Theme theme = new Theme(ThemeMode.LIGHT);
            Scene scene = new Scene(new Pane());
            theme.apply(scene);
            assertTrue(scene.getStylesheets().getFirst().endsWith("tokens-light.css"));
            theme.mode().set(ThemeMode.DARK);
            assertTrue(theme.dark().get());
            assertTrue(scene.getStylesheets().getFirst().endsWith("tokens-dark.css"));
            theme.mode().set(ThemeMode.LIGHT);
            assertTrue(scene.getStylesheets().getFirst().endsWith("tokens-light.css"));
        });
    }

    @Test
    void everyIconNameGivesAnIconAndOthersDoNot() {
        FxExtension.onFx(() -> {
            Icons.names().forEach(name -> assertNotNull(Icons.of(name).getIconCode(), name));
            assertThrows(IllegalArgumentException.class, () -> Icons.of("no-such-icon"));
        });
    }

    private static void check(Map<String, String> tokens, String text, String surface, List<String> poor) {
        double ratio = contrast(Color.web(tokens.get(text)), Color.web(tokens.get(surface)));
        if (ratio < 4.5) {
            poor.add("%s on %s %.2f".formatted(text, surface, ratio));
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String file) {
        Map<String, String> found = new HashMap<>();
        TOKEN.matcher(read(file)).results().forEach(result -> found.put(result.group(1), result.group(2)));
        return found;
    }

    private static String read(String file) {
        try (InputStream in = Theme.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
