package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A log of any length. It stays at the end while it follows: scrolling up stops that, and reaching the end starts it again. Rows that come
 * or go elsewhere do not move what is in sight. FX thread only.
 */
public final class LogView extends Region {

    private static final double EDGE = 8;

    private final LogLines lines = new LogLines();
    private final LogHead head = new LogHead();
    private final LogBars bars = new LogBars(this::dragged, right -> requestLayout());
    private final LogFont font = new LogFont();
    private final LogPosition position = new LogPosition(new Heights());
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ReadOnlyObjectWrapper<Optional<LogSelection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Window> window = new ReadOnlyObjectWrapper<>(new Window(0, -1));
    private final LogKeys keys = new LogKeys(this);
    private Runnable older = () -> { };
    private LogRows rows = LogRows.NONE;
    private LogColumns.Wanted wanted = new LogColumns.Wanted(12, 0, 5);
    private LogColumns columns = LogColumns.of(wanted, 7);
    private Optional<Place> kept = Optional.empty();
    private double bodyWidth = 1;

    /** The rows in sight. @param last smaller than {@code first} where there are none */
    public record Window(int first, int last) { }

    /** Where it is scrolled to. @param number of the first row in sight @param above how much of it is above the view, in pixels */
    public record Place(long number, double above) { }

