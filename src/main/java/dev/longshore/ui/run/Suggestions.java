package dev.longshore.ui.run;

import dev.longshore.domain.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Offers known values below a field while one types; Down offers all of them. Anything else may be typed as well. */
final class Suggestions {

    private static final int MOST = 10;

    private final TextField field;
    private final Supplier<List<String>> known;
    private final ContextMenu menu = new ContextMenu();

    private Suggestions(TextField field, Supplier<List<String>> known) {
        this.field = field;
        this.known = known;
    }

    static void install(TextField field, Supplier<List<String>> known) {
        Suggestions suggestions = new Suggestions(field, known);
        suggestions.menu.setId(field.getId() + "-suggestions");
        field.textProperty().addListener((property, was, is) -> suggestions.typed(is));
        field.focusedProperty().addListener((property, was, is) -> suggestions.menu.hide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !suggestions.menu.isShowing()) {
                suggestions.show("");
                key.consume();
            }
        });
    }

    private void typed(String text) {
        if (field.isFocused() && !text.isBlank()) {
            show(text.strip().toLowerCase(Locale.ROOT));
        } else {
            menu.hide();
        }
    }

    private void show(String part) {
        List<String> matching = known.get().stream().filter(value -> value.toLowerCase(Locale.ROOT).contains(part)).limit(MOST).toList();
        if (matching.isEmpty() || matching.size() == 1 && matching.getFirst().equals(field.getText())) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(matching.stream().map(this::item).toList());
        if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(String value) {
        MenuItem item = new MenuItem(PlainText.visible(value, 100));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> {
            field.setText(value);
            field.end();
            menu.hide();
        });
        return item;
    }
}
