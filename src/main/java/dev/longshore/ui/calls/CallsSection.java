package dev.longshore.ui.calls;

import dev.longshore.service.calls.CallSettings;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.base.SettingRow.Amount;
import dev.longshore.ui.base.SettingRow.Range;
import dev.longshore.ui.base.SettingRow.Toggle;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.module.SettingsSection;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.Property;

/** The settings of the list of API calls. */
public final class CallsSection {

    private CallsSection() {
    }

    public static SettingsSection of(SettingsGroups settings, Executor ui) {
        return new SettingsSection("calls", 50, "calls.title", List.of(
                new Amount(new Words("calls", "settings.calls", "settings.calls.hint"),
                GroupProperty.of(settings, CallSettings.GROUP, CallSettings::kept, CallSettings::withKept, ui),
                CallSettings.GROUP.defaults().kept(), new Range(CallSettings.LEAST, CallSettings.MOST, "settings.unit.calls")),
                new Toggle(new Words("calls-background", "settings.calls.background", "settings.calls.background.hint"), background(settings, ui),
                        CallSettings.GROUP.defaults().background())));
    }

    /** Whether calls show that the user did not ask for. */
    static Property<Boolean> background(SettingsGroups settings, Executor ui) {
        return GroupProperty.of(settings, CallSettings.GROUP, CallSettings::background, CallSettings::withBackground, ui);
    }
}
