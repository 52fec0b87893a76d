package dev.longshore.ui.control.terminal;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/** Takes what an input method composes: it shows at the cursor until it is done, and is then typed. */
final class TerminalInput {

    private final Label composed = new Label();
    private final Consumer<String> typed;
    private final Supplier<Point2D> cursor;
    private final Node node;

    /** @param cursor the place of the cursor in the node, at the foot of its cell */
    TerminalInput(Node node, Consumer<String> typed, Supplier<Point2D> cursor) {
        this.node = node;
        this.typed = typed;
        this.cursor = cursor;
        composed.getStyleClass().add("terminal-composed");
        composed.setManaged(false);
        composed.setVisible(false);
        composed.setMouseTransparent(true);
        node.setInputMethodRequests(new Requests());
        node.addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::changed);
    }

    /** What is being composed. */
    Label composed() {
        return composed;
    }

    private void changed(InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            typed.accept(event.getCommitted());
        }
        StringBuilder text = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            text.append(run.getText());
        }
        composed.setText(text.toString());
        composed.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            Point2D at = cursor.get();
            composed.autosize();
            composed.relocate(at.getX(), at.getY() - composed.getHeight());
        }
        event.consume();
    }

    private final class Requests implements InputMethodRequests {

        @Override
        public Point2D getTextLocation(int offset) {
            Point2D at = cursor.get();
            Point2D screen = node.localToScreen(at);
            return screen == null ? at : screen;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // what was sent cannot be taken back
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
