package dev.longshore.ui.i18n;

import java.util.Arrays;
import java.util.List;

/** A text not yet in a language: its key and what fills it. An argument may itself be a {@code Message}. */
public record Message(String key, List<Object> arguments) {

    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }
}
