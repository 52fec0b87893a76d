package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which levels and streams show, and what tells the levels. */
final class LevelMenu {

    /** A terminal has one stream for both; its lines count as those of stdout. */
    static final Set<LogStream> OUT = EnumSet.of(LogStream.OUT, LogStream.TTY);
    static final Set<LogStream> ERR = EnumSet.of(LogStream.ERR);
    static final Set<LogStream> BOTH = EnumSet.allOf(LogStream.class);

    private final LogsModel model;
    private final LogsChoices choices;
    private final LogsItems items;
    private final Messages messages;

    LevelMenu(LogsModel model, Messages messages) {
        this.model = model;
        this.choices = model.choices();
        this.messages = messages;
        this.items = new LogsItems(messages);
    }

    List<MenuItem> items() {
        List<MenuItem> all = new ArrayList<>();
        all.add(items.item("logs.levels.all", () -> choices.levels().set(EnumSet.allOf(LogLevel.class))));
        for (LogLevel level : LogLevel.values()) {
            all.add(level(level));
        }
        all.add(new SeparatorMenuItem());
        all.addAll(streams());
        all.add(new SeparatorMenuItem());
        model.now().get().sources().forEach(source -> model.container(source.number()).ifPresent(container -> all.add(items.named(
                messages.text("logs.levels.words", PlainText.visible(container.name(), 60)),
                () -> model.talk().kept().askLevels(container, model::retry)))));
        return all;
    }

    private MenuItem level(LogLevel level) {
        CheckMenuItem item = new CheckMenuItem(messages.text("logs.level." + level.name().toLowerCase(Locale.ROOT)));
        item.setSelected(choices.levels().get().contains(level));
        item.setOnAction(chosen -> {
            Set<LogLevel> levels = EnumSet.copyOf(choices.levels().get());
            if (!levels.remove(level)) {
                levels.add(level);
            }
            choices.levels().set(levels.isEmpty() ? EnumSet.of(level) : levels);
        });
        return item;
    }

    /** Where every container has a terminal there is nothing to choose, and it is said why. */
    private List<MenuItem> streams() {
        List<LogsNow.Source> sources = model.now().get().sources();
        boolean one = !sources.isEmpty() && sources.stream().allMatch(source -> source.traits().terminal());
        List<MenuItem> all = new ArrayList<>(List.of(stream("logs.streams.both", BOTH), stream("logs.streams.out", OUT), stream("logs.streams.err", ERR)));
        all.forEach(item -> item.setDisable(one));
        if (one) {
            all.add(items.note("logs.streams.terminal"));
        }
        return all;
    }

    private MenuItem stream(String key, Set<LogStream> wanted) {
        return items.radio(key, messages.text(key), choices.streams().get().equals(wanted), () -> choices.streams().set(wanted));
    }
}
