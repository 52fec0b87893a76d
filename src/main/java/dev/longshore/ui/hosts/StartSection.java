package dev.longshore.ui.hosts;

import dev.longshore.service.host.StartSettings;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.base.SettingRow.Toggle;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.module.SettingsSection;
import java.util.List;
import java.util.concurrent.Executor;

/** What shows at the start where no host answers. */
public final class StartSection {

    private StartSection() {
    }

    public static SettingsSection of(SettingsGroups settings, Executor ui) {
        return new SettingsSection("start", 12, "settings.general", List.of(new Toggle(new Words("demo", "settings.demo", "settings.demo.hint"),
                GroupProperty.of(settings, StartSettings.GROUP, StartSettings::demo, (old, is) -> new StartSettings(is), ui), StartSettings.GROUP.defaults().demo())));
    }
}
