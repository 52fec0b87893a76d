package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
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

    private static final int LEVEL = 6;

    /** How much room there is: where there is little, every character counts. */
    private enum Room {

        NARROW(16), SHORT(10), WIDE(16);

        /** Characters of the name of a container. In a narrow log its colour has to do. */
        private final int source;

        Room(int source) {
            this.source = source;
        }

        static Room of(double width) {
            return width < 520 ? NARROW : width < 760 ? SHORT : WIDE;
        }
    }

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
        Subscription looks = Subscription.combine(
                log.widthProperty().map(width -> Room.of(width.doubleValue())).subscribe(room -> showAgain()),
                choices.time().subscribe(time -> margins()), choices.table().subscribe(on -> showAgain()),
                choices.columns().subscribe(columns -> showAgain()), choices.highlights().subscribe(marked -> showAgain()));
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

    private void showAgain() {
        show(model.now().get());
    }

    /** The fields that are columns now; none while it is no table. */
    List<String> columns() {
        return model.now().get().lines().filter(lines -> model.choices().table().get()).stream()
                .flatMap(lines -> table(lines).columns().stream()).map(FieldTable.Column::field).toList();
    }

    private FieldTable table(ShownLines lines) {
        return table.of(lines, model.choices().columns().get());
    }

    void show(LogsNow now) {
        margins();
        Optional<FieldTable> columns = model.choices().table().get() ? now.lines().map(this::table) : Optional.empty();
        maker.look(new LogLook(sources(now), now.hits().problem().isEmpty() ? model.search() : Optional.empty(),
                model.choices().highlights().get(), columns, room() == Room.NARROW));
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

    private Map<Integer, LogLook.Source> sources(LogsNow now) {
        Map<Integer, LogLook.Source> sources = new HashMap<>();
        Room room = room();
        String common = room == Room.SHORT ? common(now.sources().stream().map(LogsNow.Source::name).toList()) : "";
        now.sources().forEach(source -> sources.put(source.number(),
                new LogLook.Source(PlainText.visible(source.name().substring(common.length()), room.source), source.style())));
        return sources;
    }

    /** What all names begin with, such as that of a project, up to a dash; it tells nothing apart. */
    static String common(List<String> names) {
        String first = names.isEmpty() ? "" : names.getFirst();
        int end = names.size() < 2 ? 0 : first.length();
        for (String name : names) {
            int same = 0;
            while (same < Math.min(end, name.length()) && name.charAt(same) == first.charAt(same)) {
                same++;
            }
            end = same;
        }
        String common = first.substring(0, end);
        return common.substring(0, Math.max(common.lastIndexOf('-'), common.lastIndexOf('_')) + 1);
    }

    private void margins() {
        LogsNow now = model.now().get();
        Room room = room();
        int source = now.sources().size() < 2 || room == Room.NARROW ? 0
                : sources(now).values().stream().mapToInt(each -> each.name().length()).max().orElse(0);
        int time = room == Room.NARROW ? LogClock.SHORT : LogClock.LINE;
        log.margins(model.choices().time().get() ? time : 0, source, room == Room.NARROW ? 0 : LEVEL);
    }

    private Room room() {
        return Room.of(log.getWidth());
    }
}
