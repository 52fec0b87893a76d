package dev.longshore.ui.hosts;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CommandEntries;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Navigation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hosts in the palette: each is shown, and what the sidebar and its menu offer can be done. */
final class HostEntries {

    private static final int LONGEST = 200;

    private final SidebarViewModel sidebar;
    private final Navigation navigation;
    private final Messages messages;

    HostEntries(SidebarViewModel sidebar, Navigation navigation, Messages messages) {
        this.sidebar = sidebar;
        this.navigation = navigation;
        this.messages = messages;
    }

    List<PaletteEntry> all() {
        PaletteEntry everyHost = new PaletteEntry("hosts/all", new Words(messages.text("hosts.all"), messages.text("palette.hosts"), "layers"), () -> sidebar.all().set(true));
        return Stream.of(Stream.of(everyHost), sidebar.hosts().stream().map(this::host), commands().stream()).flatMap(each -> each).toList();
    }

    private PaletteEntry host(HostRow row) {
        String text = new HostText(messages).second(row);
        return new PaletteEntry("host/" + row.host().id().value(), Optional.of(row.host().id()),
                new Words(PlainText.visible(row.host().name(), LONGEST), text, "server"), Optional.empty(), () -> navigation.showHost(row.host().id()));
    }

    private List<PaletteEntry> commands() {
        List<Command> anyTime = sidebar.demoOffered().get() ? List.of(sidebar.addHost(), sidebar.startDemo()) : List.of(sidebar.addHost());
        String chosen = Optional.ofNullable(sidebar.selected().get()).map(row -> PlainText.visible(row.host().name(), LONGEST)).orElse(messages.text("palette.hosts"));
        return Stream.concat(CommandEntries.of(anyTime, messages.text("palette.hosts"), messages).stream(),
                CommandEntries.of(sidebar.hostMenu(), chosen, messages).stream()).toList();
    }
}
