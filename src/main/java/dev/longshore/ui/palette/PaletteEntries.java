package dev.longshore.ui.palette;

import dev.longshore.domain.HostId;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CommandEntries;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.ViewContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the palette offers, out of what all modules contribute. FX thread only. */
final class PaletteEntries {

    /** Pages have keys from 1 to this. */
    private static final int MOST_KEYS = 9;

    private static final int LONGEST_NAME = 200;

    private final Contributions all;
    private final Navigation navigation;
    private final ViewContext context;
    private final Function<HostId, String> hostNames;
    private final Messages messages;

    /** @param hostNames how a host is called */
    PaletteEntries(Contributions all, Navigation navigation, Function<HostId, String> hostNames, ViewContext context) {
        this.all = all;
        this.navigation = navigation;
        this.hostNames = hostNames;
        this.context = context;
        this.messages = context.messages();
    }

    /** What there is, found in the other languages of the app too. @param without the command that opens the palette: it is open */
    List<PaletteSection> sections(Predicate<Command> without) {
        Map<String, String> others = new HashMap<>();
        Messages.LANGUAGES.stream().filter(language -> !language.equals(messages.locale())).map(language -> spoken(new Messages(language)))
                .flatMap(other -> other.offered(without).stream()).flatMap(section -> section.entries().stream())
                .forEach(entry -> others.merge(entry.id(), entry.words().title() + "\n" + entry.words().detail(), (one, more) -> one));
        List<PaletteSection> sections = new ArrayList<>(offered(without).stream().map(section -> section.foundBy(others)).toList());
        List<Page> pages = all.list(Page.class);
        pages.forEach(page -> sections.add(new PaletteSection("", false, objects(page, messages.text(page.words().title())))));
        return sections;
    }

    private PaletteEntries spoken(Messages language) {
        return new PaletteEntries(all, navigation, hostNames, context.in(language));
    }

    /** All but the objects: their names are of no language. */
    private List<PaletteSection> offered(Predicate<Command> without) {
        List<PaletteSection> sections = new ArrayList<>();
        sections.add(new PaletteSection(messages.text("palette.commands"), true, all.list(AppCommand.class).stream()
                .sorted(Comparator.comparing(AppCommand::slot)).map(AppCommand::command)
                .filter(without.negate()).flatMap(command -> CommandEntries.of(List.of(command), "", messages).stream()).toList()));
        List<Page> pages = all.list(Page.class);
        sections.add(new PaletteSection(messages.text("palette.pages"), true, pages(pages)));
        List<Command> listed = all.list(AppCommand.class).stream().map(AppCommand::command).toList();   // a page may have one of them in its menu too
        for (Page page : pages) {
            String title = messages.text(page.words().title());
            List<Command> own = page.model().commands().stream().filter(command -> !listed.contains(command)).toList();
            sections.add(new PaletteSection(title, true, CommandEntries.of(own, title, messages)));
        }
        all.list(PaletteSource.class).forEach(source -> sections.add(new PaletteSection(messages.text(source.titleKey()), source.listed(), source.entries().apply(context))));
        return sections;
    }

    private List<PaletteEntry> pages(List<Page> pages) {
        List<PaletteEntry> entries = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            String shortcut = i < MOST_KEYS ? "Shortcut+" + (i + 1) : "";
            entries.add(new PaletteEntry("page/" + page.id(), new Words(messages.text(page.words().title()), messages.text("palette.page"), "columns", shortcut, ""),
                    () -> navigation.showPage(page.id(), "")));
        }
        return entries;
    }

    /** Those of the hosts in scope. The words beside the name are made once for each host. */
    private List<PaletteEntry> objects(Page page, String title) {
        Map<HostId, String> details = new HashMap<>();
        return page.model().objects().stream().map(object -> new PaletteEntry("object/" + page.id() + "/" + object.host().value() + "/" + object.id(), Optional.of(object.host()),
                new Words(PlainText.visible(object.name(), LONGEST_NAME), details.computeIfAbsent(object.host(), host -> messages.text("palette.object", title, hostNames.apply(host))), "box"),
                Optional.empty(), () -> navigation.reveal(object))).toList();
    }
}
