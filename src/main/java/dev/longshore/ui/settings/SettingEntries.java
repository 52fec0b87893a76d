package dev.longshore.ui.settings;

import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.base.SettingRow.Choice;
import dev.longshore.ui.base.SettingRow.Option;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.settings.SettingsViewModel.Group;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings in the palette: each opens the window at its row, and what can be chosen is chosen at once. */
final class SettingEntries {

    private final SettingsViewModel model;
    private final Messages messages;

    SettingEntries(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    List<PaletteEntry> all() {
        return model.groups().stream().flatMap(group -> group.rows().stream().flatMap(row -> entries(group, row))).toList();
    }

    private Stream<PaletteEntry> entries(Group group, SettingRow row) {
        String title = messages.text(row.words().title());
        String detail = messages.text("palette.settings.detail", messages.text(group.title()));
        PaletteEntry opens = new PaletteEntry("setting/" + row.words().id(), new Words(title, detail, "settings"), () -> model.show(row.words().id()));
        return Stream.concat(Stream.of(opens), row instanceof Choice<?> choice ? choices(choice, title, detail) : Stream.of());
    }

    private <V> Stream<PaletteEntry> choices(Choice<V> choice, String title, String detail) {
        List<Option<V>> options = choice.options();
        return IntStream.range(0, options.size()).mapToObj(i -> new PaletteEntry("setting/" + choice.words().id() + "/" + i,
                new Words(messages.text("palette.setting.choice", title, messages.text(options.get(i).label())), detail, "settings"),
                () -> choice.value().setValue(options.get(i).value())));
    }
}
