package dev.longshore.ui.palette;

import dev.longshore.domain.HostId;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.palette.PaletteSettings.Recent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was used last, over restarts. The names of objects go with their host. */
final class RecentEntries {

    static final int MOST = 20;

    private final SettingsGroups settings;

    RecentEntries(SettingsGroups settings) {
        this.settings = settings;
    }

    /** Ids of entries, the newest first. */
    List<String> ids() {
        return settings.get(PaletteSettings.GROUP).recent().stream().map(Recent::id).toList();
    }

    void add(PaletteEntry entry) {
        Recent newest = new Recent(entry.id(), entry.host().map(HostId::value).orElse(""));
        settings.change(PaletteSettings.GROUP, old -> new PaletteSettings(Stream.concat(Stream.of(newest),
                old.recent().stream().filter(each -> !each.id().equals(newest.id()))).limit(MOST).toList()));
    }

    /** Forgets the objects of all other hosts. Any thread. */
    void keepOnly(Predicate<HostId> known) {
        settings.change(PaletteSettings.GROUP, old -> new PaletteSettings(old.recent().stream()
                .filter(each -> each.host().isEmpty() || known.test(new HostId(each.host()))).toList()));
    }
}
