package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsReading;
import dev.longshore.service.stats.StatsTotals;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.format.StatsFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The section of the host page: sums in large numbers, and below them the containers that use most. */
final class HostUseView implements View {

    private final HostUseViewModel model;
    private final Messages messages;
    private final VBox root = new VBox();
    private final Label state = new Label();
    private final FlowPane sums = new FlowPane();
    private final FlowPane most = new FlowPane(36, 14);
    private final Label cpu = number("host-use-cpu");
    private final Label memory = number("host-use-memory");
    private final Label network = number("host-use-network");
    private final Label disk = number("host-use-disk");
    private final MostUsing byCpu;
    private final MostUsing byMemory;

    HostUseView(HostUseViewModel model, Messages messages, Navigation navigation) {
        this.model = model;
        this.messages = messages;
        this.byCpu = new MostUsing("host-use-most-cpu", "stats.host.most-cpu", reading -> StatsFormat.percent(reading.cpu()), messages, navigation);
        this.byMemory = new MostUsing("host-use-most-memory", "stats.host.most-memory", HostUseView::memory, messages, navigation);
        Label title = new Label(messages.text("stats.host.title"));
        title.getStyleClass().add(Style.SECTION);
        state.setId("host-use-state");
        state.getStyleClass().addAll(Style.DIM, Style.SMALL);
        state.setWrapText(true);
        state.setMinWidth(0);
        HBox head = new HBox(8, title, state);
        head.setAlignment(Pos.CENTER_LEFT);
        sums.getStyleClass().add("overview-counts");
        sums.setRowValignment(VPos.TOP);
        sums.getChildren().addAll(tile("stats.host.cpu", cpu), tile("stats.host.memory", memory), tile("stats.host.network", network), tile("stats.host.disk", disk));
        most.getChildren().addAll(byCpu, byMemory);
        root.setId("host-use");
        root.getStyleClass().addAll("overview-section", "host-use");
        root.getChildren().addAll(head, sums, most);
        WhileShown.listen(root, () -> Subscription.combine(model.use().subscribe(use -> update()), model.obstacle().subscribe(why -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        model.shown(true);
    }

    @Override
    public void onHide() {
        model.shown(false);
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("overview-number");
        return number;
    }

    private VBox tile(String key, Label number) {
        Label word = new Label(messages.text(key));
        word.getStyleClass().add(Style.DIM);
        VBox tile = new VBox(number, word);
        number.textProperty().subscribe(text -> tile.setAccessibleText(word.getText() + ": " + text));
        return tile;
    }

    private static String memory(StatsReading reading) {
        return StatsFormat.bytes(reading.memory());
    }

    private void update() {
        Optional<HostUse> use = model.use().get();
        boolean there = use.filter(each -> each.totals().running() > 0).isPresent();
        sums.setVisible(there);
        sums.setManaged(there);
        most.setVisible(there);
        most.setManaged(there);
        state.setText(model.obstacle().get().map(messages::text).orElseGet(() -> use.map(this::state).orElse(messages.text("stats.host.waiting"))));
        use.ifPresent(this::show);
    }

    private String state(HostUse use) {
        return use.totals().running() == 0 ? messages.text("stats.host.none")
                : messages.text("stats.host.at", use.totals().counted(), use.totals().running(), HostStates.clock(use.at()));
    }

    private String both(String key, OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() && other.isEmpty() ? StatsFormat.rate(one) : messages.text(key, StatsFormat.rate(one), StatsFormat.rate(other));
    }

    private void show(HostUse use) {
        StatsTotals totals = use.totals();
        cpu.setText(StatsFormat.percent(totals.cpu()));
        memory.setText(StatsFormat.bytes(totals.memory()));
        network.setText(both("stats.host.in-out", totals.rates().received(), totals.rates().sent()));
        disk.setText(both("stats.host.read-write", totals.rates().read(), totals.rates().written()));
        byCpu.show(use.byCpu());
        byMemory.show(use.byMemory());
    }
}
