package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A log of any length. It stays at the end while it follows: scrolling up stops that, and reaching the end starts it again. Rows that come
 * or go elsewhere do not move what is in sight. FX thread only.
 */
public final class LogView extends Region {

    private static final double EDGE = 8;

    private final LogLines lines = new LogLines();
    private final LogHead head = new LogHead();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Text probe = new LogPiece();
    private final LogPosition position = new LogPosition(new Heights());
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ReadOnlyObjectWrapper<Optional<LogSelection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Window> window = new ReadOnlyObjectWrapper<>(new Window(0, -1));
    private Runnable older = () -> { };
    private LogRows rows = LogRows.NONE;
    private LogColumns.Wanted wanted = new LogColumns.Wanted(12, 0, 5);
    private @Nullable CharWidths widths;
    private LogColumns columns = LogColumns.of(wanted, 7);
    private Optional<Place> kept = Optional.empty();
    private double left;
    private double bodyWidth = 1;
    private boolean moving;

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
        probe.setText("0".repeat(100));
        probe.setVisible(false);
        probe.setManaged(false);
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        getChildren().addAll(lines, head, down, across, probe);
        down.valueProperty().subscribe(value -> dragged(value.doubleValue()));
        across.valueProperty().subscribe(value -> scrolledAcross(value.doubleValue()));
        wrap.subscribe(on -> keepPlace());
        following.subscribe(on -> requestLayout());
        new LogPointer(this, lines);
        new LogKeys(this);
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
        across.setValue(Math.clamp(across.getValue() + pixels, 0, across.getMax()));
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
        double inRow = x - columns.body() + columns.cell() / 2 + left;
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
        if (!moving) {
            position.toValue(value);
            following.set(position.atEnd());
            if (value <= 0) {
                older.run();
            }
            requestLayout();
        }
    }

    private void scrolledAcross(double value) {
        if (!moving) {
            left = value;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        measure();
        double headHeight = rows.heads().isEmpty() ? 0 : LogHead.HEIGHT;
        double bar = down.prefWidth(-1);
        double right = Math.max(1, getWidth() - bar);
        columns = LogColumns.of(wanted, columns.cell());
        bodyWidth = Math.max(columns.cell(), right - columns.body() - EDGE);
        boolean sideways = !wrap.get() && (across.getMax() > 0 || left > 0);
        double foot = sideways ? across.prefHeight(-1) : 0;
        double height = Math.max(0, getHeight() - headHeight - foot);
        head.resizeRelocate(0, 0, right, headHeight);
        head.place(columns, wrap.get() ? 0 : left);
        lines.resizeRelocate(0, headHeight, right, height);
        down.resizeRelocate(right, headHeight, bar, height);
        across.resizeRelocate(0, getHeight() - foot, right, foot);
        across.setVisible(sideways);
        position.window(height);
        settle();
        List<LogLines.Place> places = places(height);
        lines.show(places, new LogLines.Look(columns, wrap.get() ? 0 : left, bodyWidth, wrap.get(), right,
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
        double widest = places.stream().mapToDouble(place -> place.row().text().width()).max().orElse(0);
        double end = endValue();
        moving = true;
        down.setVisible(end > 0);
        down.setMax(Math.max(end, 1e-6));
        down.setVisibleAmount(rows.size() == 0 ? 1 : down.getMax() * Math.min(1, Math.max(1, places.size()) / (double) rows.size()));
        down.setBlockIncrement(Math.max(1, places.size() - 1));
        down.setValue(Math.min(end, position.value()));
        double most = wrap.get() ? 0 : Math.max(left, widest + EDGE - bodyWidth);
        boolean newlySideways = across.getMax() > 0 != most > 0;
        across.setMax(Math.max(0, most));
        across.setVisibleAmount(most <= 0 ? 0 : most * bodyWidth / (most + bodyWidth));
        across.setUnitIncrement(columns.cell() * 4);
        across.setBlockIncrement(bodyWidth);
        across.setValue(Math.min(left, across.getMax()));
        moving = false;
        if (newlySideways) {
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

    private void measure() {
        probe.applyCss();
        double cell = probe.getLayoutBounds().getWidth() / 100;
        if (widths == null || widths.cell() != Math.max(1, cell)) {
            Text other = new LogPiece();
            other.setFont(probe.getFont());
            widths = new CharWidths(text -> {
                other.setText(text);
                return other.getLayoutBounds().getWidth();
            });
            columns = LogColumns.of(wanted, widths.cell());
        }
    }

    private LogRow row(int index) {
        LogRow row = rows.row(index);
        if (widths == null) {
            measure();
        }
        row.text().measure(Objects.requireNonNull(widths));
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
