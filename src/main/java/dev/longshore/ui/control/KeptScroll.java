package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.TableLines;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;

/**
 * Keeps the first visible row where it is while rows come and go above it, and while the table grows or shrinks. A table scrolled to its very top stays there, so that
 * what is new at the top is seen.
 */
final class KeptScroll extends TableView<Row> {

    private String anchor;
    private double offset;
    private double height;
    /** A command that this event is for acts on what is selected now: on its way it comes by here first. */
    private final EventHandler<InputEvent> beforeEach = event -> tellRest();

    KeptScroll() {
        sceneProperty().addListener((property, was, is) -> {
            if (was != null) {
                was.removeEventFilter(InputEvent.ANY, beforeEach);
            }
            if (is != null) {
                is.addEventFilter(InputEvent.ANY, beforeEach);
            }
        });
    }

    private void tellRest() {
        if (getSelectionModel() instanceof KeyedSelection selection) {
            selection.tellRest();
        }
    }

    /** The items are about to be laid out anew: remember what is at the top. */
    void remember() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null || anchor != null ? null : flow.getFirstVisibleCell();
        if (first == null || !(first.getItem() instanceof Row row)) {
            return;
        }
        offset = first.getLayoutY();
        anchor = first.getIndex() == 0 && offset >= 0 ? null : row.key();
    }

    @Override
    protected void layoutChildren() {
        if (getHeight() != height) {   // a banner above takes of it, or gives it back
            height = getHeight();
            remember();
        }
        tellRest();
        super.layoutChildren();
        String wanted = anchor;
        anchor = null;
        if (wanted != null) {
            scrollBack(wanted);
        }
    }

    private void scrollBack(String id) {
        int at = getItems() instanceof TableLines<?> lines ? lines.find(id) : -1;
        if (at >= 0) {
            flow().layout();   // to its new size first, or that would move the rows again
            flow().scrollToTop(at);
            flow().scrollPixels(-offset);
        }
    }

    /** Of the selected rows a screen reader gets those in sight: the skin would make a node of each of them, which are thousands. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED_ITEMS ? FXCollections.observableList(selectedInSight())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private List<Node> selectedInSight() {
        return placesInSight().filter(getSelectionModel()::isSelected).<Node>mapToObj(flow()::getCell).toList();
    }

    /** The lines that show now. */
    List<Row> linesInSight() {
        return placesInSight().filter(place -> place >= 0 && place < getItems().size()).mapToObj(getItems()::get).toList();
    }

    /** The rows that show these lines. */
    List<ResourceRow<?>> rowsInSight() {
        return placesInSight().mapToObj(flow()::getCell).<ResourceRow<?>>mapMulti((cell, each) -> {
            if (cell instanceof ResourceRow<?> row) {
                each.accept(row);
            }
        }).toList();
    }

    private IntStream placesInSight() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        return first == null || last == null ? IntStream.empty() : IntStream.rangeClosed(first.getIndex(), last.getIndex());
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) lookup(".virtual-flow");
    }
}
