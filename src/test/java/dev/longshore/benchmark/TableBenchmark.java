package dev.longshore.benchmark;

import dev.longshore.domain.TableLayout;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.ResourceTable;
import dev.longshore.ui.i18n.Messages;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/**
 * What a table of many rows costs the FX thread: the processor time of its own work for one step, without layout and painting. Only ratios of
 * two versions on one machine mean anything. The argument is the number of rows.
 */
public final class TableBenchmark {

    private static final int REPEATS = 30;

    private final TableModel<Item> model = new TableModel<>(TableLayout.sortedBy("name"));
    private final int count;
    private int next;

    private TableBenchmark(int count) {
        this.count = count;
    }

    /** A row of five texts. */
    private static final class Item implements Row {

        private final String id;
        private final LongProperty changes = new SimpleLongProperty();
        private final List<String> texts = new ArrayList<>();

        Item(int number) {
            id = "id-" + number;
            for (int i = 0; i < 5; i++) {
                texts.add("text " + (number * 7919L + i * 104_729L) % 1_000_003);
            }
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public ObservableLongValue changes() {
            return changes;
        }

        String text(int column) {
            return texts.get(column);
        }

        void change(int number) {
            texts.set(1, "text " + number);
            changes.set(changes.get() + 1);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                new TableBenchmark(count).run();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void run() {
        List<ResourceColumn<Item>> columns = IntStream.range(0, 5)
                .mapToObj(i -> ResourceColumn.<Item>ofText(i == 0 ? "name" : "text" + i, "app.name", 150, row -> row.text(i))).toList();
        Command open = new Command("app.name", "", "", Command.Kind.PRIMARY, () -> { }, Optional::empty);
        ResourceTable<Item> table = new ResourceTable<>("benchmark-table", model, columns, List.of(open), open, new Messages(Locale.ENGLISH));
        Stage stage = new Stage();
        stage.setScene(new Scene(table.root(), 900, 800));
        stage.show();
        TableView<?> view = (TableView<?>) table.focusTarget();
        model.rows().apply(items(count), Set.of(), Set.of());
        view.layout();
        print("sort by another column", () -> sort(view, 2), () -> sort(view, 0));
        print("burst of 500 updates", this::update, () -> { });
        print("1,000 added", () -> model.rows().apply(items(1000), Set.of(), Set.of()), this::shrink);
        print("1,000 removed", this::shrink, () -> model.rows().apply(items(1000), Set.of(), Set.of()));
        view.getSelectionModel().selectAll();
        print("burst of 500 updates, all selected", this::update, () -> { });
        stage.hide();
    }

    private List<Item> items(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Item(next++)).toList();
    }

    private static <T> void sort(TableView<T> view, int column) {
        var by = view.getColumns().get(column);
        by.setSortType(SortType.ASCENDING);
        view.getSortOrder().setAll(List.of(by));
    }

    private void update() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Item row = model.rows().get((i * 19 + next) % model.rows().size());
            row.change(next++);
            keys.add(row.key());
        }
        model.rows().apply(List.of(), keys, Set.of());
    }

    private void shrink() {
        List<String> keys = IntStream.range(0, 1000).mapToObj(i -> model.rows().get(i * (model.rows().size() / 1000)).key()).distinct().toList();
        model.rows().apply(List.of(), Set.of(), keys);
    }

    private void print(String step, Runnable measured, Runnable back) {
        long[] times = new long[REPEATS];
        for (int i = -5; i < REPEATS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            measured.run();
            if (i >= 0) {
                times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            }
            back.run();
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-36s p50 %7.2f ms   p90 %7.2f ms%n", step, times[REPEATS / 2] / 1e6, times[REPEATS * 9 / 10] / 1e6);
    }
}
