package dev.longshore.ui.logs;

import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.logs.view.Compiled;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** The menu of filters and highlights that are kept by name. FX thread only. */
final class LogsFilters {

    private final LogsModel model;
    private final LogsKept kept;
    private final LogsItems items;
    private final Messages messages;

    LogsFilters(LogsModel model, Messages messages) {
        this.model = model;
        this.kept = model.talk().kept();
        this.items = new LogsItems(messages);
        this.messages = messages;
    }

    List<MenuItem> items() {
        List<MenuItem> all = new ArrayList<>();
        List<SavedFilter> filters = kept.now().filters();
        filters.forEach(filter -> all.add(items.named(filter.name(), () -> use(filter))));
        all.add(items.item("logs.filters.keep", this::keep));
        if (!filters.isEmpty()) {
            all.add(items.menu("logs.filters.remove", filters.stream().map(filter ->
                    items.named(filter.name(), () -> kept.change(old -> old.withoutFilter(filter.name())))).toList()));
        }
        all.add(new SeparatorMenuItem());
        List<SavedHighlight> highlights = kept.now().highlights();
        highlights.forEach(highlight -> all.add(item(highlight)));
        MenuItem mark = items.item("logs.highlights.keep", this::mark);
        mark.setDisable(!markable());
        all.add(mark);
        if (!markable()) {
            all.add(items.note("logs.highlights.nothing"));
        }
        if (!highlights.isEmpty()) {
            all.add(items.menu("logs.highlights.remove", highlights.stream().map(highlight ->
                    items.named(highlight.name(), () -> kept.change(old -> old.withoutHighlight(highlight.name())))).toList()));
        }
        return all;
    }

    /** A check says whether it is on; the patch shows its colour. */
    private MenuItem item(SavedHighlight highlight) {
        MenuItem item = items.named(highlight.name(), highlight.on(), () -> turn(highlight));
        Region patch = new Region();
        patch.getStyleClass().addAll("log-highlight-patch", HitSpans.style(highlight.colour()));
        item.setGraphic(patch);
        return item;
    }

    void turn(SavedHighlight highlight) {
        kept.change(old -> old.with(highlight.withOn(!highlight.on())));
    }

    void keep() {
        LogWish wish = model.currentWish();
        kept.ask(model.choices().query().get(), name -> kept.change(old -> old.with(SavedFilter.of(name.strip(), wish))));
    }

    /** Whether there is a search that tells places in lines. */
    boolean markable() {
        return model.search().filter(search -> !search.invert() && search.compile() instanceof Compiled.Valid).isPresent();
    }

    /** Asks how what is searched for is to be marked from now on, and keeps it. */
    void mark() {
        SavedFilter.SavedSearch search = SavedFilter.SavedSearch.of(model.search());
        List<String> names = kept.now().highlights().stream().map(SavedHighlight::name).toList();
        model.talk().asking().forms().open(new HighlightForm(search, names, messages, made -> kept.change(old -> old.with(made))));
    }

    void use(SavedFilter filter) {
        LogWish wish = filter.applyTo(LogWish.ALL);
        LogsChoices choices = model.choices();
        Optional<Search> search = wish.search();
        choices.query().set(search.map(Search::text).orElse(""));
        choices.regex().set(search.filter(Search::regex).isPresent());
        choices.matchCase().set(search.filter(Search::matchCase).isPresent());
        choices.invert().set(search.filter(Search::invert).isPresent());
        choices.levels().set(EnumSet.copyOf(wish.filter().levels()));
        choices.streams().set(EnumSet.copyOf(wish.filter().streams()));
        choices.onlyHits().set(wish.onlyHits());
    }
}
