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

    private final Look look;
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
        this(new Look(key, icon, shortcut, ""), kind, action, Bindings.createObjectBinding(reason::get, dependencies));
    }

    private Command(Look look, Kind kind, Runnable action, ObjectBinding<Optional<Message>> source) {
        this.look = look;
        this.kind = kind;
        this.action = action;
        this.source = source;
        this.disabledReason.bind(source);
    }

    /** What shows of it. */
    private record Look(String key, String icon, String shortcut, String call) { }

    /** The same command, which says what it asks of the engine, such as {@code POST /containers/{id}/stop}. */
    public Command calling(String call) {
        return new Command(new Look(key(), icon(), shortcut(), call), kind, action, source);
    }

    public String key() {
        return look.key();
    }

    public String icon() {
        return look.icon();
    }

    public String shortcut() {
        return look.shortcut();
    }

    /** The API call that it makes, or an empty string. */
    public String call() {
        return look.call();
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
