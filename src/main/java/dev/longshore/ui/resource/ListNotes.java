package dev.longshore.ui.resource;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostId;
import dev.longshore.domain.PlainText;
import dev.longshore.service.resource.ListState;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Above a table: which hosts give no such list, why, and a button that asks again. It takes no room while all do. */
final class ListNotes extends VBox {

    private static final int LONGEST = 240;

    private final Messages messages;
    private final Runnable retry;
    private List<Note> shown = List.of();

    private record Note(Message told, ListState state) { }

    ListNotes(Messages messages, Runnable retry) {
        this.messages = messages;
        this.retry = retry;
        getStyleClass().add("list-notes");
        setVisible(false);
        setManaged(false);
    }

    /** What a host without such a list is told as; empty for one that has it. */
    static Optional<Message> of(ListState state, String host) {
        return switch (state) {
            case ListState.Failed(Failure failure) -> Optional.of(Message.of("table.list.failed", Failures.title(failure), Failures.cause(failure)));
            case ListState.NotOffered(var lack) -> Optional.of(Message.of("table.list.not-offered", host, Offers.words(lack)));
            case ListState.Never _, ListState.Cached _, ListState.Live _, ListState.Stale _ -> Optional.empty();
        };
    }

    /** @param name how a host is called */
    void show(Map<HostId, ListState> states, Function<HostId, String> name) {
        List<Note> now = new ArrayList<>();
        states.forEach((host, state) -> of(state, name.apply(host)).ifPresent(told -> now.add(new Note(told, state))));
        if (now.equals(shown)) {
            return;   // a button that somebody presses just now stays
        }
        shown = now;
        getChildren().setAll(now.stream().map(note -> line(note.told(), note.state())).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private HBox line(Message told, ListState state) {
        Label text = WrappedLabel.of(PlainText.visible(messages.text(told), LONGEST));
        text.setGraphic(Icons.of("alert"));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, text);
        line.setAlignment(Pos.CENTER_LEFT);
        if (state instanceof ListState.Failed(Failure failure)) {
            text.setTooltip(new Tooltip(PlainText.multiLine(failure.detail())));
            line.getChildren().addAll(List.of(retry()));
        }
        return line;
    }

    private Button retry() {
        Button button = new Button(messages.text("table.list.retry"));
        button.setId("list-retry");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.getStyleClass().addAll(Style.FLAT, Style.LINK);
        button.setOnAction(click -> retry.run());
        return button;
    }
}
