package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the desktop; plain text only. */
public final class SystemClipboard implements ClipboardAccess, AutoCloseable {

    /** How long a secret stays. */
    static final Duration SECRET = Duration.ofMinutes(1);

    private final Delay delay;
    private String secret = "";
    private Subscription end = () -> { };

    public SystemClipboard(Delay delay) {
        this.delay = delay;
    }

    @Override
    public void put(String text) {
        secret = "";
        end.close();
        copy(text);
    }

    @Override
    public void putSecret(String text) {
        put(text);
        secret = text;
        end = delay.after(SECRET, this::close);
    }

    /** Takes a secret back now, unless something else was copied since. FX thread only. */
    @Override
    public void close() {
        end.close();
        if (!secret.isEmpty() && secret.equals(Clipboard.getSystemClipboard().getString())) {
            copy("");
        }
        secret = "";
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
