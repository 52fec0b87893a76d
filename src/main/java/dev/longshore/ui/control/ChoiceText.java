package dev.longshore.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What stands for a value in a choice, into which nothing can be typed. */
public final class ChoiceText<T> extends StringConverter<T> {

    private final Function<T, String> text;

    /** @param text never given null: that shows as nothing */
    public ChoiceText(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String written) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
