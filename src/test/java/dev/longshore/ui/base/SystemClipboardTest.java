package dev.longshore.ui.base;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ManualDelay;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SystemClipboardTest {

    private final ManualDelay delay = new ManualDelay();
    private final SystemClipboard clipboard = new SystemClipboard(delay);

    @AfterEach
    void empty() {
        onFx(() -> clipboard.put(""));
    }

    private static String held() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void aSecretIsTakenBackAfterAMinute() {
        onFx(() -> clipboard.putSecret("open-sesame"));
        onFx(() -> delay.pass(Duration.ofSeconds(59)));
        assertEquals("open-sesame", held());
        onFx(() -> delay.pass(Duration.ofSeconds(1)));
        assertEquals("", held());
    }

    @Test
    void theUserSaysHowLongASecretStays() {
        Duration[] stays = {Duration.ofSeconds(5)};
        SystemClipboard brief = new SystemClipboard(delay, () -> stays[0]);
        onFx(() -> brief.putSecret("open-sesame"));
        onFx(() -> delay.pass(Duration.ofSeconds(5)));
        assertEquals("", held());
        stays[0] = Duration.ofMinutes(10);
        onFx(() -> brief.putSecret("open-sesame"));
        onFx(() -> delay.pass(Duration.ofMinutes(9)));
        assertEquals("open-sesame", held());
        onFx(() -> delay.pass(Duration.ofMinutes(1)));
        assertEquals("", held());
    }

    @Test
    void whatWasCopiedSinceStays() {
        onFx(() -> clipboard.putSecret("open-sesame"));
        onFx(() -> new SystemClipboard(delay).put("of another program"));
        onFx(() -> delay.pass(Duration.ofMinutes(2)));
        assertEquals("of another program", held());
        onFx(() -> clipboard.putSecret("open-sesame"));
        onFx(() -> clipboard.put("open-sesame"));
        onFx(() -> delay.pass(Duration.ofMinutes(2)));
        assertEquals("open-sesame", held(), "copied again as something that is no secret");
    }

    @Test
    void theEndOfTheAppTakesItBackAtOnce() {
        onFx(() -> clipboard.put("public"));
        onFx(clipboard::close);
        assertEquals("public", held());
        onFx(() -> clipboard.putSecret("open-sesame"));
        onFx(clipboard::close);
        assertEquals("", held());
    }
}
