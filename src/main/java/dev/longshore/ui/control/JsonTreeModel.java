package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.control.JsonLine.Kind;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

/** A document as lines that open and close, with a selected line, a search and values hidden until revealed. FX thread only. */
public final class JsonTreeModel {

    private final JsonLines lines = new JsonLines();
    private final JsonExpansion expansion = new JsonExpansion();
    private final JsonTexts texts;
    private final JsonHits hits = new JsonHits();
    private final Collection<JsonPath> openAtFirst;
    private final ReadOnlyObjectWrapper<JsonPath> selectedPath = new ReadOnlyObjectWrapper<>(JsonPath.ROOT);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final BooleanProperty sought = new SimpleBooleanProperty();
    private JsonNode root;
    private int selected = -1;

    /** @param openAtFirst what stands open in a document not seen before */
    public JsonTreeModel(JsonMask mask, Delay delay, Collection<JsonPath> openAtFirst) {
        this.texts = new JsonTexts(mask, delay);
        this.openAtFirst = List.copyOf(openAtFirst);
        expansion.reset(openAtFirst);
    }

    /** Shows another object's document: nothing of the last one stays. */
    public void show(JsonNode document) {
        texts.revealed().hideAll();
        expansion.reset(openAtFirst);
        selected = -1;
        selectedPath.set(JsonPath.ROOT);
        document(document);
        rebuild();
        search(hits.query().get());
    }

    /** Shows the same object's newer document: what is open, selected, revealed and found stays so where it is still there. */
    public void update(JsonNode document) {
        document(document);
        rebuild();
        hits.update(texts.find(hits.query().get()));
    }

    public void clear() {
        texts.revealed().hideAll();
        document(null);
        lines.replace(List.of());
        select(-1);
        hits.find(hits.query().get(), List.of());
    }

    private void document(JsonNode document) {
        root = document;
        texts.document(document);
    }

    /** Written only here; while {@link #changing}, a list that shows it must not report its selection back. */
    public ObservableList<JsonLine> lines() {
        return lines.all();
    }

    public boolean changing() {
        return lines.changing();
    }

    /** Counts up after lines or the selection have changed: time to select {@link #selected} in the list. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** What the lines say. */
    public JsonTexts texts() {
        return texts;
    }

    /** What the search has found. */
    public JsonHits hits() {
        return hits;
    }

    // ---- selection

    /** Index of the selected line, or -1. */
    public int selected() {
        return selected;
    }

    /** The path of the selected line; the root where none is. */
    public ReadOnlyObjectProperty<JsonPath> selectedPath() {
        return selectedPath.getReadOnlyProperty();
    }

    public void select(int index) {
        selected = index < lines.size() ? index : -1;
        selectedPath.set(selected < 0 ? JsonPath.ROOT : lines.get(selected).path());
        changed();
    }

    // ---- open and close

    /** Opens or closes a line; shows the next page where it stands for more; reveals or hides a secret. */
    public void act(int index) {
        JsonLine line = lines.get(index);
        switch (line.kind()) {
            case OPEN, CLOSE -> collapse(index);
            case COLLAPSED -> expand(index);
            case MORE -> showMore(line);
            case VALUE -> texts.turn(line);
        }
    }

    /** To the right in the tree: opens the line, or goes to the first one below it. */
    public void right(int index) {
        switch (lines.get(index).kind()) {
            case COLLAPSED -> expand(index);
            case OPEN -> select(index + 1);
            default -> { }
        }
    }

    /** To the left in the tree: closes the line, or goes to the one around it. */
    public void left(int index) {
        JsonLine line = lines.get(index);
        switch (line.kind()) {
            case OPEN -> collapse(index);
            case CLOSE, MORE -> select(lines.indexOf(line.path()));
            default -> select(line.path().parent() == null ? index : lines.indexOf(line.path().parent()));
        }
    }

    public void expand(int index) {
        JsonLine line = lines.get(index);
        if (line.kind() == Kind.COLLAPSED) {
            expansion.open(line.path());
            List<JsonLine> below = expansion.below(line);
            lines.open(index, below);
            select(selected > index ? selected + below.size() : selected);
        }
    }

    /** Closes what begins or ends on that line. */
    public void collapse(int index) {
        int first = lines.get(index).kind() == Kind.CLOSE ? lines.indexOf(lines.get(index).path()) : index;
        JsonLine line = lines.get(first);
        if (line.kind() == Kind.OPEN) {
            expansion.close(line.path());
            int gone = lines.close(first);
            select(selected <= first ? selected : Math.max(first, selected - gone));
        }
    }

    /** Opens everything from that line down, within reason. */
    public void expandBelow(int index) {
        JsonLine line = lines.get(index);
        expansion.openBelow(line.path(), line.node());
        rebuild();
    }

    public void expandAll() {
        if (root != null) {
            expansion.openBelow(JsonPath.ROOT, root);
            rebuild();
        }
    }

    /** Closes everything but the root. */
    public void collapseAll() {
        expansion.reset(List.of(JsonPath.ROOT));
        rebuild();
    }

    /** Members a {@link Kind#MORE} line stands for. */
    public int hidden(JsonLine line) {
        return expansion.hidden(line);
    }

    private void showMore(JsonLine line) {
        expansion.showMore(line.path());
        int at = selected;
        rebuild();
        select(at);
    }

    /** Opens what is around a value, selects it, and wants it in sight. Where it is not there, the nearest value around it. */
    public void goTo(JsonPath path) {
        if (root != null) {
            expansion.openTo(path, root);
            rebuild();
            select(lines.nearest(path));
            sought.set(true);
        }
    }

    /** Whether the selected line is to be scrolled to; set back by who did. */
    BooleanProperty sought() {
        return sought;
    }

    // ---- text

    /** The selected value, or the whole document, for the clipboard; what is hidden stays hidden. Empty without a document. */
    public String valueText() {
        return texts.value(selectedLine());
    }

    /** As {@link #valueText}, as indented JSON. */
    public String subtreeText() {
        return texts.subtree(selectedLine());
    }

    private JsonLine selectedLine() {
        return selected < 0 ? new JsonLine(Kind.OPEN, JsonPath.ROOT, 0, null, root) : lines.get(selected);
    }

    // ---- search

    /** Finds all places of a text; goes nowhere yet. */
    public void search(String query) {
        hits.find(query, texts.find(query));
    }

    public void nextHit() {
        go(hits.next());
    }

    public void previousHit() {
        go(hits.previous());
    }

    private void go(JsonPath path) {
        if (path != null) {
            expansion.openTo(path, root);
            rebuild();
            select(lines.indexOf(path));
        }
    }

    // ---- lines

    private void rebuild() {
        JsonPath path = selected < 0 ? null : selectedPath.get();
        boolean closing = path != null && lines.get(selected).kind() == Kind.CLOSE;
        lines.replace(expansion.lines(root));
        select(path == null ? -1 : closing ? lines.closingOf(path) : lines.nearest(path));
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
