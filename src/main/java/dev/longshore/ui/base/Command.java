package dev.longshore.ui.base;

import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One action, once: it feeds menus, toolbar, keys and tests alike. The label is the text of {@link #key}.
 * Where it cannot run, {@link #disabledReason} says why.
 */
public final class Command {

    /** Where a command stands in a menu: separators go between the kinds, and the destructive come last, in red. */
    public enum Kind { PRIMARY, CHANGE, EDIT, COPY, DESTRUCTIVE }

    private final String key;
    private final String icon;
    private final String shortcut;
    private final Kind kind;
    private final Runnable action;
    private final ObjectBinding<Optional<Message>> source;
    private final ReadOnlyObjectWrapper<Optional<Message>> disabledReason = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param key      message key of the label, e.g. {@code containers.action.stop}
     * @param icon     name of an icon of the theme, or an empty string
     * @param shortcut as JavaFX writes key combinations ({@code S}, {@code Delete}, {@code Shortcut+F}), or an empty string
     * @param reason   why it cannot run now, or empty; asked again whenever one of {@code dependencies} changes
     */
    public Command(String key, String icon, String shortcut, Kind kind, Runnable action,
                   Supplier<Optional<Message>> reason, Observable... dependencies) {
        this.key = key;
        this.icon = icon;
        this.shortcut = shortcut;
        this.kind = kind;
        this.action = action;
        this.source = Bindings.createObjectBinding(reason::get, dependencies);
        this.disabledReason.bind(source);
    }

    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }

    public String shortcut() {
        return shortcut;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty while the command can run. */
    public ReadOnlyObjectProperty<Optional<Message>> disabledReason() {
        return disabledReason.getReadOnlyProperty();
    }

    public boolean enabled() {
        return disabledReason.get().isEmpty();
    }

    /** Runs the action where it is enabled, asked anew: a menu may have stood open while the world changed. */
    public void run() {
        source.invalidate();
        if (enabled()) {
            action.run();
        }
    }
}
