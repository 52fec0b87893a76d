package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.live.LiveSession;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.store.ClearMark;
import dev.longshore.service.logs.view.LineFilter;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.log.LogSelection;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;

/** The log of some containers as a tab shows it. Out of sight it reads nothing; what was chosen stays. FX thread only. */
final class LogsModel implements TabModel {

    static final Duration BEFORE_SEARCH = Duration.ofMillis(120);
    private static final Duration LONGEST_BEFORE_SEARCH = Duration.ofMillis(400);
    private static final int BUCKETS = 120;

    private final LogsTalk talk;
    private final Function<LogRange, LogReading> open;
    private final ExactSave exact;
    private final LogsKeeping keeping;
    private final BiConsumer<LogsModel, Boolean> inSight;
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private final LogsChoices choices = new LogsChoices();
    private final ReadOnlyObjectWrapper<LogsNow> now = new ReadOnlyObjectWrapper<>(LogsNow.NONE);
    private final LongProperty currentHit = new SimpleLongProperty();
    private final Debounce typing;
    private Optional<OpenReading> running = Optional.empty();
    private Optional<LogView.Place> place = Optional.empty();
    private Optional<LogSelection> selection = Optional.empty();
    private Optional<ClearMark> cleared = Optional.empty();
    private final Subscription highlights;
    private boolean left;
    private boolean closed;

    /** @param open begins to read, from the part of the log that is wanted @param inSight told whenever it comes into sight, or goes */
    LogsModel(LogsTalk talk, Function<LogRange, LogReading> open, ExactSave exact, LogsKeeping keeping,
              BiConsumer<LogsModel, Boolean> inSight) {
        this.talk = talk;
        this.open = open;
        this.exact = exact;
        this.keeping = keeping;
        this.inSight = inSight;
        this.typing = new Debounce(talk.delay(), BEFORE_SEARCH, LONGEST_BEFORE_SEARCH, this::wish);
        choices.query().subscribe(typing::touch);
        onChange(choices.regex(), choices.matchCase(), choices.invert(), choices.onlyHits(), choices.fold(), choices.table(),
                choices.levels(), choices.streams(), choices.hidden(), choices.unfolded());
        choices.containers().addListener((property, was, is) -> running.ifPresent(each -> {
            each.reading().choose(is);
            wish();
        }));
        choices.highlights().set(talk.kept().now().highlights());
        highlights = talk.kept().onChange(() -> talk.ui().execute(() -> choices.highlights().set(talk.kept().now().highlights())));
        choices.paused().subscribe(paused -> running.ifPresent(each -> each.reading().pause(paused)));
        choices.range().addListener((property, was, is) -> reopen());
    }

