package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.function.Function;

/** Groups the rows of any kind by their host, while all hosts show. */
public final class HostGrouping {

    private HostGrouping() {
    }

    /** @param summary what a group says of its rows */
    public static <R extends LiveRow> Groupings.Choice<R> of(ResourceViewModel<?, R> model, Function<List<R>, List<Message>> summary) {
        Grouping<R> byHost = new Grouping<>(HostColumn.ID, Message.of("table.column.host"), row -> row.host().value(),
                id -> name(model, id), Message.of("table.column.host"), summary);
        return new Groupings.Choice<>(byHost, () -> model.host().all().get());
    }

    private static String name(ResourceViewModel<?, ?> model, String id) {
        String name = model.hostName(new HostId(id));
        return name.isEmpty() ? id : name;
    }
}
