package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The rows in sight, each in a node; a row that stays in sight keeps its node. FX thread only. */
final class LogLines extends Pane {

    private final Map<Long, LogLine> byNumber = new HashMap<>();
    private final List<LogLine> spare = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private List<Place> places = List.of();
    private LongConsumer unfolded = number -> { };

    /** @param y top of the row, which may be above the window */
    record Place(int index, LogRow row, double y, double height) { }

    /** What all rows are painted with. @param right edge of the log */
    record Look(LogColumns columns, double left, double width, boolean wrapped, double right, LogSelection.Range selected,
            Optional<LogSelection> selection) { }

    LogLines() {
        setClip(clip);
        getStyleClass().add("log-lines");
    }

    /** @param wanted told of the number of a row whose badge is clicked */
    void onUnfold(LongConsumer wanted) {
        unfolded = wanted;
    }

    List<Place> places() {
        return places;
    }

    /** Shows these rows and no others. */
    void show(List<Place> wanted, Look look) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        places = wanted;
        Map<Long, LogLine> before = new HashMap<>(byNumber);
        wanted.forEach(place -> before.remove(place.row().number()));
        before.forEach((number, line) -> {
            byNumber.remove(number);
            line.setVisible(false);
            spare.add(line);
        });
        wanted.forEach(place -> show(place, look));
        while (spare.size() > wanted.size() + 8) {
            getChildren().remove(spare.removeLast());
        }
        applyCss();   // what is new or other would have its look a pulse later
    }

    private void show(Place place, Look look) {
        LogLine line = byNumber.computeIfAbsent(place.row().number(), number -> spare());
        line.index(place.index());
        line.setVisible(true);
        line.resizeRelocate(0, place.y(), look.right(), place.height());
        LineText text = place.row().text();
        int rows = text.rows(look.wrapped() ? look.width() : 0);
        int first = (int) Math.clamp(Math.floor(-place.y() / LogColumns.ROW), 0, rows - 1);
        int last = (int) Math.clamp(Math.floor((getHeight() - place.y()) / LogColumns.ROW), first, rows - 1);
        boolean whole = look.selection().filter(LogSelection::lines).isPresent() && look.selected().has(place.index());
        boolean current = look.selection().filter(each -> each.lead().number() == place.row().number()).isPresent();
        int from = whole ? 0 : look.selected().from(place.index(), text.length());
        int to = whole ? 0 : look.selected().to(place.index(), text.length());
        line.paint(new LogPainting(place.row(), look.columns(), look.left(), look.width(), look.wrapped(), first, last, from, to,
                new LogPainting.State(whole, current, look.right())));
    }

    private LogLine spare() {
        if (!spare.isEmpty()) {
            return spare.removeLast();
        }
        LogLine made = new LogLine(number -> unfolded.accept(number));
        getChildren().add(made);
        return made;
    }

    /** The node of a row in sight. */
    Optional<LogLine> node(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The row at a height; the last one below all. */
    Optional<Place> at(double y) {
        for (Place place : places) {
            if (y < place.y() + place.height()) {
                return Optional.of(place);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }
}
