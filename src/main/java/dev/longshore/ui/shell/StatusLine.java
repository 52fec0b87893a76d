package dev.longshore.ui.shell;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The last line of the window: the chosen host, what it holds, and the language. */
final class StatusLine extends HBox {

    private final ShellViewModel model;
    private final Messages messages;
    private final StateDot dot = new StateDot();
    private final Label host = new Label();
    private final HBox counts = new HBox(18);
    private final Label lastKnown = new Label();
    private final List<StatusCount> counted;

    StatusLine(ShellViewModel model, List<StatusCount> counted, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.counted = counted;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        host.setId("status-host");
        counts.setId("status-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        lastKnown.setId("status-last-known");
        lastKnown.setText(messages.text("status.last-known"));
        lastKnown.managedProperty().bind(lastKnown.visibleProperty());
        HBox.setMargin(lastKnown, new Insets(0, 0, 0, 18));
        getChildren().addAll(dot, host, counts, lastKnown, gap, languages());
        counted.forEach(count -> counts.getChildren().add(part(count)));
        WhileShown.listen(this, () -> Subscription.combine(
                model.host().subscribe(shown -> refreshHost()),
                model.hostStatus().subscribe(status -> refreshHost()),
                model.allHosts().subscribe(all -> refreshHost())));
    }

    private void refreshHost() {
        Host shown = model.host().get();
        HostStatus status = model.hostStatus().get();
        dot.show(HostStates.symbol(status), HostStates.tone(status));
        AllHosts all = model.allHosts().get();
        if (all != null) {
            host.setText(messages.text("shell.all", all.connected(), all.count()));
            return;
        }
        host.setText(shown == null ? messages.text("shell.no-host") : messages.text("shell.host",
                PlainText.visible(shown.name()), HostWords.transport(shown.endpoint(), messages)));
    }

    /** Until a host that shows has told its list, what is counted is as it was. */
    private void sayWhetherLastKnown() {
        lastKnown.setVisible(counted.stream().anyMatch(count -> count.lastKnown().getValue() && count.text().getValue().isPresent()));
    }

    private Label part(StatusCount count) {
        Label part = new Label();
        part.managedProperty().bind(part.visibleProperty());
        WhileShown.listen(part, () -> Subscription.combine(count.text().subscribe(text -> {
            part.setText(text.map(messages::text).orElse(""));
            part.setVisible(text.isPresent());
            sayWhetherLastKnown();
        }), count.lastKnown().subscribe(last -> sayWhetherLastKnown())));
        return part;
    }

    private MenuButton languages() {
        MenuButton button = new MenuButton(ownName(messages.locale()));
        button.setId("language");
        button.setAccessibleText(messages.text("shell.language"));
        button.getStyleClass().addAll(Style.FLAT, "status-button");
        for (Locale language : Messages.LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(ownName(language));
            item.setSelected(language.equals(messages.locale()));
            item.setOnAction(event -> model.language().set(language));
            button.getItems().add(item);
        }
        return button;
    }

    private static String ownName(Locale language) {
        return language.getDisplayLanguage(language);
    }
}
