package dev.longshore.ui.networks;

import dev.longshore.domain.network.NetworkDraft.Pool;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A subnet as it is typed, with the range and the gateway in it. */
final class PoolRow {

    private final StringProperty subnet = new SimpleStringProperty("");
    private final StringProperty range = new SimpleStringProperty("");
    private final StringProperty gateway = new SimpleStringProperty("");

    StringProperty subnet() {
        return subnet;
    }

    StringProperty range() {
        return range;
    }

    StringProperty gateway() {
        return gateway;
    }

    Pool pool() {
        return new Pool(subnet.get(), range.get(), gateway.get());
    }

    Observable[] inputs() {
        return new Observable[] {subnet, range, gateway};
    }
}
