package dev.longshore.ui.tasks;

import dev.longshore.service.settings.SettingsGroup;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.base.SettingRow.Toggle;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.module.SettingsSection;
import java.util.List;
import java.util.concurrent.Executor;

/** How the app ends. @param ask whether it asks first while tasks are under way */
record QuitSettings(boolean ask) {

    static final SettingsGroup<QuitSettings> GROUP = new SettingsGroup<>("quit", QuitSettings.class, new QuitSettings(true));

    static SettingsSection section(SettingsGroups settings, Executor ui) {
        return new SettingsSection("quit", 14, "settings.general", List.of(new Toggle(new Words("quit", "settings.quit", "settings.quit.hint"),
                GroupProperty.of(settings, GROUP, QuitSettings::ask, (old, is) -> new QuitSettings(is), ui), GROUP.defaults().ask())));
    }
}
