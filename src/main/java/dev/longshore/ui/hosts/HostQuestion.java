package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for one of all hosts, for a page that shows one at a time: what each of them is, and how it is doing. */
final class HostQuestion implements View {

    private final CurrentHost hosts;
    private final Consumer<HostId> choose;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final ScrollPane root;

    /** @param choose makes a host the one that shows */
    HostQuestion(CurrentHost hosts, Consumer<HostId> choose, Messages messages) {
        this.hosts = hosts;
        this.choose = choose;
        this.messages = messages;
        Label title = new Label(messages.text("hosts.which"));
        title.getStyleClass().add("overview-name");
        Label hint = new Label(messages.text("hosts.which.hint"));
        hint.getStyleClass().add(Style.DIM);
        hint.setWrapText(true);
        lines.getStyleClass().add("overview-hosts");
        VBox body = new VBox(new VBox(2, title, hint), lines);
        body.getStyleClass().add("overview-body");
        root = new ScrollPane(body);
        root.setId("host-question");
        root.setFitToWidth(true);
        root.setAccessibleText(messages.text("hosts.which"));
        WhileShown.listen(body, () -> hosts.changes().subscribe(count -> refresh()));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Lines are made anew only where hosts come or go, so that the keyboard stays where it is. */
    private void refresh() {
        List<Host> all = hosts.all().get() ? List.copyOf(hosts.hosts()) : List.of();
        List<String> wanted = all.stream().map(HostQuestion::id).toList();
        if (!wanted.equals(lines.getChildren().stream().map(line -> line.getId()).toList())) {
            lines.getChildren().setAll(all.stream().map(this::line).toList());
        }
        IntStream.range(0, all.size()).forEach(i -> say((Button) lines.getChildren().get(i), all.get(i), hosts.status(all.get(i).id())));
    }

    private static String id(Host host) {
        return "host-question-" + host.id().value();
    }

    private Button line(Host host) {
        Button line = new Button();
        line.setId(id(host));
        line.getStyleClass().setAll("button", "overview-host");
        line.setMnemonicParsing(false);
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(click -> choose.accept(host.id()));
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
            case HostStatus.Connected connected -> messages.text("hosts.which.connected", connected.engineName(),
                    PlainText.visible(connected.engineVersion(), 60), connected.apiVersion());
            case HostStatus.Connecting _ -> messages.text("table.empty.connecting");
            case HostStatus.Lost lost -> messages.text(Failures.cause(lost.failure()));
        };
    }
}
