package dev.longshore.ui.base;

import dev.longshore.domain.Operation;
import dev.longshore.domain.Route;
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

    /**
     * How a command shows.
     *
     * @param key      message key of the label, e.g. {@code containers.action.stop}
     * @param icon     name of an icon of the theme, or an empty string
     * @param shortcut as JavaFX writes key combinations ({@code S}, {@code Delete}, {@code Shortcut+F}), or an empty string
     * @param submenu  message key of the submenu that holds it within its group, or an empty string
     */
    public record Look(String key, String icon, String shortcut, Kind kind, String submenu) {

        /** In the menu itself. */
        public Look(String key, String icon, String shortcut, Kind kind) {
            this(key, icon, shortcut, kind, "");
        }
    }

    private final Look look;
    private final Optional<Operation> operation;
    private final String call;
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
        this(new Look(key, icon, shortcut, kind), Optional.empty(), action, reason, dependencies);
    }

    /**
     * @param operation what it asks of an engine, where that is one thing
     * @param reason    why it cannot run now, or empty; asked again whenever one of {@code dependencies} changes
     */
    public Command(Look look, Optional<Operation> operation, Runnable action, Supplier<Optional<Message>> reason, Observable... dependencies) {
        this(look, operation, "", action, Bindings.createObjectBinding(reason::get, dependencies));
    }

    private Command(Look look, Optional<Operation> operation, String call, Runnable action, ObjectBinding<Optional<Message>> source) {
        this.look = look;
        this.operation = operation;
        this.call = call;
        this.action = action;
        this.source = source;
        this.disabledReason.bind(source);
    }

    /** The same command, which says what it asks of the engine, such as {@code POST /containers/{id}/stop}. */
    public Command calling(String call) {
        return new Command(look, operation, call, action, source);
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
        return call.isEmpty() ? operation.flatMap(Operation::route).map(Route::toString).orElse("") : call;
    }

    /** Message key of the submenu that holds it, or an empty string. */
    public String submenu() {
        return look.submenu();
    }

    /** What it asks of an engine; empty where that is nothing, or not one thing. */
    public Optional<Operation> operation() {
        return operation;
    }

    public Kind kind() {
        return look.kind();
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
