package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.service.logs.LogSettings;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the user keeps about logs: filters and highlights by name, what tells levels, which fields are columns. FX thread only, but for
 * {@link #levels}.
 */
interface LogsKept {

    LogSettings now();

    void change(UnaryOperator<LogSettings> edit);

    /** @param told is called by any thread after each change, whoever made it */
    Subscription onChange(Runnable told);

    /** Asks for a name. @param proposed to begin with */
    void ask(String proposed, Consumer<String> then);

    /** Asks what tells the levels of a container's lines, and keeps it. @param then runs once it is kept */
    void askLevels(ObjectRef container, Runnable then);

    /** What tells the levels of a container's lines. */
    default LevelRules levels(ObjectRef container) {
        return now().levelsOf(container);
    }

    /** In the settings. */
    static LogsKept of(SettingsGroups settings, Dialogs dialogs) {
        return new LogsKept() {
            @Override
            public LogSettings now() {
                return settings.get(LogSettings.GROUP);
            }

            @Override
            public void change(UnaryOperator<LogSettings> edit) {
                settings.change(LogSettings.GROUP, edit);
            }

            @Override
            public Subscription onChange(Runnable told) {
                return settings.follow(LogSettings.GROUP, now -> told.run());
            }

            @Override
            public void askLevels(ObjectRef container, Runnable then) {
                Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("logs.levels.words.of", container.name()),
                        Message.of("logs.levels.words.label"), LevelWords.format(levels(container)), Message.of("logs.levels.words.verb"),
                        line -> LevelWords.parse(line).isPresent() ? Optional.empty() : Optional.of(Message.of("logs.levels.words.bad")))),
                        line -> {
                            change(old -> old.withLevels(container, line.isBlank() ? Optional.empty() : LevelWords.parse(line)));
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
