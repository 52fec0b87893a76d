package dev.longshore.service.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the settings told, in order. */
final class SettingsNews implements SettingsService.Listener {

    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void wrong(List<String> entries) {
        told.add("wrong " + entries);
    }

    @Override
    public void kept(Path copy) {
        told.add("kept");
    }

    @Override
    public void unsaved(Unsaved why) {
        told.add("unsaved " + why.reason());
    }

    @Override
    public void saved() {
        told.add("saved");
    }
}
