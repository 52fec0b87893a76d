package dev.longshore.ui.logs;

import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.log.LogHistogram;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.ViewContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A log with its tools: what finds and what shows above it, what it amounts to below. */
final class LogsView implements SearchView {

    private final LogsModel model;
    private final Messages messages;
    private final LogClock clock = new LogClock(ZoneId.systemDefault());
    private final LogView log;
    private final LogHistogram histogram;
    private final LogsTools tools;
    private final LogsStatus status;
    private final LogsRows rows;
    private final Label strip = new Label();
    private final Label problem = new Label();
    private final EmptyState empty = new EmptyState();
    private final VBox root;

    LogsView(LogsModel model, ViewContext context) {
        this.model = model;
        this.messages = context.messages();
        this.log = new LogView(messages.text("logs.title"));
        this.status = new LogsStatus(messages);
        this.rows = new LogsRows(model, log, new LogRowMaker(messages, clock), messages);
        LogsDesk desk = new LogsDesk(model, log, rows, messages);
        LogsColumns columns = new LogsColumns(model, messages);
        this.tools = new LogsTools(model, desk, () -> columns.items(rows.columns()), messages);
        this.histogram = new LogHistogram(messages.text("logs.histogram"), clock::brief,
                (time, bucket) -> messages.text("logs.histogram.bar", time, bucket.other() + bucket.warnings() + bucket.errors(),
                        bucket.warnings(), bucket.errors()));
        log.setId("logs-lines");
        histogram.setId("logs-histogram");
        strip.setId("logs-strip");
        strip.getStyleClass().add("log-strip");
        strip.setWrapText(true);
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.setMinHeight(Region.USE_PREF_SIZE);   // the log gives way, not its second row
        problem.setId("logs-problem");
        problem.getStyleClass().add("log-problem");
        problem.setWrapText(true);
        problem.setMouseTransparent(true);
        problem.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(problem, Pos.TOP_LEFT);
        StackPane body = new StackPane(log, empty, problem);   // over the lines: they do not move while one types
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(tools.row(), histogram, new LogsChips(model, messages), strip, new LogsAbove(model, log, messages), body, new LogsFoot(model, messages));
        root.setId("logs");
        root.getStyleClass().add("logs");
        root.setMinWidth(0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, desk));
        ContextMenu menu = desk.menu();
        log.setOnContextMenuRequested(asked -> menu.show(log, asked.getScreenX(), asked.getScreenY()));
        log.onOlder(model::older);
        log.onUnfold(desk::unfold);
        log.onColumns(messages.text("logs.columns"), at -> showColumns(columns, at));
        histogram.onJump(desk::jump);
        WhileShown.listen(root, () -> Subscription.combine(model.now().subscribe(this::show), rows.listen(),
                log.window().subscribe(window -> showRange()), log.selection().subscribe(selection -> desk.tellCurrentHit()),
                model.now().subscribe(now -> desk.tellCurrentHit()), model.choices().query().subscribe(query -> showProblem())));
    }

    private void showColumns(LogsColumns columns, Node at) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(columns.items(rows.columns()));
        menu.show(at, Side.BOTTOM, 0, 0);
    }

    private void showProblem() {
        problem.setText(LogsSearch.problem(model, messages));
        shown(problem, !problem.getText().isEmpty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focusSearch() {
        tools.search().focus();
    }

    private void show(LogsNow now) {
        rows.show(now);
        histogram.show(now.histogram());
        shown(histogram, now.histogram().all().size() > 1);   // a single bar tells nothing
        LogsStatus.Said said = status.of(now.sources());
        boolean nothing = now.lines().map(ShownLines::size).orElse(0) == 0;
        String left = model.left() == 0 ? "" : messages.text("logs.host.left", LogsModule.MOST, model.left());
        strip.setText(String.join("\n", Stream.of(left, nothing ? "" : said.text()).filter(text -> !text.isEmpty()).toList()));
        shown(strip, !strip.getText().isEmpty());
        showProblem();
        shown(empty, nothing);
        if (nothing) {
            sayNothing(now, said);
        }
        showRange();
    }

    /** Why there is nothing, and what to do. */
    private void sayNothing(LogsNow now, LogsStatus.Said said) {
        if (now.settled() && now.sources().isEmpty()) {
            empty.say(messages.text("logs.host.none"), messages.text("logs.host.none.hint"));
            empty.offer(List.of());
            return;
        }
        boolean filtered = now.counts().lines() > 0 && said.failure().isEmpty();
        if (!now.settled() && said.text().isEmpty()) {
            empty.say(messages.text(now.hits().searched() < 1 ? "logs.state.searching" : "logs.state.reading"), "");
            empty.offer(List.of());
        } else if (filtered || said.text().isEmpty() && model.choices().hides()) {
            boolean cleared = model.isCleared();
            empty.say(messages.text(cleared ? "logs.cleared" : "logs.state.filtered"),
                    messages.text(cleared ? "logs.cleared.hint" : "logs.state.filtered.hint"));
            empty.offer(List.of(button("logs.state.show-all", model::showAll)));
        } else if (!said.hint().isEmpty()) {
            empty.say(said.text(), said.hint());
            empty.offer(said.failure().isPresent() ? List.of(button("inspector.retry", model::retry)) : List.of());
        } else if (!said.text().isEmpty()) {
            empty.say(messages.text("logs.state.empty"), said.text());
            empty.offer(List.of());
        } else {
            empty.say(messages.text("logs.state.empty"), messages.text("logs.state.empty.hint"));
            empty.offer(List.of());
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(click -> action.run());
        return button;
    }

    /** The stretch of time that is in sight. */
    private void showRange() {
        LogView.Window window = log.window().get();
        Optional<ShownLines> lines = model.now().get().lines().filter(all -> window.last() >= window.first() && window.last() < all.size());
        histogram.range(lines.map(all -> all.get(window.first()).entry().time()).orElse(0L),
                lines.map(all -> all.get(window.last()).entry().time()).orElse(0L));
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Keys of the log; in a field they are letters. */
    private void pressed(KeyEvent key, LogsDesk desk) {
        if (key.getCode() == KeyCode.F3) {
            if (key.isShiftDown()) {
                desk.previous();
            } else {
                desk.next();
            }
            key.consume();
        } else if (log.isFocused() ? desk.key(key) : moves(key) && log.key(key)) {
            key.consume();
        }
    }

    /** The keys that go far in a log do so wherever the keyboard is, but in a field, or in what they move within itself. */
    private boolean moves(KeyEvent key) {
        boolean far = switch (key.getCode()) {
            case HOME, END -> !histogram.isFocused();
            case PAGE_UP, PAGE_DOWN -> true;
            default -> false;
        };
        return far && !(key.getTarget() instanceof TextInputControl);
    }
}
