package dev.longshore.ui.logs;

import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.control.log.LogRows;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.i18n.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;

/** Keeps the rows of a view in step with a model: which lines, and how they look. FX thread only. */
final class LogsRows {

    private static final int LONGEST_SOURCE = 16;
    private static final int LEVEL = 6;
    /** Below this width every character counts. */
    private static final double NARROW = 520;

    private final LogsModel model;
    private final LogView log;
    private final LogRowMaker maker;
    private final Messages messages;
    private final TableChoice table = new TableChoice();
    private Optional<Long> wanted = Optional.empty();

    LogsRows(LogsModel model, LogView log, LogRowMaker maker, Messages messages) {
        this.model = model;
        this.log = log;
        this.maker = maker;
        this.messages = messages;
    }

    /** Listens to what is chosen until the subscription ends. */
    Subscription listen() {
        LogsChoices choices = model.choices();
        log.wrap().bindBidirectional(choices.wrap());
        log.following().bindBidirectional(choices.following());
        model.place().ifPresent(log::place);
        log.select(model.selection());
        Subscription looks = Subscription.combine(log.widthProperty().map(width -> width.doubleValue() < NARROW)
                .subscribe(narrow -> show(model.now().get())),
                choices.time().subscribe(time -> margins()), choices.table().subscribe(on -> show(model.now().get())));
        return () -> {
            model.keep(log.place(), log.selection().get());
            looks.unsubscribe();
            log.wrap().unbindBidirectional(choices.wrap());
            log.following().unbindBidirectional(choices.following());
        };
    }

    /** Once the lines are others, this one comes into sight. */
    void revealThen(long number) {
        wanted = Optional.of(number);
    }

    void show(LogsNow now) {
        margins();
        Optional<FieldTable> columns = model.choices().table().get() ? now.lines().map(table::of) : Optional.empty();
        maker.look(new LogLook(sources(now), now.hits().problem().isEmpty() ? model.search() : Optional.empty(), columns, narrow(now)));
        List<LogRows.Head> heads = columns.map(each -> each.heads(messages.text("logs.table.rest"))).orElse(List.of());
        log.show(now.lines().<LogRows>map(lines -> new ShownRows(lines, maker, heads)).orElse(LogRows.NONE));
        wanted.flatMap(number -> now.lines().filter(lines -> has(lines, number))).ifPresent(lines -> {
            log.reveal(wanted.get());
            wanted = Optional.empty();
        });
    }

    private static boolean has(ShownLines lines, long number) {
        int row = lines.indexOf(number);
        return row >= 0 && lines.get(row).entry().number() == number;
    }

    private static Map<Integer, LogLook.Source> sources(LogsNow now) {
        Map<Integer, LogLook.Source> sources = new HashMap<>();
        now.sources().forEach(source -> sources.put(source.number(), new LogLook.Source(cut(source.name()), source.style())));
        return sources;
    }

    private static String cut(String name) {
        return dev.longshore.domain.PlainText.visible(name, LONGEST_SOURCE);
    }

    private void margins() {
        LogsNow now = model.now().get();
        int source = now.sources().size() < 2 ? 0 : now.sources().stream().mapToInt(each -> cut(each.name()).length()).max().orElse(0);
        int time = narrow(now) ? LogClock.SHORT : LogClock.LINE;
        log.margins(model.choices().time().get() ? time : 0, source, narrow(now) ? 0 : LEVEL);
    }

    private boolean narrow(LogsNow now) {
        return log.getWidth() < NARROW && now.sources().size() < 2;
    }
}
