package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.service.logs.LogSettings;
import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Filters that the user keeps by name, and what tells levels. FX thread only, but for {@link #levels}. */
interface KeptFilters {

    List<SavedFilter> all();

    /** In the place of the one of that name. */
    void keep(SavedFilter filter);

    void remove(String name);

    /** Asks for a name. @param proposed to begin with */
    void ask(String proposed, Consumer<String> then);

    /** What tells the levels of a container's lines. */
    LevelRules levels(ObjectRef container);

    /** Asks what tells the levels of a container's lines, and keeps it. @param then runs once it is kept */
    void askLevels(ObjectRef container, Runnable then);

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
            public LevelRules levels(ObjectRef container) {
                return settings.get(LogSettings.GROUP).levelsOf(container);
            }

            @Override
            public void askLevels(ObjectRef container, Runnable then) {
                Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("logs.levels.words.of", container.name()),
                        Message.of("logs.levels.words.label"), LevelWords.format(levels(container)), Message.of("logs.levels.words.verb"),
                        line -> LevelWords.parse(line).isPresent() ? Optional.empty() : Optional.of(Message.of("logs.levels.words.bad")))),
                        line -> {
                            settings.change(LogSettings.GROUP, old -> old.withLevels(container,
                                    line.isBlank() ? Optional.empty() : LevelWords.parse(line)));
                            then.run();
                        });
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
