package dev.longshore.ui.module;

import dev.longshore.ui.base.SettingRow;
import java.util.List;

/**
 * Settings that belong together, under one heading of the settings window. The palette finds each of them too.
 *
 * @param titleKey message key of the heading
 */
public record SettingsSection(String id, int weight, String titleKey, List<SettingRow> rows) implements Contribution {

    public SettingsSection {
        rows = List.copyOf(rows);
    }

    /** All of them get the values they have before anybody chose. */
    public void reset() {
        rows.forEach(SettingRow::reset);
    }
}
