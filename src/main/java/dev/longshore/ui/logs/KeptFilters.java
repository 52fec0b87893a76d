package dev.longshore.ui.logs;

import dev.longshore.service.logs.LogSettings;
import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Filters that the user keeps by name. FX thread only. */
interface KeptFilters {

    List<SavedFilter> all();

    /** In the place of the one of that name. */
    void keep(SavedFilter filter);

    void remove(String name);

    /** Asks for a name. @param proposed to begin with */
    void ask(String proposed, Consumer<String> then);

    /** Those in the settings. */
    static KeptFilters of(SettingsGroups settings, Dialogs dialogs) {
        return new KeptFilters() {
            @Override
            public List<SavedFilter> all() {
                return settings.get(LogSettings.GROUP).filters();
            }

            @Override
            public void keep(SavedFilter filter) {
                settings.change(LogSettings.GROUP, old -> old.with(filter));
            }

            @Override
            public void remove(String name) {
                settings.change(LogSettings.GROUP, old -> old.withoutFilter(name));
            }

            @Override
            public void ask(String proposed, Consumer<String> then) {
                Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("logs.filters.keep"), Message.of("logs.filters.name"),
                        proposed,
                        Message.of("logs.filters.verb"), name -> name.isBlank() ? Optional.of(Message.of("logs.filters.nameless"))
                                : Optional.empty())), then);
            }
        };
    }
}
