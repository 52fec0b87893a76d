package dev.longshore.ui.resource;

import dev.longshore.domain.TableArrangement;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The quick filters and the groupings of a page, for the palette: choosing one shows the page. */
public final class ArrangementSource {

    private static final int WEIGHT = 900;

    private final String page;
    private final String titleKey;
    private final TableModel<?> table;
    private final Navigation navigation;

    private ArrangementSource(String page, String titleKey, TableModel<?> table, Navigation navigation) {
        this.page = page;
        this.titleKey = titleKey;
        this.table = table;
        this.navigation = navigation;
    }

    /** @param titleKey message key of the page's title */
    public static <R extends LiveRow> PaletteSource of(String page, String titleKey, ResourceViewModel<?, R> model, List<QuickFilter<R>> quick,
                                                       Groupings<R> groupings, Navigation navigation) {
        ArrangementSource source = new ArrangementSource(page, titleKey, model.table(), navigation);
        return new PaletteSource(page + "-arrangement", WEIGHT, "control.arrange.title", false,
                view -> source.entries(quick, groupings, view.messages()));
    }

    private <R> List<PaletteEntry> entries(List<QuickFilter<R>> quick, Groupings<R> groupings, Messages messages) {
        List<PaletteEntry> entries = new ArrayList<>();
        entries.add(entry("all", messages.text("table.empty.show-all"), messages, now -> now.withOnly(List.of())));
        for (QuickFilter<R> filter : quick) {
            entries.add(entry("only-" + filter.id(), messages.text("control.quick.only", messages.text(filter.titleKey())), messages,
                    now -> now.withOnly(List.of(filter.id()))));
        }
        if (!groupings.isEmpty()) {
            entries.add(entry("by", messages.text("control.group.not"), messages, now -> now.groupedBy("")));
        }
        for (Grouping<R> grouping : groupings.offered()) {
            entries.add(entry("by-" + grouping.id(), messages.text("control.group.by-command", messages.text(grouping.title())), messages,
                    now -> now.groupedBy(grouping.id())));
        }
        return entries;
    }

    private PaletteEntry entry(String id, String title, Messages messages, UnaryOperator<TableArrangement> change) {
        return new PaletteEntry(page + "-arrange-" + id, new PaletteEntry.Words(title, messages.text(titleKey), "list"), () -> {
            navigation.showPage(page, "");
            table.arrange(change);
        });
    }
}
