package dev.longshore.ui.base;

import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;

/** One setting as the user sees it: what it is called, what it does, and its value, which holds as soon as it is set. */
public sealed interface SettingRow {

    Words words();

    /** Sets the value that it has before anybody chose. */
    void reset();

    /** @param id stable, unique among all settings @param title message key @param hint message key: what it does, in a sentence */
    record Words(String id, String title, String hint) { }

    /** On or off. */
    record Toggle(Words words, Property<Boolean> value, boolean standard) implements SettingRow {
        @Override
        public void reset() {
            value.setValue(standard);
        }
    }

    /** One of a few. */
    record Choice<V>(Words words, Property<V> value, V standard, List<Option<V>> options) implements SettingRow {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public void reset() {
            value.setValue(standard);
        }
    }

    /** What can be chosen, and what it is called. */
    record Option<V>(V value, Message label) { }

    /** A whole number with its unit. */
    record Amount(Words words, Property<Integer> value, int standard, Range range) implements SettingRow {

        /** The number that was typed; empty where it is none, or out of range. */
        public Optional<Integer> parse(String typed) {
            try {
                return Optional.of(Integer.valueOf(typed.strip())).filter(range::holds);
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }

        @Override
        public void reset() {
            value.setValue(standard);
        }
    }

    /** @param unit message key */
    record Range(int least, int most, String unit) {
        boolean holds(int number) {
            return number >= least && number <= most;
        }
    }

    /** A line of text. @param problem what is wrong with a text; empty where it can be used */
    record Text(Words words, Property<String> value, String standard, Function<String, Optional<Message>> problem) implements SettingRow {
        @Override
        public void reset() {
            value.setValue(standard);
        }
    }
}
