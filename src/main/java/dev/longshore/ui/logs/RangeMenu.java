package dev.longshore.ui.logs;

import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which part of the log is asked for: one of those that are offered, or the user's own. */
final class RangeMenu {

    private final LogsModel model;
    private final LogsItems items;
    private final Messages messages;

    RangeMenu(LogsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.items = new LogsItems(messages);
    }

    List<MenuItem> items() {
        LogsChoices choices = model.choices();
        TimeRange now = choices.range().get();
        List<MenuItem> all = new ArrayList<>();
        for (TimeRange range : TimeRange.Preset.values()) {
            all.add(items.radio(range.label().key(), messages.text(range.label()), now.equals(range), () -> choices.range().set(range)));
        }
        if (now instanceof TimeRange.Own) {
            all.add(items.radio("logs-range-own", messages.text(now.label()), true, this::ask));
        }
        all.add(new SeparatorMenuItem());
        all.add(items.item("logs.range.own.ask", this::ask));
        return all;
    }

    /** Asks for a range of the user's own. */
    void ask() {
        model.talk().asking().forms().open(new RangeForm(model.choices().range().get(), model.talk().clock(), ZoneId.systemDefault(),
                messages, model.choices().range()::set));
    }
}
