package dev.longshore.ui.control.caret;

import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import org.jspecify.annotations.Nullable;

/** A text area with a {@link RestingCaret}; a style sheet names it. */
public final class RestingTextAreaSkin extends TextAreaSkin {

    /** Null while the library's skin is made, which animates already, and where no caret was found. */
    private final @Nullable RestingCaret caret;

    public RestingTextAreaSkin(TextArea area) {
        super(area);
        super.setCaretAnimating(false);
        caret = RestingCaret.of(area, getChildren().stream()).orElse(null);
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
