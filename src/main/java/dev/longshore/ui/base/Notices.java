package dev.longshore.ui.base;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user has been told and has not dismissed, oldest first. Reports may come from any thread. */
public final class Notices {

    /** Nobody reads more; the oldest go first. */
    private static final int MOST = 100;

    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final Executor ui;
    private long last;
    private boolean adding;

    public Notices(Executor ui) {
        this.ui = ui;
    }

    /** FX thread only. */
    public ObservableList<Notice> all() {
        return all;
    }

    public void info(Message title) {
        ui.execute(() -> add(title, Optional.empty(), true));
    }

    /** Something that nobody tried, and that is not as it should be: it stays until it is dismissed. */
    public void warn(Message title) {
        ui.execute(() -> add(title, Optional.empty(), false));
    }

    /** As {@link #warn}, of something that can pass: closing takes it away, unless it was dismissed. */
    public Subscription standing(Message title) {
        AtomicReference<Notice> told = new AtomicReference<>();
        ui.execute(() -> told.set(add(title, Optional.empty(), false)));
        return () -> ui.execute(() -> all.remove(told.get()));
    }

    public void failed(Failure failure) {
        ui.execute(() -> add(Failures.title(failure), Optional.of(failure), false));
    }

    /** Reports what a future failed with; anything that is no {@link FailureException} is a defect and told as one. */
    public void failed(Throwable thrown) {
        failed(FailureException.of(thrown, Operation.UNEXPECTED, ""));
    }

    public void dismiss(Notice notice) {
        ui.execute(() -> all.remove(notice));
    }

    /** What fails because of a new notice makes no further one: that would have no end. @return null then */
    private Notice add(Message title, Optional<Failure> failure, boolean good) {
        if (adding) {
            return null;
        }
        adding = true;
        try {
            if (all.size() == MOST) {
                all.removeFirst();
            }
            Notice notice = new Notice(++last, title, failure, good);
            all.add(notice);
            return notice;
        } finally {
            adding = false;
        }
    }
}
