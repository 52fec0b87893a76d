package dev.longshore.ui.settings;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Part.Place;
import dev.longshore.ui.module.SettingsSection;
import dev.longshore.ui.theme.Icons;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The settings window, its gear in the toolbar, and the settings that no feature owns alone. */
public final class SettingsModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        SettingsViewModel model = new SettingsViewModel(() -> context.contributed().all().list(SettingsSection.class));
        CommonSettings common = new CommonSettings(context.app().settings().groups(), context.ui().executor());
        Command open = new Command("settings.action.open", "settings", "Shortcut+Comma", Kind.EDIT, model::show, Optional::empty);
        return Contributions.of(
                common.safety(), common.network(),
                new AppCommand("settings", AppCommand.Slot.HIDDEN, 90, open),
                new Part("settings-gear", Place.TOOLBAR_END, 100, view -> gear(open, view.messages())),
                new Part("settings-window", Place.OVERLAY, 90, view -> new SettingsWindow(model, context.ui().forms(), view.messages())),
                new PaletteSource("settings", 80, "palette.settings", false, view -> new SettingEntries(model, view.messages()).all()));
    }

    private static View gear(Command open, Messages messages) {
        Button button = new Button("", Icons.of("settings"));
        button.setId("settings-gear");
        button.getStyleClass().add("settings-gear");
        String label = messages.text(open.key());
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        button.setOnAction(click -> open.run());
        return new View() {
            @Override
            public Parent root() {
                return button;
            }
        };
    }
}
