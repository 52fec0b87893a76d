package dev.longshore.ui.settings;

import dev.longshore.ui.base.FoldedText;
import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.SettingsSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the settings window shows: one group of settings, or whatever matches what is searched for. FX thread only. */
public final class SettingsViewModel {

    private final Supplier<List<SettingsSection>> sections;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");
    private final StringProperty wanted = new SimpleStringProperty("");

    /** Settings under one heading. @param title message key of it, which also names the group */
    record Group(String title, List<SettingRow> rows) {

        Group {
            rows = List.copyOf(rows);
        }

        void reset() {
            rows.forEach(SettingRow::reset);
        }
    }

    /** @param sections all there are, in their order; those with the same title are one group */
    SettingsViewModel(Supplier<List<SettingsSection>> sections) {
        this.sections = sections;
    }

    /** Whether the window shows. */
    BooleanProperty open() {
        return open;
    }

    /** What is searched for; while it is empty, {@link #group} shows. */
    StringProperty query() {
        return query;
    }

    /** The title key of the group that shows. */
    StringProperty group() {
        return group;
    }

    /** The id of the setting that somebody asked to see; empty once it has been shown. */
    StringProperty wanted() {
        return wanted;
    }

    List<Group> groups() {
        Map<String, List<SettingRow>> byTitle = new LinkedHashMap<>();
        sections.get().forEach(section -> byTitle.computeIfAbsent(section.titleKey(), title -> new ArrayList<>()).addAll(section.rows()));
        return byTitle.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList();
    }

    /** What shows now: the rows whose title, description or group holds each word of the query, or the group that is chosen. */
    List<Group> shown(Messages messages) {
        List<Group> all = groups();
        if (query.get().isBlank()) {
            Group chosen = all.stream().filter(each -> each.title().equals(group.get())).findFirst().orElse(all.getFirst());
            return List.of(chosen);
        }
        return all.stream().map(each -> new Group(each.title(), each.rows().stream().filter(row -> matches(each, row, messages)).toList()))
                .filter(each -> !each.rows().isEmpty()).toList();
    }

    private boolean matches(Group each, SettingRow row, Messages messages) {
        String text = messages.text(each.title()) + " " + messages.text(row.words().title()) + " " + messages.text(row.words().hint()) + options(row, messages);
        return FoldedText.of(text).holds(query.get());
    }

    /** What can be chosen is searched as well: "dark" finds the theme. */
    private static String options(SettingRow row, Messages messages) {
        StringBuilder options = new StringBuilder();
        if (row instanceof SettingRow.Choice<?> choice) {
            choice.options().forEach(option -> options.append(' ').append(messages.text(option.label())));
        }
        return options.toString();
    }

    /** Opens the window at the group it showed last. */
    public void show() {
        query.set("");
        open.set(true);
    }

    /** Opens the window at a setting. */
    void show(String rowId) {
        query.set("");
        groups().stream().filter(each -> each.rows().stream().anyMatch(row -> row.words().id().equals(rowId))).findFirst().ifPresent(each -> group.set(each.title()));
        wanted.set(rowId);
        open.set(true);
    }
}
