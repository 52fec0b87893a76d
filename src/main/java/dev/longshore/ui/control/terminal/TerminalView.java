package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * The screen of a terminal. While it has the keyboard it gets all keys but a few of its own, and {@link #LEAVE} leaves it. Nothing in it moves
 * while nothing is written and nobody types. FX thread only.
 */
public final class TerminalView extends Region {

    /** Takes the keyboard elsewhere. */
    public static final KeyCombination LEAVE = KeyCombination.valueOf("Ctrl+Shift+Tab");

    private static final PseudoClass REPORTING = PseudoClass.getPseudoClass("reporting");
    private static final double LEFT = 12;
    private static final double TOP = 8;
    private static final double BAR = 14;
    private static final int PLAIN_SIZE = 12;

    private final Emulator emulator;
    private final TerminalPort port;
    private final Around around;
    private final TerminalColours colours = new TerminalColours(this, this::look);
    private final Property<Integer> fontSize = new SimpleObjectProperty<>(this, "fontSize", PLAIN_SIZE);
    private final ScrollBar bar = new ScrollBar();
    private final RestingBlink blink;
    private final TerminalSurface surface;
    private final TerminalSearch search;
    private final TerminalInput input;
    private final TerminalClips clips;
    private final TerminalSizing sizing;
    private boolean blocked;
    private boolean moving;
    private String spokenMore = "";
    private Runnable find = () -> { };

    /**
     * What a view needs beside the terminal.
     *
     * @param ui     the way to the FX thread
     * @param io     for what takes long
     * @param system this machine's, as of {@code os.name}
     */
    public record Around(ClipboardAccess clipboard, Ticker ticker, Delay delay, Executor ui, Executor io, String system) { }

    public TerminalView(Emulator emulator, TerminalPort port, Around around, Messages messages) {
        this.emulator = emulator;
        this.port = port;
        this.around = around;
        getStyleClass().add("terminal-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(messages.text("terminal.spoken"));
        setAccessibleHelp(messages.text("terminal.leave", LEAVE.getDisplayText()));
        setMinSize(0, 0);
        blink = new RestingBlink(around.ticker(), this::repaint);
        surface = new TerminalSurface(emulator, blink, TerminalMetrics.of(PLAIN_SIZE), new TerminalPalette(colours::of));
        search = new TerminalSearch(emulator, around.io(), around.ui(), surface::hit);
        surface.search(search);
        surface.onRead(this::afterRead);
        input = new TerminalInput(this, this::type, () -> surface.cursor().add(surface.getLayoutX(), surface.getLayoutY()));
        clips = new TerminalClips(emulator, surface, around.clipboard(), port, this::type);
        sizing = new TerminalSizing(surface, port, around.delay(), emulator.size());
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);   // it moves with each line: nothing around it is laid out for that
        bar.valueProperty().subscribe(value -> dragged(value.doubleValue()));
        getChildren().addAll(surface, bar, input.composed());
        fontSize.subscribe(points -> look());
        new TerminalKeys(this).install();
        new TerminalPointer(this, surface).install();
        focusedProperty().subscribe(this::focusMoved);
        WhileShown.listen(this, this::follow);
    }

    /** The size of a terminal that fills a view. @param fontSize of the letters, in pixels */
    public static TerminalSize size(double width, double height, int fontSize) {
        return TerminalMetrics.of(fontSize).size(width - LEFT - BAR, height - 2 * TOP);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return TerminalColours.metaData();
    }

    /** Of the letters, in pixels. */
    public Property<Integer> fontSize() {
        return fontSize;
    }

    /** As it was told last. */
    public ReadOnlyObjectProperty<TerminalSize> size() {
        return sizing.size();
    }

    public TerminalSearch search() {
        return search;
    }

    /** @param action opens what searches in it */
    public void onFind(Runnable action) {
        find = action;
    }

    /** Whether the program gets what the mouse does. */
    public boolean reporting() {
        return TerminalPointer.reports(surface.shown().modes());
    }

    /** Whether what is typed goes nowhere. */
    public void blocked(boolean now) {
        blocked = now;
    }

    /** Tells a screen reader what happened to it. */
    public void speak(String happened) {
        spokenMore = happened;
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    public void copy() {
        clips.copy();
    }

    public void paste() {
        if (!blocked) {
            clips.paste();
        }
    }

    public void selectAll() {
        clips.selectAll();
    }

    TerminalColours colours() {
        return colours;
    }

    boolean isBlocked() {
        return blocked;
    }

    TerminalPort port() {
        return port;
    }

    TerminalSurface surface() {
        return surface;
    }

    Emulator emulator() {
        return emulator;
    }

    String system() {
        return around.system();
    }

    void find() {
        find.run();
    }

    /** Sends what was typed; what is typed is to be seen. */
    void type(byte[] bytes) {
        if (blocked || bytes.length == 0) {
            return;
        }
        port.send(bytes);
        surface.back(0);
        blink.touch();
    }

    void type(String text) {
        type(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param lines more than 0 towards the end */
    void scroll(int lines) {
        surface.back(surface.back() - lines);
    }

    private void focusMoved(boolean now) {
        surface.focused(now);
        if (now) {
            blink.touch();
        } else {
            blink.rest();
        }
        byte[] told = TerminalKeys.focusReport(surface.shown().modes(), now);
        if (!blocked && told.length > 0) {
            port.send(told);
        }
    }

    private Subscription follow() {
        emulator.onChange(() -> around.ui().execute(this::repaint));
        sizing.begin();
        repaint();
        requestLayout();
        return () -> {   // the emulator is left as it is: another view may have it already
            sizing.end();
            blink.rest();
        };
    }

    private void repaint() {
        surface.requestLayout();
    }

    private void look() {
        surface.look(TerminalMetrics.of(fontSize.getValue()), new TerminalPalette(colours::of));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(LEFT, TOP, Math.max(0, getWidth() - LEFT - BAR), Math.max(0, getHeight() - 2 * TOP));
        bar.resizeRelocate(getWidth() - BAR, 2, BAR - 2, Math.max(0, getHeight() - 4));
        sizing.laidOut();
    }

    private void afterRead() {
        ScreenCopy now = surface.shown();
        pseudoClassStateChanged(REPORTING, TerminalPointer.reports(now.modes()));
        moving = true;
        bar.setVisible(now.scrollbackLines() > 0);
        bar.setMax(Math.max(1, now.scrollbackLines()));
        bar.setVisibleAmount(bar.getMax() * now.size().rows() / (now.size().rows() + bar.getMax()));
        bar.setBlockIncrement(Math.max(1, now.size().rows() - 1));
        bar.setValue(now.scrollbackLines() - surface.back());
        moving = false;
        spokenMore = "";
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void dragged(double value) {
        if (!moving) {
            surface.back((int) Math.round(bar.getMax() - value));
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> spokenMore + TerminalWords.all(surface.shown());
            case CARET_OFFSET -> spokenMore.length() + TerminalWords.offset(surface.shown());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
