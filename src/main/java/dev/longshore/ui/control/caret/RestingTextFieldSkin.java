package dev.longshore.ui.control.caret;

import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import org.jspecify.annotations.Nullable;

/** A text field with a {@link RestingCaret}; a style sheet names it. */
public final class RestingTextFieldSkin extends TextFieldSkin {

    /** Null while the library's skin is made, which animates already, and where no caret was found. */
    private final @Nullable RestingCaret caret;

    public RestingTextFieldSkin(TextField field) {
        super(field);
        super.setCaretAnimating(false);
        caret = RestingCaret.of(field, getChildren().stream()).orElse(null);
    }

    @Override
    public void setCaretAnimating(boolean wanted) {
        if (caret != null) {
            caret.animate(wanted);
        }
    }

    @Override
    public void dispose() {
        setCaretAnimating(false);
        super.dispose();
    }
}
