package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.LogSettings;
import dev.longshore.service.logs.view.FieldCount;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which fields are the columns of a log's table. They are kept for each of its containers, by host and name. FX thread only. */
final class LogsColumns {

    /** Nobody looks through more in a menu. */
    private static final int MOST = 40;
    private static final int LONGEST = 40;

    private final LogsModel model;
    private final Messages messages;

    LogsColumns(LogsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Those that were kept for the first of the containers that has some. */
    static Optional<List<String>> kept(LogsModel model) {
        LogSettings settings = model.talk().kept().now();
        return containers(model).flatMap(container -> settings.columnsOf(container).stream()).findFirst();
    }

    private static Stream<ObjectRef> containers(LogsModel model) {
        return Stream.iterate(0, number -> model.container(number).isPresent(), number -> number + 1)
                .flatMap(number -> model.container(number).stream());
    }

    /** The fields seen, those that are columns first. @param shown what is a column now */
    List<MenuItem> items(List<String> shown) {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem own = new CheckMenuItem(messages.text("logs.columns.automatic"));
        own.setSelected(model.choices().columns().get().isEmpty());
        own.setOnAction(chosen -> choose(own.isSelected() ? Optional.empty() : Optional.of(shown)));
        items.add(own);
        items.add(new SeparatorMenuItem());
        List<FieldCount> seen = model.now().get().fields();
        shown.forEach(name -> items.add(item(name, seen.stream().filter(field -> field.name().equals(name)).mapToInt(FieldCount::lines).sum(), shown)));
        seen.stream().filter(field -> !shown.contains(field.name())).limit(MOST)
                .forEach(field -> items.add(item(field.name(), field.lines(), shown)));
        return items;
    }

    /** The menu stays: several are chosen at a time. */
    private MenuItem item(String field, int lines, List<String> shown) {
        CheckBox box = new CheckBox(messages.text("logs.columns.field", PlainText.visible(field, LONGEST), lines));
        box.setMnemonicParsing(false);
        box.setSelected(shown.contains(field));
        box.setMouseTransparent(true);   // the item hears the click
        box.setFocusTraversable(false);
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setOnAction(chosen -> {
            box.setSelected(!box.isSelected());
            turn(field, box.isSelected(), shown);
        });
        return item;
    }

    void turn(String field, boolean on, List<String> shown) {
        List<String> columns = new ArrayList<>(model.choices().columns().get().orElse(shown));
        if (!on) {
            columns.remove(field);
        } else if (!columns.contains(field)) {
            columns.add(field);
        }
        choose(Optional.of(List.copyOf(columns)));
    }

    private void choose(Optional<List<String>> columns) {
        List<ObjectRef> containers = containers(model).toList();
        model.choices().columns().set(columns);
        model.talk().kept().change(old -> {
            LogSettings next = old;
            for (ObjectRef container : containers) {
                next = next.withColumns(container, columns);
            }
            return next;
        });
    }
}
