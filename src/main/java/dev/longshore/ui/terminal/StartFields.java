package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.terminal.ExecWish;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed before a command begins. FX thread only. */
final class StartFields {

    private static final Pattern VARIABLE = Pattern.compile("[^=\\s][^=]*=.*", Pattern.DOTALL);

    private final StringProperty command = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty directory = new SimpleStringProperty("");
    private final StringProperty environment = new SimpleStringProperty("");
    private final BooleanProperty privileged = new SimpleBooleanProperty();

    /** Empty for the shell that is found. */
    StringProperty command() {
        return command;
    }

    StringProperty user() {
        return user;
    }

    StringProperty directory() {
        return directory;
    }

    /** A variable on each line, as {@code NAME=value}. */
    StringProperty environment() {
        return environment;
    }

    BooleanProperty privileged() {
        return privileged;
    }

    /** What is wrong with the variables; empty where nothing is. */
    Optional<Message> problem() {
        return variables().stream().filter(line -> !VARIABLE.matcher(line).matches()).findFirst()
                .map(line -> Message.of("terminal.environment.wrong", line));
    }

    /** Begins as it was done last. */
    void begin(TerminalHabits.Last last) {
        command.set(last.command());
        user.set(last.user());
        directory.set(last.directory());
    }

    TerminalHabits.Last last(String image) {
        return new TerminalHabits.Last(image, command.get().strip(), user.get().strip(), directory.get().strip());
    }

    ExecWish wish(ObjectRef container) {
        return new ExecWish(container, TypedCommand.words(command.get()), filled(user), filled(directory), variables(), privileged.get());
    }

    private List<String> variables() {
        return environment.get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> filled(StringProperty text) {
        return Optional.of(text.get().strip()).filter(typed -> !typed.isEmpty());
    }
}
