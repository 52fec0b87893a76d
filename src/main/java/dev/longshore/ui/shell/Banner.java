package dev.longshore.ui.shell;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.BesideOrBelow;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.LostHostCommand;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The strip above the tables while the chosen host is lost: since when, when it is tried again, and why; and while it gives no events. */
final class Banner extends VBox {

    private static final int MOST_NAMES = 6;
    private static final int LONGEST_NAME = 40;

    /** Under the text, which follows the mark; a button has room of its own around its words. */
    private static final double INDENT = 18;

    private final ShellViewModel model;
    private final Messages messages;
    private final Function<Message, String> failureText;
    private final Label text = new Label();
    private final Button retry;
    private final Button more;
    private final Label details = new Label();

    /** @param commands each shows where it can run */
    Banner(ShellViewModel model, List<LostHostCommand> commands, Messages messages, Function<Message, String> failureText) {
        this.model = model;
        this.messages = messages;
        this.failureText = failureText;
        setId("banner");
        getStyleClass().add("banner");
        text.setId("banner-text");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        details.setId("banner-details");
        details.setWrapText(true);
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        this.more = button("shell.banner.details", "banner-more", this::toggleDetails);
        this.retry = button("shell.banner.retry", "banner-retry", model::retryNow);
        retry.managedProperty().bind(retry.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        HBox said = new HBox(8, Icons.of("alert"), text);
        said.setAlignment(Pos.CENTER_LEFT);
        FlowPane buttons = new Buttons();
        commands.forEach(each -> buttons.getChildren().add(button(each.command())));
        buttons.getChildren().addAll(retry, more);
        BesideOrBelow line = BesideOrBelow.apart(said, buttons, 8, INDENT);
        getChildren().addAll(line, details);
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> Subscription.combine(
                model.host().subscribe(host -> refresh()),
                model.hostStatus().subscribe(status -> refresh()),
                model.allHosts().subscribe(all -> refresh()),
                model.now().subscribe(now -> refresh())));
    }

    private void refresh() {
        Host host = model.host().get();
        var now = model.now().get();
        boolean lost = model.hostStatus().get() instanceof HostStatus.Lost && host != null;
        Optional<Failure> failure = Optional.ofNullable(host).flatMap(shown -> Optional.ofNullable(model.hostStatus().get())).flatMap(Banner::failure);
        if (lost && model.hostStatus().get() instanceof HostStatus.Lost status) {
            text.setText(HostWords.lost(PlainText.visible(host.name()), status, now, messages));
        } else if (failure.isPresent()) {
            text.setText(messages.text("shell.banner.no-events", PlainText.visible(host.name())));
        }
        details.setVisible(details.isVisible() && failure.isPresent());
        failure.ifPresent(known -> details.setText(why(known)));
        AllHosts all = model.allHosts().get();
        boolean some = all != null && !all.lost().isEmpty();
        if (some) {
            text.setText(messages.text("shell.banner.some", all.lost().size(), names(all.lost())));
        }
        boolean quiet = all != null && !some && !all.withoutEvents().isEmpty();
        if (quiet) {
            text.setText(messages.text("shell.banner.no-events", names(all.withoutEvents())));
        }
        more.setVisible(failure.isPresent());
        retry.setVisible(lost || some);
        setVisible(failure.isPresent() || some || quiet);
    }

    /** Why the host is lost, or gives no events; empty where all is well. */
    private static Optional<Failure> failure(HostStatus status) {
        return switch (status) {
            case HostStatus.Lost lost -> Optional.of(lost.failure());
            case HostStatus.Connected connected -> connected.eventsFailure();
            case HostStatus.Connecting _ -> Optional.empty();
        };
    }

    /** As many as a line holds. */
    private static String names(List<String> hosts) {
        String names = hosts.stream().limit(MOST_NAMES).map(name -> PlainText.visible(name, LONGEST_NAME)).collect(Collectors.joining(", "));
        return hosts.size() > MOST_NAMES ? names + ", …" : names;
    }

    private void toggleDetails() {
        details.setVisible(!details.isVisible());
        refresh();
    }

    private String why(Failure failure) {
        return failureText.apply(Failures.cause(failure)) + " " + failureText.apply(Failures.nextStep(failure))
                + "\n" + PlainText.visible(failure.detail());
    }

    private Button button(Command command) {
        Button button = button(command.key(), "banner-" + command.key().substring(command.key().lastIndexOf('.') + 1), command::run);
        button.visibleProperty().bind(command.disabledReason().map(Optional::isEmpty));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Style.FLAT, Style.LINK);
        button.setOnAction(click -> action.run());
        return button;
    }

    /** They want one line; where they do not get it, they take two. */
    private static final class Buttons extends FlowPane {
        @Override
        protected double computePrefWidth(double height) {
            return getManagedChildren().stream().mapToDouble(button -> snapSizeX(button.prefWidth(-1))).sum();
        }
    }
}