    /** @param spoken what a screen reader calls it */
    public LogView(String spoken) {
        getStyleClass().add("log-view");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        getChildren().addAll(lines, head, bars.down(), bars.across(), font.probe());
        wrap.subscribe(on -> keepPlace());
        following.subscribe(on -> requestLayout());
        new LogPointer(this, lines);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key(key)) {
                key.consume();
            }
        });
    }

    /** Shows other rows: more, fewer, or the same with another look. */
    public void show(LogRows next) {
        keepPlace();
        rows = next;
        head.show(next.heads());
        requestLayout();
    }

    public LogRows rows() {
        return rows;
    }

    /** How many characters the parts left of a text have; 0 for one that does not show. */
    public void margins(int time, int source, int level) {
        wanted = new LogColumns.Wanted(time, source, level);
        keepPlace();
    }

    /** Whether lines that are wider than the view are broken. */
    public BooleanProperty wrap() {
        return wrap;
    }

    /** Whether the end stays in sight. */
    public BooleanProperty following() {
        return following;
    }

    public ReadOnlyObjectProperty<Optional<LogSelection>> selection() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Window> window() {
        return window.getReadOnlyProperty();
    }

    /** @param wanted is called when the user goes up at the first row */
    public void onOlder(Runnable wanted) {
        older = wanted;
    }

    /** @param wanted gets the number of a row that stands for several equal lines, which are wanted one by one */
    public void onUnfold(LongConsumer wanted) {
        lines.onUnfold(wanted);
    }

    /** @param spoken what the button at the end of the head is called @param wanted gets the node that its menu is to stand at */
    public void onColumns(String spoken, Consumer<Node> wanted) {
        head.onMenu(spoken, wanted);
    }

    /** Does what a key means here, also where another part has the keyboard. @return whether it means something */
    public boolean key(KeyEvent key) {
        return keys.pressed(key);
    }

    public void select(Optional<LogSelection> next) {
        selection.set(next);
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Where it is scrolled to; empty while it follows the end. */
    public Optional<Place> place() {
        return following.get() || rows.size() == 0 ? Optional.empty()
                : Optional.of(new Place(rows.row(Math.clamp(position.top(), 0, rows.size() - 1)).number(), position.above()));
    }

    /** Scrolls to where another view was. */
    public void place(Place place) {
        following.set(false);
        kept = Optional.of(place);
        requestLayout();
    }

    /** Brings a line into the middle, where it is not in sight, and makes it the current one. */
    public void reveal(long number) {
        following.set(false);
        int row = rows.indexOf(number);
        if (row >= 0) {
            select(Optional.of(LogSelection.at(rows.row(row).number())));
            kept = Optional.empty();
            if (row < window.get().first() || row >= window.get().last()) {
                position.center(row);
            }
            requestLayout();
        }
    }

    /** Makes a line the current one and scrolls as little as that takes. */
    void go(int row, boolean extend) {
        if (rows.size() == 0) {
            return;
        }
        int to = Math.clamp(row, 0, rows.size() - 1);
        long number = rows.row(to).number();
        select(Optional.of(selection.get().filter(before -> extend).map(before ->
                new LogSelection(before.anchor(), new LogSelection.Place(number, 0), true))
                .orElseGet(() -> LogSelection.at(number))));
        position.show(to);
        following.set(position.atEnd() && to == rows.size() - 1);
        if (to == 0) {
            older.run();
        }
        requestLayout();
    }

    /** @param pixels more than 0 towards the end */
    void scroll(double pixels) {
        int top = position.top();
        double above = position.above();
        position.by(pixels);
        boolean moved = top != position.top() || above != position.above();
        if (pixels < 0 && moved) {
            following.set(false);
        } else if (pixels > 0 && position.atEnd()) {
            following.set(true);
        }
        if (pixels < 0 && position.top() == 0 && position.above() == 0) {
            older.run();
        }
        kept = Optional.empty();
        requestLayout();
    }

    void scrollAcross(double pixels) {
        bars.scrollAcross(pixels);
    }

    /** Height of the rows in sight. */
    double page() {
        return lines.getHeight();
    }

    /** The character at a place of a row in sight; left of the text the first one. */
    int index(LogLines.Place place, double x, double y) {
        LineText text = place.row().text();
        double wrapWidth = wrap.get() ? bodyWidth : 0;
        int row = (int) Math.clamp(Math.floor((y - place.y()) / LogColumns.ROW), 0, text.rows(wrapWidth) - 1);
        double inRow = x - columns.body() + columns.cell() / 2 + (wrap.get() ? 0 : bars.left());
        return Math.clamp(text.index(Math.max(0, inRow) + text.x(text.start(row, wrapWidth))), text.start(row, wrapWidth),
                text.end(row, wrapWidth));
    }

    /** Left edge of the texts. */
    double body() {
        return columns.body();
    }

    private void keepPlace() {
        kept = kept.or(this::place);
        requestLayout();
    }

    private void dragged(double value) {
        position.toValue(value);
        following.set(position.atEnd());
        if (value <= 0) {
            older.run();
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        columns = LogColumns.of(wanted, font.measured().cell());
        double headHeight = rows.heads().isEmpty() ? 0 : LogHead.HEIGHT;
        double right = Math.max(1, getWidth() - bars.width());
        bodyWidth = Math.max(columns.cell(), right - columns.body() - EDGE);
        double foot = !wrap.get() && bars.sideways() ? bars.across().prefHeight(-1) : 0;
        double height = Math.max(0, getHeight() - headHeight - foot);
        double left = wrap.get() ? 0 : bars.left();
        head.resizeRelocate(0, 0, right, headHeight);
        head.place(columns, left);
        lines.resizeRelocate(0, headHeight, right, height);
        bars.place(right, headHeight, height, foot);
        position.window(height);
        settle();
        List<LogLines.Place> places = places(height);
        lines.show(places, new LogLines.Look(columns, left, bodyWidth, wrap.get(), right,
                selection.get().map(each -> each.in(rows)).orElse(LogSelection.Range.NONE), selection.get()));
        updateBars(places);
        window.set(places.isEmpty() ? new Window(0, -1) : new Window(places.getFirst().index(), places.getLast().index()));
    }

    private void settle() {
        if (following.get()) {
            position.toEnd();
        } else {
            kept.ifPresentOrElse(place -> {
                int row = rows.indexOf(place.number());
                position.to(row < 0 ? rows.size() - 1 : row, place.above());
            }, () -> position.to(position.top(), position.above()));
        }
        kept = Optional.empty();
    }

    private List<LogLines.Place> places(double height) {
        List<LogLines.Place> places = new ArrayList<>();
        double y = -position.above();
        for (int i = position.top(); i < rows.size() && y < height; i++) {
            LogRow row = row(i);
            double high = heightOf(row);
            places.add(new LogLines.Place(i, row, y, high));
            y += high;
        }
        return places;
    }

    private void updateBars(List<LogLines.Place> places) {
        bars.setDown(position.value(), endValue(), places.size(), rows.size());
        double widest = places.stream().mapToDouble(place -> place.row().text().width()).max().orElse(0);
        if (wrap.get() ? bars.noAcross() : bars.setAcross(widest + EDGE - bodyWidth, bodyWidth, columns.cell())) {
            requestLayout();
        }
    }

    /** Where the scroll bar ends: the position at which the last row stands at the foot. */
    private double endValue() {
        LogPosition end = new LogPosition(new Heights());
        end.window(lines.getHeight());
        end.toEnd();
        return end.value();
    }

    private LogRow row(int index) {
        LogRow row = rows.row(index);
        row.text().measure(font.widths());
        return row;
    }

    private double heightOf(LogRow row) {
        return row.mark() ? LogColumns.MARK : LogColumns.ROW * row.text().rows(wrap.get() ? bodyWidth : 0);
    }

    private final class Heights implements LogPosition.Heights {

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public double height(int index) {
            return heightOf(row(index));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case FOCUS_ITEM -> selection.get().flatMap(each -> lines.node(each.lead().number())).orElse(null);
            case ITEM_AT_INDEX -> lines.places().stream().filter(place -> parameters.length > 0 && parameters[0].equals(place.index()))
                    .findFirst()
                    .flatMap(place -> lines.node(place.row().number())).orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
