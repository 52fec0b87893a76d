package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.ui.dialog.TypedNames;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The name of a host that wants more than a click, to be typed. It is asked for anew where the host is marked so meanwhile. */
final class PruneName extends HBox {

    private record Asked(String name, boolean production) { }

    private final boolean every;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private Optional<Asked> asked = Optional.empty();
    private Runnable typed = () -> { };

    /** @param every whether the name of each host is typed */
    PruneName(boolean every, Messages messages) {
        super(8);
        this.every = every;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Whether nothing is left to be typed. */
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** Enter in the field does this once nothing is left to be typed, and nothing before: whoever types a name means no Cancel. */
    void whenTyped(Runnable action) {
        typed = action;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof TextField) {
            key.consume();
            if (complete.get()) {
                typed.run();
            }
        }
    }

    void ask(@Nullable Host host) {
        Optional<Asked> now = Optional.ofNullable(host).map(at -> new Asked(at.name(), at.marks().production()));
        if (now.equals(asked)) {
            return;   // what is typed stays
        }
        asked = now;
        TypedNames names = new TypedNames(host == null ? List.of() : List.of(host), every, messages);
        getChildren().setAll(names.besides());
        names.texts().forEach(text -> text.addListener(change -> complete.set(names.complete())));
        complete.set(names.complete());
    }
}
