package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.control.log.LogSelection;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be done with the lines in sight: going through hits, jumping, copying, giving away. FX thread only. */
final class LogsDesk implements LogsCommands {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final LogsModel model;
    private final LogView log;
    private final LogsRows rows;
    private final Messages messages;
    private final LogsGiving giving;

    LogsDesk(LogsModel model, LogView log, LogsRows rows, Messages messages) {
        this.model = model;
        this.log = log;
        this.rows = rows;
        this.messages = messages;
        this.giving = new LogsGiving(model);
    }

    @Override
    public void next() {
        step(true);
    }

    @Override
    public void previous() {
        step(false);
    }

    /**
     * From the current line where it is in sight, else from what is in sight. After the last hit comes the first; but who looks at no hit
     * yet gets the nearest one, though it be the other way.
     */
    private void step(boolean below) {
        log.layout();   // what was revealed right before is in sight then
        model.now().get().lines().ifPresent(lines -> {
            LogView.Window window = log.window().get();
            Optional<Integer> at = current(lines).filter(row -> row >= window.first() && row <= window.last());
            int edge = below ? Math.max(0, window.first()) - 1 : Math.min(lines.size(), window.last() + 1);
            OptionalInt hit = lines.nextHit(at.orElse(edge), below);
            if (hit.isEmpty() && at.isEmpty()) {
                hit = lines.nextHit(below ? edge + 1 : edge - 1, !below);
            }
            if (hit.isEmpty()) {
                hit = lines.nextHit(below ? -1 : lines.size(), below);
            }
            hit.ifPresent(row -> log.reveal(lines.get(row).entry().number()));
        });
    }

    /** Equal lines that are one row become rows. */
    void unfold(long number) {
        model.now().get().lines().ifPresent(lines -> {
            int row = lines.indexOf(number);
            if (row >= 0 && lines.get(row).repeats() > 1) {
                List<LogWish.Stretch> open = new ArrayList<>(model.choices().unfolded().get());
                open.add(lines.stretch(row));
                log.following().set(false);   // they are to be looked at
                model.choices().unfolded().set(List.copyOf(open));
            }
        });
    }

    private void unfoldCurrent() {
        log.selection().get().ifPresent(selection -> unfold(selection.lead().number()));
    }

    private Optional<Integer> current(ShownLines lines) {
        return log.selection().get().map(selection -> lines.indexOf(selection.lead().number())).filter(row -> row >= 0);
    }

    /** Which of the hits the current line is. */
    void tellCurrentHit() {
        model.currentHit().set(model.now().get().lines()
                .flatMap(lines -> current(lines).filter(row -> lines.get(row).hit()).map(row -> lines.hitsAbove(row) + 1L)).orElse(0L));
    }

    @Override
    public void context() {
        long number = log.selection().get().map(selection -> selection.lead().number()).orElse(-1L);
        if (model.choices().onlyHits().get()) {
            rows.revealThen(number);
            model.choices().onlyHits().set(false);
        } else if (!model.choices().query().get().isEmpty()) {
            rows.revealThen(number);
            model.choices().onlyHits().set(true);
        }
    }

    @Override
    public void focusLog() {
        log.requestFocus();
    }

    /** @param time in nanoseconds since 1970 */
    void jump(long time) {
        model.now().get().lines().ifPresent(lines -> {
            int row = lines.indexAt(time);
            if (row >= 0) {
                log.reveal(lines.get(row).entry().number());
            }
        });
    }

    @Override
    public void saveShown() {
        giving.saveShown();
    }

    @Override
    public void saveExact(int source, LogExport.Part part) {
        giving.saveExact(source, part);
    }

    @Override
    public void openInEditor() {
        giving.openInEditor();
    }

    ContextMenu menu() {
        MenuItem copy = item("logs.copy", () -> copy(false));
        copy.setAccelerator(COPY);
        MenuItem context = item("logs.context", this::context);
        MenuItem unfold = item("logs.unfold", this::unfoldCurrent);
        MenuItem older = item("logs.older", model::older);
        MenuItem clear = item("logs.clear", model::clear);
        return new ContextMenu(copy, item("logs.copy.timed", () -> copy(true)), new SeparatorMenuItem(), context, unfold, older, clear);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** @return whether the key means something */
    boolean key(KeyEvent key) {
        if (COPY.match(key)) {
            copy(false);
            return true;
        }
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return false;
        }
        LogsChoices choices = model.choices();
        switch (key.getCode()) {
            case C -> context();
            case W -> choices.wrap().set(!choices.wrap().get());
            case T -> choices.time().set(!choices.time().get());
            case J -> choices.table().set(!choices.table().get());
            case P -> choices.paused().set(!choices.paused().get());
            case F -> choices.following().set(!choices.following().get());
            case N -> next();
            case U -> unfoldCurrent();
            case SLASH -> log.getScene().lookup("#logs-search").requestFocus();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A part of one line as it shows; else whole lines, or from a character to another. */
    private void copy(boolean timed) {
        Optional<LogSelection> selection = log.selection().get().filter(each -> !each.nothing());
        Optional<ShownLines> lines = model.now().get().lines();
        if (selection.isEmpty() || lines.isEmpty()) {
            return;
        }
        LogSelection.Range range = selection.get().in(log.rows());
        if (range.isEmpty()) {
            return;
        }
        boolean parts = !selection.get().lines() && !model.choices().table().get();
        String first = parts ? log.rows().row(range.first()).text().text() : "";
        String last = parts ? log.rows().row(range.last()).text().text() : "";
        if (parts && range.first() == range.last()) {
            model.talk().giving().clipboard().put(first.substring(Math.min(range.firstIndex(), first.length()),
                    Math.min(range.lastIndex(), first.length())));
            return;
        }
        String head = parts ? first.substring(Math.min(range.firstIndex(), first.length())) + "\n" : "";
        String tail = parts ? "\n" + last.substring(0, Math.min(range.lastIndex(), last.length())) : "";
        giving.copy(lines.get(), parts ? range.first() + 1 : range.first(), parts ? range.last() : range.last() + 1,
                new LogsGiving.Around(head, tail, timed));
    }
}
