package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.module.Page;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.testfx.api.FxToolkit;

/**
 * What the FX thread does for each action in the whole app, with ten thousand containers and twenty thousand images that come in as the engine's
 * news do. The arguments are these numbers, and how often each
 * action is done; a fourth one is a part of the names of the actions that are measured.
 */
public final class AppTableBenchmark {

    private static final Host HOST = Hosts.DEMO;
    private static final int BURST = 500;
    private static final int MANY = 1_000;

    private final AppFixture app;
    private final int containers;
    private final int images;
    private final FxCost cost;
    private TableView<?> table;
    private int next;

    private AppTableBenchmark(AppFixture app, int containers, int images, int repeats, String only) {
        this.app = app;
        this.containers = containers;
        this.images = images;
        this.cost = new FxCost(repeats, only, this::settled);
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        int containers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int images = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int repeats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        String only = arguments.length > 3 ? arguments[3] : "";
        try (AppFixture app = new AppFixture(Files.createTempDirectory("tables"), Map.of())) {
            new AppTableBenchmark(app, containers, images, repeats, only).run();
        }
        System.exit(0);   // the toolkit keeps threads
    }

    private void run() throws Exception {
        containers();
        images();
    }

    private void containers() throws Exception {
        show("containers");
        Follower<ContainerSummary> follower = follower("containers");
        TableModel<?> model = app.wiring.containers().table();
        IntFunction<ContainerSummary> made = AppTableBenchmark::container;
        add(follower, made, 0, containers);
        cost.await();
        onFx(() -> table.scrollTo(containers / 2));
        cost.head(containers + " containers");
        cost.print("sort by command, and back", fx(() -> sort("command")), fx(() -> sort("name")));
        cost.print("filter: a letter more, and less", fx(() -> model.filter().set("17")), fx(() -> model.filter().set("")));
        cost.print("burst of 500", () -> change(follower, made, containers));
        cost.print("1,000 come, and go", () -> add(follower, made, containers, MANY), () -> remove(follower, containers));
        cost.print("select all, select one", fx(() -> table.getSelectionModel().selectAll()),
                fx(() -> table.getSelectionModel().clearAndSelect(containers / 2)));
        cost.print("group, and not", fx(() -> group(model, "project")), fx(() -> group(model, "")));
        onFx(() -> group(model, "project"));
        cost.await();
        cost.print("close all groups, and open", fx(() -> open(model, false)), fx(() -> open(model, true)));
        cost.print("grouped: sort, and back", fx(() -> sort("command")), fx(() -> sort("name")));
        cost.print("grouped: burst of 500", () -> change(follower, made, containers));
        onFx(() -> table.getSelectionModel().selectAll());
        cost.await();
        cost.print("grouped, all selected: sort, and back", fx(() -> sort("command")), fx(() -> sort("name")));
        cost.print("grouped, all selected: burst of 500", () -> change(follower, made, containers));
        onFx(() -> group(model, ""));
        cost.await();
        cost.print("all selected: sort, and back", fx(() -> sort("command")), fx(() -> sort("name")));
        cost.print("all selected: filter", fx(() -> model.filter().set("17")), fx(() -> model.filter().set("")));
        cost.print("all selected: burst of 500", () -> change(follower, made, containers));
        cost.print("all selected: 1,000 come, and go", () -> add(follower, made, containers, MANY), () -> remove(follower, containers));
        onFx(() -> table.getSelectionModel().clearSelection());
    }

    private void images() throws Exception {
        show("images");
        Follower<ImageSummary> follower = follower("images");
        TableModel<?> model = app.wiring.images().table();
        IntFunction<ImageSummary> made = AppTableBenchmark::image;
        add(follower, made, 0, images);
        cost.await();
        cost.head(images + " images");
        cost.print("sort by size, and by name", fx(() -> sort("size")), fx(() -> sort("name")));
        cost.print("filter: a letter more, and less", fx(() -> model.filter().set("17")), fx(() -> model.filter().set("")));
        cost.print("burst of 500", () -> change(follower, made, images));
        onFx(() -> table.getSelectionModel().selectAll());
        cost.await();
        cost.print("all selected: sort, and by name", fx(() -> sort("size")), fx(() -> sort("name")));
        cost.print("all selected: burst of 500", () -> change(follower, made, images));
    }