    private void onChange(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.addListener((property, was, is) -> wish());
        }
    }

    LogsChoices choices() {
        return choices;
    }

    LogsTalk talk() {
        return talk;
    }

    /** Whether it goes on while nobody looks. */
    ReadOnlyBooleanProperty kept() {
        return kept.getReadOnlyProperty();
    }

    /** From now on it goes on while nobody looks, or only while it is in sight. Nothing is read anew for that. */
    void keep(boolean on) {
        running.ifPresent(each -> {
            if (!each.keep(on) && on) {
                talk.giving().notices().warn(Message.of("logs.keep.full"));
            }
        });
    }

    /** Saves what the engine has. */
    ExactSave exact() {
        return exact;
    }

    Optional<ObjectRef> container(int source) {
        return running.flatMap(each -> each.reading().container(source));
    }

    /** How many containers of the subject are not read, as they would be too many. */
    int left() {
        return running.map(each -> each.reading().left()).orElse(0);
    }

    ReadOnlyObjectProperty<LogsNow> now() {
        return now.getReadOnlyProperty();
    }

    /** Which of the hits the current line is, from 1; 0 for none. The view knows where it is. */
    LongProperty currentHit() {
        return currentHit;
    }

    /** A view goes: what is in sight, and what is selected, is for the next one. */
    void keep(Optional<LogView.Place> where, Optional<LogSelection> selected) {
        place = where;
        selection = selected;
    }

    /** Where the view before was scrolled to. */
    Optional<LogView.Place> place() {
        return place;
    }

    Optional<LogSelection> selection() {
        return selection;
    }

    /** What is there now is hidden, and still there. */
    void clear() {
        cleared = now.get().lines().map(lines -> lines.snapshot().clearMark());
        wish();
    }

    /** Lines that were cleared away show again; without such, older ones are read. */
    void older() {
        if (cleared.isPresent()) {
            cleared = Optional.empty();
            wish();
        } else {
            running.ifPresent(each -> each.reading().older());
        }
    }

    /** Whether older lines are hidden by {@link #clear}. */
    boolean isCleared() {
        return cleared.isPresent();
    }

    /** Everything that is there shows. */
    void showAll() {
        cleared = Optional.empty();
        choices.showAll();
        wish();
    }

    /** Reads anew, as after a failure. */
    void retry() {
        reopen();
    }

    @Override
    public View view(ViewContext context) {
        return new LogsView(this, context);
    }

    @Override
    public void shown(boolean inFront) {
        inSight.accept(this, inFront && !closed);
        if (inFront && running.isEmpty() && !closed) {
            begin();
        } else if (!inFront) {
            end();
        }
    }

    /** Lines of one container never stand under the name of another. */
    @Override
    public void left(boolean other) {
        left = other;
        now.set(other ? LogsNow.NONE : running.map(each -> each.reading().now()).orElse(LogsNow.NONE));
    }

    /** The reading goes on with the one of the same name, and says so. */
    @Override
    public boolean madeAgain(Subject.One successor) {
        return running.isPresent();
    }

    @Override
    public void close() {
        closed = true;
        inSight.accept(this, false);
        typing.cancel();
        highlights.close();
        end();
    }

    private void reopen() {
        if (running.isPresent()) {
            boolean again = kept.get();
            running.get().end();
            running = Optional.empty();
            begin();
            keep(again);
        }
    }

    /** The part of the log that is asked for. */
    LogRange range() {
        return choices.range().get().at(talk.clock().instant());
    }

    private void begin() {
        Optional<LiveSession> before = keeping.session();
        LogReading reading = before.map(session -> session.content(LogReading.class)).orElseGet(() -> open.apply(range()));
        OpenReading next = new OpenReading(reading, before, talk, keeping, new Tab());
        running = Optional.of(next);
        cleared = Optional.empty();   // its numbers are those of another reading
        choices.unfolded().set(List.of());
        if (before.isPresent()) {
            choices.containers().set(reading.chosen());
        } else {
            reading.choose(choices.containers().get());
        }
        choices.columns().set(LogsColumns.kept(this));
        reading.wish(currentWish());
        reading.pause(choices.paused().get());
        next.begin();
    }

    private void end() {
        running.ifPresent(OpenReading::leave);
        running = Optional.empty();
    }

    private void wish() {
        typing.cancel();
        running.ifPresent(each -> each.reading().wish(currentWish()));
    }

    /** What the choices amount to. */
    LogWish currentWish() {
        LineFilter filter = LineFilter.ALL.withLevels(choices.levels().get()).withStreams(choices.streams().get())
                .withHiddenSources(hidden()).withCleared(cleared);
        return LogWish.ALL.withSearch(search()).withOnlyHits(choices.onlyHits().get()).withFilter(filter)
                .withFolding(new LogWish.Folding(choices.fold().get(), choices.unfolded().get()))
                .withBuckets(BUCKETS).withFields(choices.table().get());
    }

    /** Those that are switched off, and those that were removed: their lines are still there. */
    private Set<Integer> hidden() {
        Set<Integer> hidden = new HashSet<>(choices.hidden().get());
        now.get().sources().stream().map(LogsNow.Source::number).filter(this::removed).forEach(hidden::add);
        return hidden;
    }

    /** Whether the user has removed that container from this log. */
    boolean removed(int source) {
        return container(source).filter(choices.containers().get()::lacks).isPresent();
    }

    /** What is highlighted. */
    Optional<Search> search() {
        String text = choices.query().get();
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new Search(text, choices.regex().get(), choices.matchCase().get(), choices.invert().get()));
    }

    /** What the newest reading tells. */
    private final class Tab implements OpenReading.Tab {

        @Override
        public void show(LogsNow next) {
            if (!left) {
                now.set(next);
            }
        }

        @Override
        public void kept(boolean on) {
            kept.set(on);
        }

        @Override
        public void ended() {
            reopen();
        }
    }
}
