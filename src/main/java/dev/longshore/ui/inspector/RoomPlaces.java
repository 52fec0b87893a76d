package dev.longshore.ui.inspector;

import dev.longshore.service.settings.SettingsGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the windows of tabs were left, by the tab's id. */
record RoomPlaces(Map<String, Bounds> windows) {

    static final SettingsGroup<RoomPlaces> GROUP = new SettingsGroup<>("own-windows", RoomPlaces.class, new RoomPlaces(Map.of()));

    /** In logical px. */
    record Bounds(double x, double y, double width, double height, boolean maximized) { }

    RoomPlaces {
        windows = Map.copyOf(windows);
    }

    Optional<Bounds> of(String tabId) {
        return Optional.ofNullable(windows.get(tabId));
    }

    RoomPlaces with(String tabId, Bounds bounds) {
        Map<String, Bounds> all = new LinkedHashMap<>(windows);
        all.put(tabId, bounds);
        return new RoomPlaces(all);
    }
}
