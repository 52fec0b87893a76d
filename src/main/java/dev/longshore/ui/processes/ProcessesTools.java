package dev.longshore.ui.processes;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.TableLayout;
import dev.longshore.ui.module.Ui;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;

/**
 * What the tabs of all containers share.
 *
 * @param inSight whether anybody can see the app
 * @param mask    hides secrets in a command
 * @param layout  the columns as the user left them
 */
record ProcessesTools(Ui ui, ProcessCalls calls, BooleanSupplier inSight, UnaryOperator<String> mask, HostsNow hosts,
                      ObjectProperty<TableLayout> layout) {

    /** How hosts stand now. */
    record HostsNow(Function<HostId, Optional<Host>> known, Function<HostId, HostStatus> status) { }
}
