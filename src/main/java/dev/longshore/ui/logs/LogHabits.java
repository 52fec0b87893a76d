package dev.longshore.ui.logs;

import dev.longshore.service.settings.SettingsGroup;
import dev.longshore.service.settings.SettingsGroups;

/** How the user likes logs: what was chosen last is how the next tab begins. */
record LogHabits(boolean wrap, boolean time, boolean fold) {

    static final SettingsGroup<LogHabits> GROUP = new SettingsGroup<>("log-view", LogHabits.class, new LogHabits(false, true, true));

    /** The choices begin with the habits, and become them. */
    static void of(LogsChoices choices, SettingsGroups settings) {
        LogHabits now = settings.get(GROUP);
        choices.wrap().set(now.wrap());
        choices.time().set(now.time());
        choices.fold().set(now.fold());
        choices.wrap().addListener((property, was, is) -> settings.change(GROUP, old -> new LogHabits(is, old.time(), old.fold())));
        choices.time().addListener((property, was, is) -> settings.change(GROUP, old -> new LogHabits(old.wrap(), is, old.fold())));
        choices.fold().addListener((property, was, is) -> settings.change(GROUP, old -> new LogHabits(old.wrap(), old.time(), is)));
    }
}
