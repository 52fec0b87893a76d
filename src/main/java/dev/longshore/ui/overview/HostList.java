package dev.longshore.ui.overview;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where all hosts show together: what each of them is, and the way to its own page. */
final class HostList extends VBox {

    private final OverviewViewModel model;
    private final Messages messages;
    private final VBox lines = new VBox();

    HostList(OverviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("overview-hosts");
        getStyleClass().add("overview-body");
        Label title = new Label(messages.text("overview.all"));
        title.getStyleClass().add("overview-name");
        Label hint = new Label(messages.text("overview.all-hint"));
        hint.getStyleClass().add(Style.DIM);
        hint.setWrapText(true);
        lines.getStyleClass().add("overview-hosts");
        getChildren().addAll(new VBox(2, title, hint), lines);
        WhileShown.listen(this, () -> model.host().changes().subscribe(count -> refresh()));
    }

    /** Lines are made anew only where hosts come or go, so that the keyboard stays where it is. */
    private void refresh() {
        CurrentHost hosts = model.host();
        List<Host> all = hosts.all().get() ? List.copyOf(hosts.hosts()) : List.of();
        List<String> wanted = all.stream().map(HostList::id).toList();
        if (!wanted.equals(lines.getChildren().stream().map(line -> line.getId()).toList())) {
            lines.getChildren().setAll(all.stream().map(this::line).toList());
        }
        IntStream.range(0, all.size()).forEach(i -> say((Button) lines.getChildren().get(i), all.get(i), hosts.status(all.get(i).id())));
    }

    private static String id(Host host) {
        return "overview-host-" + host.id().value();
    }

    private Button line(Host host) {
        Button line = new Button();
        line.setId(id(host));
        line.getStyleClass().setAll("button", "overview-host");
        line.setMnemonicParsing(false);
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(click -> model.choose(host.id()));
        return line;
    }

    private void say(Button line, Host host, HostStatus status) {
        Label name = new Label(PlainText.visible(host.name()));
        name.getStyleClass().add(Style.STRONG);
        Label told = new Label(words(status) + " · " + PlainText.visible(host.endpoint().uri()));
        told.getStyleClass().add(Style.DIM);
        HBox graphic = new HBox(10, new StateDot(HostStates.symbol(status), HostStates.tone(status)), new VBox(1, name, told));
        graphic.setAlignment(Pos.CENTER_LEFT);
        line.setGraphic(graphic);
        line.setAccessibleText(name.getText() + ": " + told.getText());
    }

    private String words(HostStatus status) {
        return switch (status) {
            case HostStatus.Connected connected -> messages.text("overview.all.connected", connected.engineName(),
                    PlainText.visible(connected.engineVersion(), 60), connected.apiVersion());
            case HostStatus.Connecting _ -> messages.text("table.empty.connecting");
            case HostStatus.Lost lost -> messages.text(Failures.cause(lost.failure()));
        };
    }
}
