package dev.longshore.ui.base;

import dev.longshore.service.settings.SettingsGroup;
import dev.longshore.service.settings.SettingsGroups;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;

/** A field of a settings group as a property: setting it is stored, and it follows what others set. */
public final class GroupProperty {

    private GroupProperty() {
    }

    /**
     * Lives as long as the settings.
     *
     * @param read takes the field from the group
     * @param with the group with another value of the field
     * @param ui   the way to the FX thread, to which the property belongs
     */
    public static <T extends Record, V> Property<V> of(SettingsGroups settings, SettingsGroup<T> group, Function<T, V> read, BiFunction<T, V, T> with, Executor ui) {
        Property<V> property = new SimpleObjectProperty<>(read.apply(settings.get(group)));
        settings.follow(group, now -> ui.execute(() -> property.setValue(read.apply(settings.get(group)))));
        property.addListener((observable, was, is) -> settings.change(group, old -> with.apply(old, is)));
        return property;
    }
}
