package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the desktop; plain text only. */
public final class SystemClipboard implements ClipboardAccess, AutoCloseable {

    /** How long a secret stays, where nobody says otherwise. */
    static final Duration SECRET = Duration.ofMinutes(1);

    private final Delay delay;
    private final Supplier<Duration> secretStays;
    private String secret = "";
    private Subscription end = () -> { };

    /** A secret stays for a minute. */
    public SystemClipboard(Delay delay) {
        this(delay, () -> SECRET);
    }

    /** @param secretStays how long a secret stays; asked each time one is copied */
    public SystemClipboard(Delay delay, Supplier<Duration> secretStays) {
        this.delay = delay;
        this.secretStays = secretStays;
    }

    @Override
    public void put(String text) {
        secret = "";
        end.close();
        copy(text);
    }

    @Override
    public String text() {
        String held = Clipboard.getSystemClipboard().getString();
        return held == null ? "" : held;
    }

    @Override
    public void putSecret(String text) {
        put(text);
        secret = text;
        end = delay.after(secretStays.get(), this::close);
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
