package dev.longshore.ui.doctor;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.doctor.Step;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The checks of a host, each with its result and remedy as they come; the whole can be copied. */
public final class DoctorForm implements Form {

    private static final double MARK = 11;
    private static final double WIDTH = 620;
    private static final double HEIGHT = 420;
    private static final int LONGEST = 500;

    private final DoctorViewModel model;
    private final UnaryOperator<String> mask;
    private final Messages messages;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final VBox content;

    /** @param mask covers what looks secret in what is shown and copied */
    public DoctorForm(DoctorViewModel model, ClipboardAccess clipboard, UnaryOperator<String> mask, InstantSource clock, Messages messages) {
        this.model = model;
        this.mask = mask;
        this.messages = messages;
        list.setId("doctor-steps");
        list.getStyleClass().add("doctor-steps");
        model.rows().addListener((ListChangeListener<CheckRow>) change -> show());
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("doctor-scroll");
        scroll.setAccessibleText(messages.text("doctor.title", model.host().name()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button copy = new Button(messages.text("doctor.copy"));
        copy.setId("doctor-copy");
        copy.disableProperty().bind(model.running());
        copy.setOnAction(click -> clipboard.put(DoctorReport.of(model.host(), model.rows(), clock.instant(), mask, messages)));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("doctor-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add(Style.STRONG);
        summary.textProperty().bind(model.summary().map(messages::text));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, summary, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(10, HostLine.of(model.host(), messages), head, scroll);
        content.setPrefWidth(WIDTH);
        model.examine();
    }

    @Override
    public Message title() {
        return Message.of("doctor.title", model.host().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("doctor.again"));
    }

    @Override
    public Message cancel() {
        return Message.of("doctor.close");
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.running();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return scroll;
    }

    @Override
    public void submit(Runnable close) {
        model.examine();
    }

    @Override
    public void closed() {
        model.close();
    }

    private void show() {
        list.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private Node row(CheckRow row) {
        Label title = WrappedLabel.of(messages.text(StepText.title(row.check())), Style.STRONG);
        VBox words = new VBox(2, title);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.step().ifPresentOrElse(step -> {
            words.getChildren().add(WrappedLabel.of(shown(messages.text(StepText.result(step))), style(step.verdict())));
            StepText.detail(step).ifPresent(detail -> words.getChildren().add(WrappedLabel.of(shown(detail), Style.MONO)));
            StepText.remedy(step).ifPresent(remedy -> words.getChildren().add(WrappedLabel.of(shown(messages.text(remedy)), Style.DIM)));
        }, () -> words.getChildren().add(WrappedLabel.of(messages.text("doctor.waiting"), Style.DIM)));
        StateDot dot = row.step().map(step -> dot(step.verdict())).orElseGet(() -> new StateDot("◐", Tone.NEUTRAL));
        dot.setMinWidth(MARK);   // the marks differ in width; the words beside them begin at one line
        HBox.setMargin(dot, new Insets(5, 0, 0, 0));
        HBox line = new HBox(10, dot, words);
        line.setId("doctor-" + KebabCase.of(row.check()));
        line.getStyleClass().add("doctor-step");
        line.setAccessibleText(row.step().map(step -> messages.text(StepText.verdict(step.verdict()))).orElse(messages.text("doctor.waiting")));
        return line;
    }

    private String shown(String text) {
        return PlainText.visible(mask.apply(text), LONGEST);
    }

    private static StateDot dot(Step.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> new StateDot("●", Tone.GOOD);
            case WARNING -> new StateDot("◐", Tone.WARN);
            case FAILED -> new StateDot("✕", Tone.BAD);
            case SKIPPED -> new StateDot("○", Tone.NEUTRAL);
        };
    }

    private static String style(Step.Verdict verdict) {
        return switch (verdict) {
            case WARNING -> Style.WARN_TEXT;
            case FAILED -> Style.BAD_TEXT;
            case GOOD, SKIPPED -> Style.DIM;
        };
    }
}
