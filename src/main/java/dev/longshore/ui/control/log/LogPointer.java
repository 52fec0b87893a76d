package dev.longshore.ui.control.log;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** Scrolls and selects by the mouse: characters in the texts, whole lines left of them. A drag beyond an edge scrolls on. */
final class LogPointer {

    private final LogView view;
    private final LogLines lines;
    private final Timeline scrolling = new Timeline(new KeyFrame(Duration.millis(50), tick -> scrollOn()));
    private double x;
    private double y;
    private boolean dragging;

    LogPointer(LogView view, LogLines lines) {
        this.view = view;
        this.lines = lines;
        scrolling.setCycleCount(Animation.INDEFINITE);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        lines.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        lines.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        lines.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        view.sceneProperty().addListener((property, was, is) -> released());
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() && event.getDeltaX() == 0) {
            view.scrollAcross(-event.getDeltaY());
        } else {
            view.scrollAcross(-event.getDeltaX());
            if (event.getDeltaY() != 0) {
                view.scroll(-event.getDeltaY());
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        Optional<LogLines.Place> at = lines.at(event.getY());
        if (at.isEmpty()) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY && selected(at.get())) {
            return;   // a menu is about what is selected
        }
        dragging = event.getButton() == MouseButton.PRIMARY;
        LogSelection.Place place = place(at.get(), event.getX(), event.getY());
        boolean whole = at.get().row().mark() || event.getX() < view.body() || event.getClickCount() > 2 || !dragging;
        if (event.isShiftDown() && view.selection().get().isPresent()) {
            view.select(view.selection().get().map(before -> before.to(place)));
        } else if (event.getClickCount() == 2 && !whole) {
            view.select(Optional.of(word(at.get(), place.index())));
        } else {
            view.select(Optional.of(new LogSelection(place, place, whole)));
        }
    }

    private boolean selected(LogLines.Place place) {
        return view.selection().get().filter(each -> !each.nothing() && each.in(view.rows()).has(place.index())).isPresent();
    }

    private void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        x = event.getX();
        y = event.getY();
        view.following().set(false);   // lines that move away cannot be selected
        extend();
        if (y < 0 || y > lines.getHeight()) {
            scrolling.play();
        } else {
            scrolling.stop();
        }
    }

    private void released() {
        dragging = false;
        scrolling.stop();
    }

    private void scrollOn() {
        double beyond = y < 0 ? y : y - lines.getHeight();
        view.scroll(Math.clamp(beyond, -200, 200));
        view.layout();
        extend();
    }

    private void extend() {
        lines.at(Math.clamp(y, 0, Math.max(0, lines.getHeight() - 1))).ifPresent(at ->
                view.select(view.selection().get().map(before -> before.to(place(at, x, y)))));
    }

    private LogSelection.Place place(LogLines.Place at, double atX, double atY) {
        return new LogSelection.Place(at.row().number(), view.index(at, atX, atY));
    }

    private static LogSelection word(LogLines.Place at, int index) {
        String text = at.row().text().text();
        int from = Math.min(index, text.length());
        int to = from;
        while (from > 0 && part(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && part(text.charAt(to))) {
            to++;
        }
        return new LogSelection(new LogSelection.Place(at.row().number(), from), new LogSelection.Place(at.row().number(), to), false);
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '-' || c == '.';
    }
}
