package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Adds other containers to a log, of any hosts. FX thread only. */
final class LogsAdd {

    private final LogsModel model;
    private final Messages messages;

    LogsAdd(LogsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Asks which. */
    void ask() {
        List<ObjectRef> read = read();
        List<KnownContainer> others = model.talk().asking().containers().get().stream()
                .filter(each -> read.stream().noneMatch(each.container()::sameAs)).toList();
        model.talk().asking().forms().open(new AddForm(others, Math.max(0, LogsModule.MOST - read.size()), messages, this::add));
    }

    void add(List<ObjectRef> containers) {
        OwnChoice choice = model.choices().containers().get();
        for (ObjectRef container : containers) {
            choice = choice.with(container);
        }
        model.choices().containers().set(choice);
    }

    private List<ObjectRef> read() {
        return Stream.iterate(0, number -> model.container(number).isPresent(), number -> number + 1).filter(number -> !model.removed(number))
                .flatMap(number -> model.container(number).stream()).toList();
    }
}
