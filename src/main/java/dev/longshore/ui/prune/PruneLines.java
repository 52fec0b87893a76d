package dev.longshore.ui.prune;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The list: arrows move, the space bar ticks, Enter opens what is folded, left and right fold a group. Virtual, so that ten thousand objects are as quick as ten. */
final class PruneLines extends ListView<PruneLine> {

    private static final double ROW = 30;

    private final PruneViewModel model;
    private Optional<PruneLine> focused = Optional.empty();
    private int place;
    private boolean finding;
    private boolean meantShown;

    PruneLines(PruneViewModel model, PruneWords words, String spoken) {
        this.model = model;
        getItems().setAll(model.lines());
        setId("prune-list");
        getStyleClass().add("prune-list");
        setFixedCellSize(ROW);
        setAccessibleText(spoken);
        setCellFactory(list -> new PruneCell(model, words));
        getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null && !finding) {
                focused = Optional.of(is);
                place = getSelectionModel().getSelectedIndex();
            }
        });
        model.lines().addListener((ListChangeListener<PruneLine>) change -> swap());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Selects the head of a group and scrolls to it. */
    void reveal(String group) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof PruneLine.Head head && head.group().equals(group)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(i);
            }
        }
    }

    /** The selected line stays selected in another list; where it is gone, the one that took its place is. */
    private void swap() {
        finding = true;   // what the list selects by itself is not chosen, nor what takes a place: a line comes back with a filter that lets it pass
        getItems().setAll(model.lines());
        findAgain();
        finding = false;
        showMeant();
    }

    /** The group that the window was opened for is chosen as it first comes, and whenever another host is; what the user chooses then stays. */
    private void showMeant() {
        if (model.list().get() == null) {
            meantShown = false;
        } else if (!meantShown) {
            meantShown = true;
            model.meant().map(getItems()::indexOf).ifPresent(index -> {
                getSelectionModel().clearAndSelect(index);
                getFocusModel().focus(index);
                scrollTo(index);
            });
        }
    }

    private void findAgain() {
        int size = getItems().size();
        if (size == 0) {
            return;
        }
        int found = focused.map(line -> indexOf(line.key())).filter(index -> index >= 0).orElse(Math.min(place, size - 1));
        getSelectionModel().clearAndSelect(found);
        getFocusModel().focus(found);
    }

    private int indexOf(String key) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent key) {
        PruneLine line = getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER) {   // never the window's Cancel
            key.consume();
            if (line instanceof PruneLine.More) {
                model.toggle(line);
            }
            return;
        }
        if (line == null || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> model.toggle(line);
            case RIGHT -> model.unfold(line.group(), true);
            case LEFT -> {
                model.unfold(line.group(), false);
                reveal(line.group());
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
