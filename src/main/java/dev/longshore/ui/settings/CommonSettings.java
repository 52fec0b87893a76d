package dev.longshore.ui.settings;

import dev.longshore.service.host.NetworkSettings;
import dev.longshore.service.settings.SettingsGroup;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.base.SettingRow.Amount;
import dev.longshore.ui.base.SettingRow.Range;
import dev.longshore.ui.base.SettingRow.Toggle;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.dialog.SafetySettings;
import dev.longshore.ui.module.SettingsSection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.Property;

/** The settings of services that several features share. What belongs to one feature is contributed by that. */
final class CommonSettings {

    private final SettingsGroups groups;
    private final Executor ui;

    CommonSettings(SettingsGroups groups, Executor ui) {
        this.groups = groups;
        this.ui = ui;
    }

    SettingsSection safety() {
        SafetySettings standard = SafetySettings.GROUP.defaults();
        SettingRow names = new Toggle(new Words("type-names", "settings.type-names", "settings.type-names.hint"),
                property(SafetySettings.GROUP, SafetySettings::typeEveryName, SafetySettings::withTypeEveryName), standard.typeEveryName());
        SettingRow secret = new Amount(new Words("secret", "settings.secret", "settings.secret.hint"),
                property(SafetySettings.GROUP, SafetySettings::secretSeconds, SafetySettings::withSecretSeconds), standard.secretSeconds(),
                new Range(SafetySettings.LEAST_SECONDS, SafetySettings.MOST_SECONDS, "settings.unit.seconds"));
        return new SettingsSection("safety", 30, "settings.safety", List.of(names, secret));
    }

    SettingsSection network() {
        NetworkSettings standard = NetworkSettings.GROUP.defaults();
        SettingRow ping = new Amount(new Words("ping", "settings.ping", "settings.ping.hint"),
                property(NetworkSettings.GROUP, NetworkSettings::pingSeconds, NetworkSettings::withPing), standard.pingSeconds(),
                new Range(NetworkSettings.LEAST_SECONDS, NetworkSettings.MOST_PING, "settings.unit.seconds"));
        SettingRow relist = new Amount(new Words("relist", "settings.relist", "settings.relist.hint"),
                property(NetworkSettings.GROUP, NetworkSettings::relistSeconds, NetworkSettings::withRelist), standard.relistSeconds(),
                new Range(NetworkSettings.LEAST_SECONDS, NetworkSettings.MOST_RELIST, "settings.unit.seconds"));
        SettingRow focus = new Toggle(new Words("focus", "settings.focus", "settings.focus.hint"),
                property(NetworkSettings.GROUP, NetworkSettings::relistOnFocus, NetworkSettings::withRelistOnFocus), standard.relistOnFocus());
        return new SettingsSection("network", 40, "settings.network", List.of(ping, relist, focus));
    }

    private <T extends Record, V> Property<V> property(SettingsGroup<T> group, Function<T, V> read, BiFunction<T, V, T> with) {
        return GroupProperty.of(groups, group, read, with, ui);
    }
}
