package dev.longshore.ui.palette;

import dev.longshore.domain.HostId;
import dev.longshore.domain.PlainText;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Part.Place;
import dev.longshore.ui.module.ViewContext;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/** The command palette and its field in the toolbar. */
public final class PaletteModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        BooleanProperty open = new SimpleBooleanProperty();
        RecentEntries recent = new RecentEntries(context.app().settings().groups());
        context.hosts().subscribe(new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                // it was known before, or it has nothing to forget
            }

            @Override
            public void removed(HostId id) {
                recent.keepOnly(host -> !host.equals(id));
            }

            @Override
            public void replaced(HostSession session) {
                // the same host, elsewhere
            }
        });
        Command command = new Command("palette.action.open", "search", "Shortcut+K", Kind.EDIT, () -> open.set(!open.get()), Optional::empty);
        return Contributions.of(
                new AppCommand("palette", AppCommand.Slot.HIDDEN, 95, command),
                new Part("palette-field", Place.INDICATOR, 200, view -> field(command, view.messages())),
                new Part("palette", Place.OVERLAY, 95, view -> new PaletteView(command.shortcut(), open, () -> opening(context, view, command, recent), view.messages())));
    }

    private static PaletteViewModel opening(AppContext context, ViewContext view, Command command, RecentEntries recent) {
        recent.keepOnly(host -> context.hosts().find(host) != null);   // those that went while the app did not run
        PaletteEntries entries = new PaletteEntries(context.contributed().all(), context.ui().navigation(),
                id -> Optional.ofNullable(context.hosts().find(id)).map(session -> PlainText.visible(session.host().name(), 200)).orElse(""), view);
        return new PaletteViewModel(entries.sections(each -> each == command), recent, context.app().io(), context.ui().executor());
    }

    private static View field(Command open, Messages messages) {
        Label key = new Label(KeyCombination.valueOf(open.shortcut()).getDisplayText());
        key.getStyleClass().add("palette-key");
        Button button = new Button(messages.text("palette.search"), key);
        button.setId("search-everything");
        button.getStyleClass().add("search-everything");
        button.setAccessibleText(messages.text("palette.search"));
        button.setTooltip(new Tooltip(messages.text("palette.prompt")));
        button.setOnAction(click -> open.run());
        return new View() {
            @Override
            public Parent root() {
                return button;
            }
        };
    }
}