    private void show(String page) {
        onFx(() -> app.wiring.navigation().showPage(page, ""));
        app.awaitTable(page + "-table");
        table = onFx(app::table);
        onFx(() -> table.requestFocus());
    }

    private static Runnable fx(Runnable action) {
        return () -> onFx(action);
    }

    /** Whether the table shows what was asked for; one that shows it at once does not say so. */
    private boolean settled() {
        try {
            return (boolean) table.getItems().getClass().getMethod("settled").invoke(table.getItems());
        } catch (ReflectiveOperationException none) {
            return true;
        }
    }

    /** The news of the table's own follow are heard no more: these come in their place. */
    @SuppressWarnings("unchecked")   // of the kind that the page is of
    private <T> Follower<T> follower(String page) throws Exception {
        Object model = app.wiring.contributions().list(Page.class, each -> each.id().equals(page)).getFirst().model();
        Object live = field(field(model, "model"), "live");
        return onFx(() -> (Follower<T>) live.getClass().getMethod("follower").invoke(live));
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static <T> void tell(Follower<T> follower, List<T> upserted, Set<String> removed) {
        follower.changed(Map.of(HOST.id(), new News<>(Optional.of(HOST), new HostStatus.Connected("Docker", "28.5", "1.48"), new ListState.Live(),
                new ListChange<>(upserted, removed, Instant.EPOCH))));
    }

    private static <T> void add(Follower<T> follower, IntFunction<T> made, int from, int many) {
        tell(follower, IntStream.range(from, from + many).mapToObj(made).toList(), Set.of());
    }

    private static <T> void remove(Follower<T> follower, int from) {
        Set<String> gone = new HashSet<>();
        IntStream.range(from, from + MANY).forEach(i -> gone.add(id(i)));
        tell(follower, List.of(), gone);
    }

    private <T> void change(Follower<T> follower, IntFunction<T> made, int of) {
        next++;
        tell(follower, IntStream.range(0, BURST).map(i -> (i * 19 + next * 31) % of + next % 7 * 1_000_000).mapToObj(made).toList(), Set.of());
    }

    private void sort(String column) {
        sort(table, column);
    }

    private static <S> void sort(TableView<S> table, String id) {
        TableColumn<S, ?> by = table.getColumns().stream().filter(column -> column.getId().equals(id)).findFirst().orElseThrow();
        by.setSortType(SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(by));
    }

    private static void group(TableModel<?> model, String by) {
        model.arrange(now -> now.groupedBy(by));
    }

    private void open(TableModel<?> model, boolean open) {
        List<String> heads = table.getItems().stream().filter(GroupRow.class::isInstance)
                .map(head -> ((GroupRow) head).fingerprint()).toList();
        model.arrange(now -> now.withGroups(heads, open));
    }

    private static String id(int number) {
        return "%064x".formatted(number % 1_000_000 + 1_000_000);
    }

    /** Numbers that differ by a million are versions of the same one. */
    private static ContainerSummary container(int number) {
        int one = number % 1_000_000;
        boolean runs = (number / 1_000_000 + one) % 3 != 0;
        return new ContainerSummary(id(number), List.of("/service-" + one * 7919L % 100_003 + "-1"), "registry.example/team/service:" + one % 200, "sha256:" + one,
                "/docker-entrypoint.sh --listen 0.0.0.0:" + one * 104_729L % 65_536 + " --password=secret" + one, 1_700_000_000L + one, List.of(),
                Map.of("com.docker.compose.project", "project-" + one % 100, "com.docker.compose.service", "service"),
                runs ? "running" : "exited", runs ? "Up " + (one % 50 + 2) + " hours" : "Exited (0) " + (one % 50 + 2) + " hours ago");
    }

    private static ImageSummary image(int number) {
        int one = number % 1_000_000;
        return new ImageSummary("sha256:" + id(number), "", List.of("registry.example/team/image-" + one * 7919L % 100_003 + ":1." + one % 10, "image-" + one + ":latest"),
                List.of(), 1_700_000_000L + one, 10_000_000L + one * 104_729L % 900_000_000, 0, Map.of(), number / 1_000_000);
    }
}
