package dev.longshore.testing;

import dev.longshore.ui.base.ClipboardAccess;
import java.util.List;

/** Keeps what is copied; secrets in a list of their own. */
public record RecordedClipboard(List<String> open, List<String> secret) implements ClipboardAccess {

    @Override
    public void put(String text) {
        open.add(text);
    }

    @Override
    public void putSecret(String text) {
        secret.add(text);
    }
}
