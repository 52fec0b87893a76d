package dev.longshore.ui.build;

import dev.longshore.ui.i18n.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The build arguments as they are typed; rows left empty are passed over. FX thread only. */
final class BuildArguments {

    private final ObservableList<BuildArgument> rows = FXCollections.observableArrayList(
            argument -> new Observable[] {argument.name(), argument.value()});

    /** Changes with every name and value in it, too. */
    ObservableList<BuildArgument> rows() {
        return rows;
    }

    /** Names an argument more. */
    void add() {
        rows.add(new BuildArgument());
    }

    /** What is wrong with them; empty where nothing is. */
    Optional<Message> problem() {
        boolean nameless = rows.stream().anyMatch(argument -> argument.name().get().isBlank() && !argument.value().get().isEmpty());
        boolean spaced = names().stream().anyMatch(name -> !name.matches("[^\\s=]+"));
        if (nameless || spaced) {
            return Optional.of(Message.of("build.args.bad"));
        }
        return names().stream().distinct().count() == names().size() ? Optional.empty() : Optional.of(Message.of("build.args.twice"));
    }

    /** By name, in the order of the rows. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        named().forEach(argument -> values.put(argument.name().get().strip(), argument.value().get()));
        return values;
    }

    private List<String> names() {
        return named().stream().map(argument -> argument.name().get().strip()).toList();
    }

    private List<BuildArgument> named() {
        return rows.stream().filter(argument -> !argument.name().get().isBlank()).toList();
    }
}
