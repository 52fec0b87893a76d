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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
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
    private final EmptyState empty = new EmptyState();
    private final VBox root;

    LogsView(LogsModel model, ViewContext context) {
        this.model = model;
        this.messages = context.messages();
        this.log = new LogView(messages.text("logs.title"));
        this.status = new LogsStatus(messages);
        this.rows = new LogsRows(model, log, new LogRowMaker(messages, clock), messages);
        LogsDesk desk = new LogsDesk(model, log, rows, messages);
        this.tools = new LogsTools(model, desk, messages);
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
        StackPane body = new StackPane(log, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(tools.row(), histogram, new LogsChips(model, messages), strip, body, new LogsFoot(model, messages));
        root.setId("logs");
        root.getStyleClass().add("logs");
        root.setMinWidth(0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, desk));
        ContextMenu menu = desk.menu();
        log.setOnContextMenuRequested(asked -> menu.show(log, asked.getScreenX(), asked.getScreenY()));
        log.onOlder(model::older);
        histogram.onJump(desk::jump);
        WhileShown.listen(root, () -> Subscription.combine(model.now().subscribe(this::show), rows.listen(),
                log.window().subscribe(window -> showRange()), log.selection().subscribe(selection -> desk.tellCurrentHit()),
                model.now().subscribe(now -> desk.tellCurrentHit())));
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
        strip.setText(said.text());
        shown(strip, !said.text().isEmpty() && !nothing);
        shown(empty, nothing && now.settled());
        if (nothing) {
            sayNothing(now, said);
        }
        showRange();
    }

    /** Why there is nothing, and what to do. */
    private void sayNothing(LogsNow now, LogsStatus.Said said) {
        boolean filtered = now.counts().lines() > 0 && said.failure().isEmpty();
        if (filtered || said.text().isEmpty() && model.choices().hides()) {
            boolean cleared = model.isCleared();
            empty.say(messages.text(cleared ? "logs.cleared" : "logs.state.filtered"),
                    messages.text(cleared ? "logs.cleared.hint" : "logs.state.filtered.hint"));
            empty.offer(List.of(button("logs.state.show-all", model::showAll)));
        } else if (said.failure().isPresent()) {
            empty.say(said.text(), said.hint());
            empty.offer(List.of(button("inspector.retry", model::retry)));
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
        } else if (log.isFocused() && desk.key(key)) {
            key.consume();
        }
    }
}
