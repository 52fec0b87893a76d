package dev.longshore.ui.control.caret;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.control.FxTicker;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Path;

/**
 * The caret of one field. The toolkit's own blinks for ever, and keeps the window painting meanwhile; it does so even in a field without the
 * keyboard, once its text was changed from elsewhere. This one blinks for as long as in GTK's fields, ten seconds, and then stays lit.
 */
final class RestingCaret {

    static final int HALVES = 20;
    private static final Duration HALF = Duration.ofMillis(500);
    private static final boolean HIDDEN_BY_A_SELECTION = !System.getProperty("os.name").startsWith("Windows");

    private final TextInputControl field;
    private final Ticker ticker;
    private final BooleanProperty lit = new SimpleBooleanProperty(true);
    private Subscription blinking = () -> { };
    private int halves;

    private RestingCaret(TextInputControl field, Path caret, Ticker ticker) {
        this.field = field;
        this.ticker = ticker;
        caret.opacityProperty().unbind();
        caret.opacityProperty().bind(Bindings.createDoubleBinding(this::opacity, lit, field.focusedProperty(), field.editableProperty(),
                field.disabledProperty(), field.caretPositionProperty(), field.anchorProperty()));
        animate(true);
    }

    /** Takes the caret over from the skin that has made these nodes; empty where they hold none. */
    static Optional<RestingCaret> of(TextInputControl field, Stream<Node> nodes) {
        return of(field, nodes, new FxTicker());
    }

    static Optional<RestingCaret> of(TextInputControl field, Stream<Node> nodes, Ticker ticker) {
        return nodes.flatMap(RestingCaret::all)
                .filter(node -> node instanceof Path && node.opacityProperty().isBound()).findFirst()   // as only a caret's is
                .map(caret -> new RestingCaret(field, (Path) caret, ticker));
    }

    private static Stream<Node> all(Node node) {
        if (node instanceof ScrollPane scroll) {   // without a skin yet
            return all(scroll.getContent());
        }
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(RestingCaret::all))
                : Stream.of(node);
    }

    /** Blinks anew from now on, where the field has the keyboard; or stays as it is. */
    void animate(boolean wanted) {
        blinking.close();
        blinking = wanted && field.isFocused() ? ticker.every(HALF, this::turn) : () -> { };
        halves = 0;
        lit.set(true);
    }

    private void turn() {
        halves++;
        lit.set(!lit.get());
        if (halves >= HALVES) {
            animate(false);
        }
    }

    private double opacity() {
        boolean selected = field.getCaretPosition() != field.getAnchor();
        boolean seen = lit.get() && field.isFocused() && field.isEditable() && !field.isDisabled() && !(selected && HIDDEN_BY_A_SELECTION);
        return seen ? 1 : 0;
    }
}
