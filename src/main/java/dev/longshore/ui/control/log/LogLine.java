package dev.longshore.ui.control.log;

import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One row in sight. Of a long line, only what is in sight becomes nodes. FX thread only. */
final class LogLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double BADGE_GAP = 8;

    private final Region bar = new Region();
    private final NodePool<Region> backs = new NodePool<>(getChildren(), Region::new, true);
    private final NodePool<LogPiece> pieces = new NodePool<>(getChildren(), LogPiece::new, false);
    private final Label badge = label("log-badge");
    private final Label note = label("log-note");
    private final LogMarkLine mark = new LogMarkLine();
    private final Region clock = new Region();
    private final Tooltip wholeTime = new Tooltip();
    private @Nullable LogPainting painted;
    private int index;

    /** @param unfolded told of the number of the row whose badge is clicked */
    LogLine(LongConsumer unfolded) {
        badge.setMouseTransparent(false);
        badge.setOnMousePressed(press -> {
            LogRow shown = row();
            if (shown != null && press.getButton() == MouseButton.PRIMARY) {
                press.consume();
                unfolded.accept(shown.number());
            }
        });
        getStyleClass().add("log-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        bar.setManaged(false);
        mark.setManaged(false);
        clock.setManaged(false);
        Tooltip.install(clock, wholeTime);
        getChildren().addAll(bar, badge, note, mark, clock);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    /** Where the row stands in the log by now. */
    void index(int now) {
        index = now;
    }

    @Nullable LogRow row() {
        return painted == null ? null : painted.row();
    }

    void paint(LogPainting wanted) {
        if (wanted.equals(painted)) {
            return;
        }
        boolean other = painted == null || painted.row() != wanted.row();
        painted = wanted;
        if (other) {
            setAccessibleText(wanted.row().spoken());
        }
        pseudoClassStateChanged(SELECTED, wanted.state().selected());
        pseudoClassStateChanged(CURRENT, wanted.state().current());
        backs.begin();
        pieces.begin();
        boolean isMark = wanted.row().mark();
        mark.setVisible(isMark);
        bar.setVisible(!isMark && !wanted.row().margin().colour().isEmpty());
        badge.setVisible(false);
        note.setVisible(false);
        clock.setVisible(false);
        if (isMark) {
            mark.show(wanted.row(), wanted.state().right());
        } else {
            paintLine(wanted);
        }
        backs.end();
        pieces.end();
    }

    private void paintLine(LogPainting now) {
        if (bar.isVisible()) {
            bar.getStyleClass().setAll("log-bar", now.row().margin().colour());
            bar.resizeRelocate(0, 0, LogColumns.BAR, getHeight());
        }
        if (now.firstRow() == 0) {
            LogRow.Margin margin = now.row().margin();
            margin(margin.time(), "log-time", now.columns().time(), now.columns().source());
            clock(margin, now.columns());
            margin(margin.source(), margin.colour(), now.columns().source(), now.columns().level());
            margin(margin.level(), margin.tone(), now.columns().level(), now.columns().body());
        }
        for (int row = now.firstRow(); row <= now.lastRow(); row++) {
            paintRow(now, row);
        }
        if (now.lastRow() == now.row().text().rows(now.wrapWidth()) - 1) {
            paintTail(now, now.lastRow());
        }
    }

    /** Over the time: its tooltip tells the whole of it. */
    private void clock(LogRow.Margin margin, LogColumns columns) {
        double width = columns.source() - columns.time();
        clock.setVisible(width > 0 && !margin.time().isEmpty() && !margin.timeDetail().isEmpty());
        clock.resizeRelocate(columns.time(), 0, Math.max(0, width), LogColumns.ROW);
        wholeTime.setText(margin.timeDetail());
    }

    /** Nothing where its column does not show. */
    private void margin(String word, String style, double x, double next) {
        if (next > x && !word.isEmpty()) {
            pieces.next().show(word, style, x, 0);
        }
    }

    private void paintRow(LogPainting now, int row) {
        LineText text = now.row().text();
        int start = text.start(row, now.wrapWidth());
        double origin = text.x(start) + now.left();
        int first = text.index(origin);
        first = text.x(first) < origin - 0.5 ? Math.min(first + 1, text.length()) : first;
        int end = Math.min(text.end(row, now.wrapWidth()), Math.min(text.length(), text.index(origin + now.width()) + 1));
        if (first >= end) {
            return;
        }
        double x = now.columns().body() - origin;
        double y = row * LogColumns.ROW;
        back(now.from(), now.to(), new Stretch(text, first, end, x, y), "log-selection");
        for (int i = firstFrom(now.row().hits(), first); i < now.row().hits().size() && now.row().hits().get(i).from() < end; i++) {
            LogSpan hit = now.row().hits().get(i);
            back(hit.from(), hit.to(), new Stretch(text, first, end, x, y), hit.style());
        }
        paintSpans(now.row().spans(), new Stretch(text, first, end, x, y));
    }

    /** A stretch of a text that is in sight. @param x what is added to a position in the text @param y top of its row of pixels */
    private record Stretch(LineText text, int first, int end, double x, double y) { }

    private void back(int from, int to, Stretch in, String style) {
        int start = Math.max(from, in.first());
        int end = Math.min(to, in.end());
        if (end > start) {
            Region back = backs.next();
            back.getStyleClass().setAll(style);
            back.setMouseTransparent(true);
            back.resizeRelocate(in.x() + in.text().x(start), in.y(), in.text().x(end) - in.text().x(start), LogColumns.ROW);
        }
    }

    private void paintSpans(List<LogSpan> spans, Stretch in) {
        int at = in.first();
        for (int i = firstFrom(spans, at); i < spans.size() && spans.get(i).from() < in.end(); i++) {
            LogSpan span = spans.get(i).within(in.first(), in.end());
            paintPiece(at, span.from(), "", in);
            paintPiece(span.from(), span.to(), span.style(), in);
            at = span.to();
        }
        paintPiece(at, in.end(), "", in);
    }

    /** Tabs are not painted, and what follows them stands where it belongs. */
    private void paintPiece(int from, int to, String style, Stretch in) {
        String text = in.text().text();
        int start = from;
        while (start < to) {
            int tab = text.indexOf('\t', start);
            int end = tab < 0 || tab > to ? to : tab;
            if (end > start) {
                pieces.next().show(MarksOnLetters.bounded(text.substring(start, end)), style, in.x() + in.text().x(start), in.y());
            }
            start = end + 1;
        }
    }

    /** The first span that ends after a character; they are in order. */
    private static int firstFrom(List<LogSpan> spans, int index) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void paintTail(LogPainting now, int row) {
        LineText text = now.row().text();
        double x = now.columns().body() - now.left() + text.width() - text.x(text.start(row, now.wrapWidth())) + BADGE_GAP;
        x = tail(badge, now.row().tail().badge(), x, row, now);
        tail(note, now.row().tail().note(), x, row, now);
    }

    private double tail(Label label, String word, double x, int row, LogPainting now) {
        if (word.isEmpty() || x < now.columns().body()) {
            return x;
        }
        label.setText(word);
        label.setVisible(true);
        label.applyCss();
        double width = label.prefWidth(-1);
        double height = Math.min(LogColumns.ROW, label.prefHeight(-1));
        double farthest = now.state().right() - width - BADGE_GAP;
        if (label == note && x > farthest) {
            label.setVisible(false);   // it would lie on the number
            return x;
        }
        double left = Math.min(x, farthest);   // a long line does not push it out of sight
        label.resizeRelocate(left, row * LogColumns.ROW + (LogColumns.ROW - height) / 2, width, height);
        return left + width + BADGE_GAP;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> index;
            case SELECTED -> painted != null && (painted.state().selected() || painted.to() > painted.from());
            case TEXT -> Objects.requireNonNullElse(getAccessibleText(), "");
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
