package dev.longshore.ui.overview;

import dev.longshore.json.JsonDocument;
import dev.longshore.service.system.DiskReport;
import dev.longshore.service.system.EngineReport;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.overview.OverviewViewModel.Page;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which page is in front, and the answer of the engine that it shows as JSON. FX thread only. */
final class OverviewAnswers {

    private final AsyncValue<EngineReport> engine;
    private final AsyncValue<DiskReport> disk;
    private final JsonTreeModel tree;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.OVERVIEW);
    private final StringProperty filter = new SimpleStringProperty("");
    private Page inTree = Page.OVERVIEW;

    OverviewAnswers(AsyncValue<EngineReport> engine, AsyncValue<DiskReport> disk, JsonTreeModel tree) {
        this.engine = engine;
        this.disk = disk;
        this.tree = tree;
        engine.value().subscribe(this::show);
        disk.value().subscribe(this::show);
        page.subscribe(this::show);
        filter.subscribe(this::search);
    }

    ObjectProperty<Page> page() {
        return page;
    }

    StringProperty filter() {
        return filter;
    }

    JsonTreeModel tree() {
        return tree;
    }

    /** The answer in front; null for the overview, and before there is one. */
    JsonDocument document() {
        EngineReport told = engine.value().get();
        DiskReport used = disk.value().get();
        return switch (page.get()) {
            case OVERVIEW -> null;
            case INFO -> told == null ? null : told.info().document();
            case VERSION -> told == null ? null : told.version().document();
            case DISK_USE -> used == null ? null : used.document();
        };
    }

    /** The next answer is another engine's: nothing of the last one's tree stays. */
    void forget() {
        tree.clear();
        inTree = Page.OVERVIEW;
    }

    private void show() {
        JsonDocument document = document();
        if (document == null) {
            forget();
        } else if (inTree == page.get()) {
            tree.update(document.root());
        } else {
            inTree = page.get();
            tree.show(document.root());
            search();
        }
    }

    private void search() {
        if (page.get() != Page.OVERVIEW && !tree.hits().query().get().equals(filter.get())) {
            tree.search(filter.get());
            tree.nextHit();
        }
    }
}
