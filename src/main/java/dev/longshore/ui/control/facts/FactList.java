package dev.longshore.ui.control.facts;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.WindowsInSight;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Facts to read. Only the lines in sight have nodes. Arrows walk over the facts, Enter and Space follow a link or reveal, Ctrl+C copies the
 * value. Ages stay true while time passes.
 */
public final class FactList extends ListView<FactLine> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final FactListModel model;
    private final Messages messages;
    private final FactWords words;
    private Subscription waking = () -> { };

    public FactList(FactListModel model, Messages messages) {
        super(model.lines());
        this.model = model;
        this.messages = messages;
        this.words = new FactWords(model, messages);
        getStyleClass().add("fact-list");
        setAccessibleText(messages.text("facts.list"));
        setCellFactory(list -> new FactCell(model, messages, words));
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        WhileShown.listen(this, this::listen);
    }

    private javafx.util.Subscription listen() {
        WindowsInSight sight = new WindowsInSight(inSight -> wake());
        javafx.util.Subscription all = javafx.util.Subscription.combine(
                getSelectionModel().selectedIndexProperty().subscribe(this::selected),
                model.changes().subscribe(this::linesChanged),
                model.selected().subscribe(fact -> selectModels()),
                model.revealed().changes().subscribe(this::refresh));
        linesChanged();
        return () -> {
            all.unsubscribe();
            sight.close();
            waking.close();
        };
    }

    private void linesChanged() {
        selectModels();
        arm();
    }

    private void selected() {
        int index = getSelectionModel().getSelectedIndex();
        if (model.changing() || index == model.selectedIndex()) {
            return;
        }
        if (index >= 0 && model.lines().get(index).fact().isEmpty()) {
            int before = model.selectedIndex();
            int step = index < before ? -1 : 1;   // a title cannot be chosen
            int fact = model.factFrom(index, step);
            select(fact >= 0 ? fact : model.factFrom(index, -step));
        } else {
            model.select(index);
        }
    }

    private void select(int index) {
        model.select(index);
        selectModels();
    }

    private void selectModels() {
        int index = model.selectedIndex();
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index || getSelectionModel().getSelectedItem() != getItems().get(index)) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
        }
    }

    // ---- ages

    private void wake() {
        refresh();
        arm();
    }

    /** Wakes once a line reads otherwise, and rests while nobody sees it. */
    private void arm() {
        waking.close();
        if (WindowsInSight.now()) {
            words.untilNext(model.lines().stream()).ifPresent(time -> waking = model.delay().after(time, this::wake));
        }
    }

    // ---- keys and menu

    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)) {
            model.copyValue();
            event.consume();
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.act();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    /** To the next fact, over the titles between; above the first one, its title comes into sight. */
    private void step(int direction) {
        int from = model.selectedIndex();
        int next = from < 0 ? model.factFrom(0, 1) : model.factFrom(from + direction, direction);
        if (next < 0) {
            scrollTo(from < 0 || direction < 0 ? 0 : from);
            return;
        }
        select(next);
        keepInSight(next);
    }

    private void keepInSight(int index) {
        boolean whole = lookupAll(".fact-cell").stream().anyMatch(node -> node instanceof FactCell cell && cell.getIndex() == index && inSight(cell));
        if (!whole) {
            scrollTo(Math.max(0, index - 1));
        }
    }

    private boolean inSight(FactCell cell) {
        Bounds place = cell.localToScene(cell.getLayoutBounds());
        Bounds all = localToScene(getLayoutBounds());
        return cell.isVisible() && place.getMinY() >= all.getMinY() && place.getMaxY() <= all.getMaxY();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(item("json.copy.value", model::copyValue));   // an empty one would not open
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        model.selected().get().ifPresent(fact -> {
            fact.targets().forEach(target -> items.add(item(target instanceof Piece.Target.OfPage ? "facts.open.page" : "facts.open.object",
                    () -> model.open(target))));
            if (fact.secret()) {
                items.add(item(model.isRevealed(fact) ? "json.hide" : "json.reveal", () -> model.toggle(fact)));
            }
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
        });
        items.addAll(List.of(item("json.copy.value", model::copyValue), item("json.copy.path", model::copyPath),
                item("facts.show-place", model::showPlace)));
        return items;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setDisable(model.selected().get().isEmpty());
        item.setOnAction(event -> action.run());
        return item;
    }
}
