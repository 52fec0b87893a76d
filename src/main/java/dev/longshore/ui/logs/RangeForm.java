package dev.longshore.ui.logs;

import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks from when and until when a log is wanted: each a date and time, or so long ago, or open. */
final class RangeForm implements Form {

    private final InstantSource clock;
    private final ZoneId zone;
    private final Messages messages;
    private final Consumer<TimeRange> chosen;
    private final DateTimeFormatter spoken;
    private final Bound since;
    private final Bound until;
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper();
    private final VBox content;

    /** One of the two fields, with what it is read as below it. */
    private record Bound(TextField field, Hint hint, String open) {

        boolean isEmpty() {
            return field.getText().isBlank();
        }
    }

    /** @param before what stands in the fields at first @param chosen gets what the user asks for */
    RangeForm(TimeRange before, InstantSource clock, ZoneId zone, Messages messages, Consumer<TimeRange> chosen) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
        this.chosen = chosen;
        this.spoken = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM).withLocale(messages.locale()).withZone(zone);
        TimeRange.Own own = before instanceof TimeRange.Own given ? given : new TimeRange.Own(Optional.empty(), Optional.empty());
        since = bound("logs-range-since", own.since(), "logs.range.own.from-open");
        until = bound("logs-range-until", own.until(), "logs.range.own.to-open");
        content = new VBox(4, FieldLabel.of("logs.range.own.from", since.field, messages), since.field, since.hint.label(),
                FieldLabel.of("logs.range.own.to", until.field, messages), until.field, until.hint.label());
        content.setPrefWidth(420);
        check();
    }

    private Bound bound(String id, Optional<TimeBound> before, String open) {
        TextField field = new TextField(before.map(TimeBound::text).orElse(""));
        field.setId(id);
        field.setPromptText(messages.text("logs.range.own.example"));
        field.textProperty().addListener((property, was, is) -> check());
        return new Bound(field, new Hint(field, id + "-hint"), open);
    }

    private void check() {
        Instant now = clock.instant();
        boolean sinceRead = read(since, now);   // both say what is wrong with them
        boolean untilRead = read(until, now);
        boolean read = sinceRead && untilRead;
        if (read && since.isEmpty() && until.isEmpty()) {
            invalid.set(true);
            return;
        }
        Optional<Instant> from = parsed(since, now).map(bound -> bound.at(now));
        Optional<Instant> to = parsed(until, now).map(bound -> bound.at(now));
        boolean future = read && from.filter(now::isBefore).isPresent();
        boolean crossed = read && from.isPresent() && to.filter(end -> !end.isAfter(from.get())).isPresent();
        if (future) {
            since.hint.error(messages.text("logs.range.own.future"));
        } else if (crossed) {
            until.hint.error(messages.text("logs.range.own.crossed"));
        }
        invalid.set(!read || future || crossed);
    }

    /** Says how a field is read. @return whether it can be */
    private boolean read(Bound bound, Instant now) {
        Optional<TimeBound> parsed = parsed(bound, now);
        if (bound.isEmpty()) {
            bound.hint.plain(messages.text(bound.open));
        } else if (parsed.isEmpty()) {
            bound.hint.error(messages.text("logs.range.own.bad"));
        } else {
            bound.hint.plain(spoken.format(parsed.get().at(now)));
        }
        return bound.isEmpty() || parsed.isPresent();
    }

    private Optional<TimeBound> parsed(Bound bound, Instant now) {
        return bound.isEmpty() ? Optional.empty() : TimeBound.parse(bound.field.getText(), now, zone);
    }

    @Override
    public Message title() {
        return Message.of("logs.range.own.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("logs.range.own.verb"));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return invalid.getReadOnlyProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return since.field;
    }

    @Override
    public void submit(Runnable close) {
        check();   // what was in the future may be past by now, and the other way round
        if (!invalid.get()) {
            Instant now = clock.instant();
            chosen.accept(new TimeRange.Own(parsed(since, now), parsed(until, now)));
            close.run();
        }
    }
}
