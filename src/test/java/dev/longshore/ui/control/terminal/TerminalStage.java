package dev.longshore.ui.control.terminal;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A window with one terminal, whose other end is the test. */
final class TerminalStage implements AutoCloseable {

    final ManualTicker ticker = new ManualTicker();
    final ManualDelay delay = new ManualDelay();
    final List<TerminalSize> sizes = new ArrayList<>();
    final List<TerminalPort.Pasting> asked = new ArrayList<>();
    final Emulator emulator = new Emulator(new TerminalSize(80, 24), 1_000, answer -> { });
    final Button before = new Button("before");
    final Button after = new Button("after");
    final Clipboard clipboard = new Clipboard();
    int enters;
    Runnable pasteNow = () -> { };
    TerminalView view;
    FindBar find;
    Stage stage;
    Theme theme;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    static final class Clipboard implements ClipboardAccess {
        String held = "";

        @Override
        public void put(String text) {
            held = text;
        }

        @Override
        public String text() {
            return held;
        }
    }

    TerminalStage(String system, double width, double height) {
        onFx(() -> {
            FxExecutor ui = new FxExecutor();
            Messages messages = new Messages(Locale.ENGLISH);
            view = new TerminalView(emulator, new Port(), new TerminalView.Around(clipboard, ticker, delay, ui, Runnable::run, system), messages);
            find = new FindBar(view, messages);
            view.onFind(find::open);
            VBox.setVgrow(view, Priority.ALWAYS);
            stage = new Stage();
            stage.setScene(new Scene(new VBox(before, find, view, after), width, height));
            theme = new Theme(ThemeMode.LIGHT);
            theme.apply(stage.getScene());
            stage.show();
            stage.requestFocus();
            view.requestFocus();
        });
        await("the keyboard in the terminal", () -> view.isFocused());
        layout();
    }

    private final class Port implements TerminalPort {

        @Override
        public void send(byte[] bytes) {
            sent.writeBytes(bytes);
        }

        @Override
        public void size(TerminalSize size) {
            sizes.add(size);
            emulator.resize(size);
        }

        @Override
        public void enterWhileBlocked() {
            enters++;
        }

        @Override
        public void paste(Pasting pasting, Runnable go) {
            asked.add(pasting);
            pasteNow = go;
        }
    }

    /** What the program there writes. */
    void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        emulator.feed(bytes, 0, bytes.length);
        layout();
    }

    void layout() {
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /** What was sent since the last call, with controls as {@code \e} and {@code ^C}. */
    String sent() {
        return onFx(() -> {
            StringBuilder shown = new StringBuilder();
            sent.toString(StandardCharsets.UTF_8).chars().forEach(c -> shown.append(c == 0x1b ? "\\e" : c < ' ' ? "^" + (char) (c + '@') : c == 0x7f ? "^?" : String.valueOf((char) c)));
            sent.reset();
            return shown.toString();
        });
    }

    /** What shows, row by row. */
    String screen() {
        layout();
        return onFx(() -> TerminalWords.all(view.surface().shown()));
    }

    /** Presses a key as the toolkit does; what it types comes after. */
    void press(KeyCode code, String typed, KeyCode... held) {
        List<KeyCode> all = List.of(held);
        onFx(() -> {
            boolean shift = all.contains(KeyCode.SHIFT);
            boolean control = all.contains(KeyCode.CONTROL);
            boolean alt = all.contains(KeyCode.ALT);
            boolean meta = all.contains(KeyCode.META);
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, meta));
            if (!typed.isEmpty()) {
                fire(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, shift, control, alt, meta));
            }
            fire(new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, meta));
        });
        layout();
    }

    private void fire(KeyEvent key) {
        Event.fireEvent(stage.getScene().getFocusOwner(), key);
    }

    @Override
    public void close() {
        onFx(stage::close);
    }
}
