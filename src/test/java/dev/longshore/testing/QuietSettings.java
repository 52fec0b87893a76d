package dev.longshore.testing;

import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.settings.Unsaved;
import java.nio.file.Path;
import java.util.List;

/** For settings with which nothing is wrong: whatever is told is a failure. */
public final class QuietSettings implements SettingsService.Listener {

    @Override
    public void wrong(List<String> entries) {
        throw new AssertionError(entries.toString());
    }

    @Override
    public void kept(Path copy) {
        throw new AssertionError(copy.toString());
    }

    @Override
    public void unsaved(Unsaved why) {
        throw new AssertionError(why.toString());
    }

    @Override
    public void saved() {
        // nothing was unsaved
    }
}
