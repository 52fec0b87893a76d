package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.host.Hosts;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.stats.StatsWatch;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.control.chart.TimeChart;
import dev.longshore.ui.control.chart.TrendValue;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What containers use, in the whole app on the Demo. */
@ExtendWith(FxExtension.class)
class AppStatsViewTest {

    private static final Settings WIDE = Settings.FIRST.withLanguage("en").withTheme("LIGHT")
            .withWindow(new Settings.Window(0, 0, 1280, 780, false)).withLayout(new Settings.Layout(228, 432, 160, false));

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        new SettingsFile(folder.resolve("settings")).save(WIDE);   // a table makes no cells for columns out of sight
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        Waiting.until("the demo", () -> app.services.hosts().find(Hosts.DEMO.id()) != null);
        onFx(() -> app.wiring.current().chosen().set(Hosts.DEMO.id()));
        app.awaitConnected();
        onFx(() -> app.stage.setWidth(1280));   // wider than the screen of the headless platform, which it starts in
    }

    @AfterEach
    void end() {
        app.close();
    }

    /** Rounds are seconds apart, and a slow machine takes its time. */
    private static void await(String what, BooleanSupplier condition) {
        Waiting.until(what, Duration.ofMinutes(2), () -> onFx(condition::getAsBoolean));
    }

    private TableColumn<?, ?> column(String id) {
        return app.table().getColumns().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    /** What the cells of a column say, by the state of their rows; FX thread only. */
    private Stream<String> cells(String id, boolean quiet) {
        return app.table().lookupAll(".table-cell").stream().map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getTableColumn() == column(id) && !cell.isEmpty() && cell.getTableRow() instanceof TableRow<?> row && row.isVisible()
                        && row.getStyleClass().contains("ls-quiet") == quiet)
                .map(AppStatsViewTest::text);
    }

    private static String text(TableCell<?, ?> cell) {
        return (cell.getGraphic() instanceof TrendValue value ? value.text() : String.valueOf(cell.getText())).replace('\u2009', ' ');
    }

    @Test
    void theTableSaysWhatContainersUseAndADashForThoseThatUseNothing() {
        await("memory", () -> cells("memory", false).anyMatch(text -> text.endsWith("MB")));
        assertEquals(List.of("–"), onFx(() -> cells("memory", true).distinct().toList()));
        assertEquals(List.of("state", "name", "image", "cpu", "memory", "status", "ports"), onFx(() -> app.table().getVisibleLeafColumns().stream()
                .map(TableColumn::getId).toList()));
        await("processor time, of two samples", () -> cells("cpu", false).anyMatch(text -> text.endsWith("%")));
        await("its sum", () -> app.says("#status-counts", "CPU"));
    }

    @Test
    void theTabDrawsWhatOneContainerUses() {
        app.doubleClick("harbor-db-1");
        app.click("#inspector-tab-stats");
        await("two readings", () -> app.says("#stats-values-cpu", "%") && app.says("#stats-values-memory", "MB"));
        assertTrue(onFx(() -> app.nodeNow("#stats-chart-cpu", TimeChart.class).getAccessibleText()).startsWith("CPU: now "));
        await("the values of now at the foot", () -> app.says("#stats-foot", "CPU"));
        app.click("#stats-span-1");
        await("one minute", () -> app.nodeNow("#stats-span-1", Node.class).getPseudoClassStates().toString().contains("selected"));
        assertFalse(onFx(() -> app.nodeNow("#stats-apart", Node.class).isVisible()));
        app.click("#inspector-enlarge");
        await("the values stay apart when it is enlarged",
                () -> app.nodeNow("#main-room #stats-foot", FlowPane.class) instanceof FlowPane foot && foot.getHgap() > 0);
    }

    @Test
    void severalContainersAreDrawnTogetherOrApart() {
        app.select("harbor-db-1", "harbor-web-1");
        app.click("#inspector-tab-stats");
        await("their sum", () -> app.says("#stats-values-memory", "MB"));
        app.click("#stats-apart");
        await("their names", () -> app.says("#stats-legend", "harbor-db-1") && app.says("#stats-legend", "harbor-web-1"));
    }

    @Test
    void theHeadOfAProjectSaysWhatItUses() {
        onFx(() -> app.wiring.containers().table().arrange(now -> now.groupedBy("project")));
        await("a sum", () -> app.table().lookupAll(".group-totals").stream().map(node -> (Labeled) node).anyMatch(label -> label.isVisible() && label.getText().contains("MB")));
    }

    /** Pictures to look at; without a folder for them only that nothing fails. */
    @Test
    void itShowsInBothThemesAndLanguages() {
        app.doubleClick("harbor-db-1");
        app.click("#inspector-tab-stats");
        await("charts", () -> app.says("#stats-values-cpu", "%"));
        onFx(() -> app.wiring.containers().table().arrange(now -> now.groupedBy("project")));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
                onFx(() -> {
                    app.wiring.shell().language().set(locale);
                    app.theme.mode().set(mode);
                });
                await("charts", () -> app.says("#stats-values-cpu", "%"));
                app.awaitLines();
                picture(locale.getLanguage() + "-" + mode.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Only who asks for pictures waits until there are curves on them. */
    private void picture(String name) {
        int rounds = Integer.getInteger("longshore.pictures.rounds", 0);
        CountDownLatch told = new CountDownLatch(rounds);
        try (StatsWatch watch = app.services.stats().watch(news -> told.countDown())) {
            Waiting.until("rounds", Duration.ofMinutes(5), () -> told.getCount() == 0);
        }
        onFx(() -> Pictures.take(app.stage.getScene(), "stats-" + name));
    }
}
