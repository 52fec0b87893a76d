package dev.longshore.ui.health;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.PlainText;
import dev.longshore.service.health.HealthCheck;
import dev.longshore.service.health.HealthReport;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.StatePill;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.format.DurationFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** How the container does, what is run to see it, and what the last runs said. */
final class HealthView implements View {

    private static final int LONGEST = 2000;

    private final HealthModel model;
    private final Messages messages;
    private final TabMessage message;
    private final VBox state = new VBox(6);
    private final VBox check = new VBox(6);
    private final HealthRunBox run;
    private final VBox probes = new VBox(10);
    private final ScrollPane scroll;
    private final StackPane root;

    HealthView(HealthModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.message = new TabMessage(messages);
        this.run = new HealthRunBox(model, messages);
        HBox button = new HBox(CommandButton.explained(model.runNow(), messages));
        VBox content = new VBox(14, state, check, new VBox(8, button, run), probes);
        content.getStyleClass().add("health");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("health-scroll");
        root = new StackPane(scroll, message);
        root.setId("health");
        WhileShown.listen(root, () -> Subscription.combine(model.report().subscribe(any -> update()), model.failure()
                .subscribe(any -> update()),
                model.loading().subscribe(any -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    private void update() {
        boolean checked = model.report().get().filter(report -> report.check().isPresent() || !report.probes().isEmpty()).isPresent();
        show(scroll, checked);
        show(message, !checked);
        if (checked) {
            fill(model.report().get().orElseThrow());
        } else if (model.failure().get() != null) {
            message.failed(model.failure().get(), model::retry);
        } else if (model.report().get().isPresent()) {
            message.say("health.none");
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private void fill(HealthReport report) {
        state.getChildren().setAll(pill(report));
        for (Message note : notes(report)) {
            state.getChildren().add(WrappedLabel.of(messages.text(note), Style.DIM));
        }
        check.getChildren().setAll(report.check().map(this::check).orElse(List.of()));
        List<Node> lines = new ArrayList<>();
        lines.add(section("health.probes"));
        if (report.probes().isEmpty()) {
            lines.add(WrappedLabel.of(messages.text("health.probes.none"), Style.DIM));
        }
        report.probes().forEach(probe -> lines.add(new ProbeBox(probe, model::copy, messages)));
        probes.getChildren().setAll(lines);
    }

    private Node pill(HealthReport report) {
        boolean stands = report.state() == ContainerState.RUNNING;
        StatePill pill = switch (report.status()) {
            case "healthy" -> pill("●", "health.healthy", stands ? Tone.GOOD : Tone.NEUTRAL);
            case "unhealthy" -> pill("●", "health.unhealthy", stands ? Tone.BAD : Tone.NEUTRAL);
            case "starting" -> pill("●", "health.starting", stands ? Tone.WARN : Tone.NEUTRAL);
            case "", "none" -> pill("○", "health.unknown", Tone.NEUTRAL);
            default -> new StatePill("?", PlainText.visible(report.status(), 60), Tone.NEUTRAL);
        };
        pill.setId("health-state");
        HBox line = new HBox(8, pill);
        line.setAlignment(Pos.CENTER_LEFT);
        if (report.streak() > 0) {
            Label streak = new Label(messages.text("health.streak", report.streak()));
            streak.getStyleClass().add(Style.DIM);
            line.getChildren().add(streak);
        }
        return line;
    }

    private StatePill pill(String symbol, String key, Tone tone) {
        return new StatePill(symbol, messages.text(key), tone);
    }

    /** What must be known to read the state. */
    private List<Message> notes(HealthReport report) {
        List<Message> notes = new ArrayList<>();
        if (report.outdated()) {
            notes.add(Message.of(report.state() == ContainerState.PAUSED ? "health.outdated.paused" : "health.outdated.stopped"));
        } else if (report.status().equals("starting") && report.probes().isEmpty() && model.podman()) {
            notes.add(Message.of("health.podman-timers"));
        }
        return notes;
    }

    private List<Node> check(HealthCheck told) {
        Label command = WrappedLabel.of(PlainText.visible(told.shown(), LONGEST), Style.MONO);
        command.setId("health-command");
        HealthCheck.Times times = told.times();
        Label often = WrappedLabel.of(messages.text("health.times", time(times.interval()), time(times.timeout()), told.retries()),
                Style.DIM);
        List<Node> lines = new ArrayList<>(List.of(section("health.check"), command, often));
        if (!times.startPeriod().isZero()) {
            lines.add(WrappedLabel.of(messages.text("health.times.start", time(times.startPeriod()), time(times.startInterval())),
                    Style.DIM));
        }
        return lines;
    }

    private static String time(Duration duration) {
        boolean seconds = duration.toNanosPart() == 0 && duration.toMinutes() == 0;
        return seconds ? duration.toSeconds() + "\u2009s" : DurationFormat.text(duration);
    }

    private Label section(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add(Style.SECTION);
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
