package dev.longshore.ui.control.rows;

import dev.longshore.domain.TableArrangement;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.RowList;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.i18n.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: the rows that pass the filters, sorted, and where they are grouped the heads of the groups among them. They are found out on
 * the thread of the model and shown a moment later; of several wishes the newest one counts. Whatever changes, one update of the first line is told:
 * a table then looks at its size and its visible rows again, and at nothing else. FX thread only.
 */
public final class TableLines<R extends Row> extends ObservableListBase<Row> {

    private final RowList<R> source;
    private final RowThreads threads;
    private final Arranger<R> arranger;
    private final RowCounts<R> counts = new RowCounts<>();
    private final InvalidationListener onChange = change -> wish();
    private final AtomicReference<@Nullable Wish<R>> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable Arranged<R>> made = new AtomicReference<>();
    private RowFilter<R> filter = RowFilter.none();
    private Optional<RowOrder<R>> order = Optional.empty();
    private Optional<Wish.Groups<R>> groups = Optional.empty();
    private Set<String> on = Set.of();
    private Arranged<R> shown = Arranged.nothing(0);
    private long wishes;

    /** @param words the text of a message */
    public TableLines(RowList<R> source, RowThreads threads, Function<Message, String> words) {
        this.source = source;
        this.threads = threads;
        this.arranger = new Arranger<>(words);
        source.addListener(new WeakInvalidationListener(onChange));
        wish();
    }

    /** The rows by quick filter, of those that pass the other filter. */
    public RowCounts<R> counts() {
        return counts;
    }

    /** Shows only rows that pass; the quick filters count besides. */
    public void filter(RowFilter<R> wanted) {
        filter = wanted;
        wish();
    }

    /** @param by empty for the order of the source */
    public void order(Optional<RowOrder<R>> by) {
        order = by;
        wish();
    }

    /**
     * Turns quick filters on and groups the rows.
     *
     * @param by what {@code arrangement} asks for; empty for no groups
     */
    public void arrange(TableArrangement arrangement, Optional<Grouping<R>> by) {
        counts.choose(arrangement.only());
        on = Set.copyOf(arrangement.only());
        groups = by.map(grouping -> new Wish.Groups<>(grouping, new HashSet<>(arrangement.closed())));
        wish();
    }

    /** Whether what shows is all that was wished for. */
    public boolean settled() {
        return shown.number() == wishes;
    }

    public boolean grouped() {
        return groups.isPresent();
    }

    /** The rows that pass the filters, in their order, also those of closed groups. */
    public List<R> rows() {
        return shown.rows();
    }

    /** All rows there were when the lines were made. */
    public List<R> source() {
        return shown.source();
    }

    /** The heads of the groups, in no order. */
    public List<GroupRow> heads() {
        return List.copyOf(shown.heads().values());
    }

    /** Whether there is a group of this key. */
    public boolean hasGroup(String key) {
        return shown.heads().containsKey(key);
    }

    /** The row of a line; empty for the head of a group. */
    @SuppressWarnings("unchecked")   // a line is a head, or one of the rows
    public static <R extends Row> Optional<R> row(@Nullable Row line) {
        return line == null || line instanceof GroupRow ? Optional.empty() : Optional.of((R) line);
    }

    /** The rows that a head stands for. */
    @SuppressWarnings("unchecked")   // a head is made of the rows
    public static <R extends Row> List<R> rows(GroupRow head) {
        return (List<R>) head.members();
    }

    /** The place of a line, or -1. */
    public int find(String key) {
        return shown.places().getOrDefault(key, -1);
    }

    @Override
    public Row get(int index) {
        return shown.lines().get(index);
    }

    @Override
    public int size() {
        return shown.lines().size();
    }

    private void wish() {
        wishes++;
        if (source.isEmpty()) {
            show(Arranged.nothing(wishes));   // at once: what belongs to another host shows no longer
            return;
        }
        Wish<R> newest = new Wish<>(wishes, source.snapshot(), filter, new Wish.Quick<>(counts.offered(), on), order, groups);
        if (wanted.getAndSet(newest) == null) {
            threads.model().execute(this::make);
        }
    }

    private void make() {
        Wish<R> newest = wanted.getAndSet(null);
        if (newest != null && made.getAndSet(arranger.arrange(newest)) == null) {
            threads.ui().execute(this::publish);
        }
    }

    private void publish() {
        Arranged<R> newest = made.getAndSet(null);
        if (newest != null && newest.number() > shown.number()) {
            show(newest);
        }
    }

    private void show(Arranged<R> now) {
        beginChange();
        shown = now;
        nextUpdate(0);
        endChange();
        counts.show(now.counted());
    }
}
