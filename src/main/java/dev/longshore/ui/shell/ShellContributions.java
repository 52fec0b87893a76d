package dev.longshore.ui.shell;

import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.GroupProperty;
import dev.longshore.ui.base.SettingRow.Choice;
import dev.longshore.ui.base.SettingRow.Option;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.SettingsSection;
import dev.longshore.ui.theme.AppearanceSettings;
import dev.longshore.ui.theme.Density;
import dev.longshore.ui.theme.ThemeMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What the window itself adds to the app: its commands, and the settings of how it looks and speaks. */
public final class ShellContributions {

    private ShellContributions() {
    }

    public static Contributions of(ShellViewModel shell, SettingsGroups settings, Executor ui) {
        return Contributions.of(
                new AppCommand("refresh", AppCommand.Slot.HIDDEN, 80, new Command("shell.action.refresh", "refresh", "F5", Kind.EDIT, shell::refresh, Optional::empty)),
                new SettingsSection("language", 10, "settings.general", List.of(language(shell))),
                new SettingsSection("appearance", 20, "settings.appearance", List.of(theme(shell), density(settings, ui))));
    }

    private static Choice<String> language(ShellViewModel shell) {
        return new Choice<>(new Words("language", "settings.language", "settings.language.hint"), shell.wantedLanguage(), "", List.of(
                new Option<>("", Message.of("settings.language.system")),
                new Option<>("en", Message.of("settings.language.en")),
                new Option<>("zh-CN", Message.of("settings.language.zh"))));
    }

    private static Choice<ThemeMode> theme(ShellViewModel shell) {
        return new Choice<>(new Words("theme", "settings.theme", "settings.theme.hint"), shell.themeMode(), ThemeMode.SYSTEM, List.of(
                new Option<>(ThemeMode.SYSTEM, Message.of("shell.theme.system")),
                new Option<>(ThemeMode.LIGHT, Message.of("shell.theme.light")),
                new Option<>(ThemeMode.DARK, Message.of("shell.theme.dark"))));
    }

    private static Choice<Density> density(SettingsGroups settings, Executor ui) {
        return new Choice<>(new Words("density", "settings.density", "settings.density.hint"), GroupProperty.of(settings, AppearanceSettings.GROUP,
                AppearanceSettings::density, (old, is) -> new AppearanceSettings(is), ui), AppearanceSettings.GROUP.defaults().density(), List.of(
                new Option<>(Density.COMFORTABLE, Message.of("settings.density.comfortable")),
                new Option<>(Density.COMPACT, Message.of("settings.density.compact"))));
    }
}
