package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of filters that are kept by name. */
final class LogsFilters {

    private static final int LONGEST = 60;

    private final LogsModel model;
    private final KeptFilters filters;
    private final Messages messages;

    LogsFilters(LogsModel model, Messages messages) {
        this.model = model;
        this.filters = model.talk().filters();
        this.messages = messages;
    }

    Menu menu() {
        Menu menu = new Menu(messages.text("logs.filters"));
        menu.setId("logs.filters");
        List<MenuItem> items = new ArrayList<>();
        filters.all().forEach(filter -> items.add(item(filter.name(), () -> use(filter))));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(messages.text("logs.filters.keep"), this::keep));
        if (!filters.all().isEmpty()) {
            Menu remove = new Menu(messages.text("logs.filters.remove"));
            filters.all().forEach(filter -> remove.getItems().add(item(filter.name(), () -> filters.remove(filter.name()))));
            items.add(remove);
        }
        menu.getItems().setAll(items);
        return menu;
    }

    void keep() {
        LogWish wish = model.currentWish();
        filters.ask(model.choices().query().get(), name -> filters.keep(SavedFilter.of(name.strip(), wish)));
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
        choices.onlyHits().set(wish.onlyHits());
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(PlainText.visible(text, LONGEST));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
