package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.LogSettings;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the palette offers for the log in sight: what is kept by name, and what has no key. FX thread only. */
final class LogsEntries {

    private static final int LONGEST = 60;

    private final LogsFront front;
    private final LogsKept kept;
    private final Messages messages;

    LogsEntries(LogsFront front, LogsKept kept, Messages messages) {
        this.front = front;
        this.kept = kept;
        this.messages = messages;
    }

    List<PaletteEntry> all() {
        LogSettings settings = kept.now();
        List<PaletteEntry> all = new ArrayList<>();
        settings.filters().forEach(filter -> all.add(entry("filter/" + filter.name(), messages.text("logs.filters.use", name(filter.name())),
                model -> new LogsFilters(model, messages).use(filter))));
        settings.highlights().forEach(highlight -> all.add(entry("highlight/" + highlight.name(),
                messages.text(highlight.on() ? "logs.highlights.off" : "logs.highlights.on", name(highlight.name())),
                model -> new LogsFilters(model, messages).turn(highlight))));
        all.add(entry("logs.filters.keep", model -> new LogsFilters(model, messages).keep()));
        all.add(marking());
        all.add(entry("logs.range.own.ask", model -> new RangeMenu(model, messages).ask()));
        all.add(entry("logs.add", model -> new LogsAdd(model, messages).ask()));
        all.add(entry("logs.clear", LogsModel::clear));
        all.add(entry("logs.older", LogsModel::older));
        return all;
    }

    private PaletteEntry marking() {
        PaletteEntry entry = entry("logs.highlights.keep", model -> new LogsFilters(model, messages).mark());
        boolean possible = front.model().filter(model -> new LogsFilters(model, messages).markable()).isPresent();
        return possible || entry.disabled().isPresent() ? entry
                : new PaletteEntry(entry.id(), entry.host(), entry.words(), Optional.of(messages.text("logs.highlights.nothing")), entry.run());
    }

    private static String name(String given) {
        return PlainText.visible(given, LONGEST);
    }

    private PaletteEntry entry(String key, Consumer<LogsModel> action) {
        return entry(key, messages.text(key), action);
    }

    private PaletteEntry entry(String id, String title, Consumer<LogsModel> action) {
        Optional<LogsModel> model = front.model();
        return new PaletteEntry("log/" + id, Optional.empty(), new PaletteEntry.Words(title, messages.text("logs.title"), "file"),
                model.isPresent() ? Optional.empty() : Optional.of(messages.text("logs.reason.none")), () -> model.ifPresent(action));
    }
}
