package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What of a log can be saved: what shows, or the bytes that the engine has of a container and its streams. */
final class SaveMenu {

    private final LogsModel model;
    private final LogsCommands commands;
    private final LogsItems items;

    SaveMenu(LogsModel model, LogsCommands commands, Messages messages) {
        this.model = model;
        this.commands = commands;
        this.items = new LogsItems(messages);
    }

    List<MenuItem> items() {
        List<LogsNow.Source> sources = model.now().get().sources().stream().filter(source -> !model.removed(source.number())).toList();
        Menu exact = sources.size() == 1 ? items.menu("logs.save.exact", parts(sources.getFirst()))
                : items.menu("logs.save.exact", sources.stream().map(this::container).toList());
        exact.setDisable(sources.isEmpty());
        return List.of(items.item("logs.save.shown", commands::saveShown), exact, items.item("logs.editor", commands::openInEditor));
    }

    private MenuItem container(LogsNow.Source source) {
        Menu menu = new Menu(items.named(source.name(), () -> { }).getText());
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(parts(source));
        return menu;
    }

    /** A terminal has one stream only. */
    private List<MenuItem> parts(LogsNow.Source source) {
        if (source.traits().terminal()) {
            return List.of(part("logs.save.exact.terminal", source, LogExport.Part.BOTH));
        }
        return List.of(part("logs.save.exact.both", source, LogExport.Part.BOTH), part("logs.save.exact.out", source, LogExport.Part.OUT),
                part("logs.save.exact.err", source, LogExport.Part.ERR));
    }

    private MenuItem part(String key, LogsNow.Source source, LogExport.Part part) {
        return items.item(key, () -> commands.saveExact(source.number(), part));
    }
}
