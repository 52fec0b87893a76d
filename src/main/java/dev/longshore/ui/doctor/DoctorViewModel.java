package dev.longshore.ui.doctor;

import dev.longshore.domain.Host;
import dev.longshore.service.doctor.Examination;
import dev.longshore.service.doctor.Step;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One host under examination. FX thread only. */
public final class DoctorViewModel {

    private final Host host;
    private final BiFunction<Host, Consumer<Step>, Examination> doctor;
    private final Executor ui;
    private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> summary = new ReadOnlyObjectWrapper<>(Message.of("doctor.summary.running"));
    private Examination examination;
    private int runs;

    /** @param doctor begins an examination, and tells of its steps by another thread */
    public DoctorViewModel(Host host, BiFunction<Host, Consumer<Step>, Examination> doctor, Executor ui) {
        this.host = host;
        this.doctor = doctor;
        this.ui = ui;
    }

    Host host() {
        return host;
    }

    ObservableList<CheckRow> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** What it comes to, in a sentence. */
    ReadOnlyObjectProperty<Message> summary() {
        return summary.getReadOnlyProperty();
    }

    /** Begins, or begins anew. */
    void examine() {
        close();
        int mine = ++runs;
        running.set(true);
        summary.set(Message.of("doctor.summary.running"));
        examination = doctor.apply(host, step -> ui.execute(() -> {
            if (mine == runs) {
                came(step);
            }
        }));
        rows.setAll(examination.checks().stream().map(check -> new CheckRow(check, Optional.empty())).toList());
    }

    /** Steps come in the order of the checks; the last one ends it. */
    private void came(Step step) {
        int next = (int) rows.stream().filter(row -> row.step().isPresent()).count();
        rows.set(next, new CheckRow(step.check(), Optional.of(step)));
        if (next == rows.size() - 1) {
            running.set(false);
            summary.set(Message.of(any(Step.Verdict.FAILED) ? "doctor.summary.failed" : any(Step.Verdict.WARNING) ? "doctor.summary.warned" : "doctor.summary.good"));
        }
    }

    /** Ends what is under way. */
    void close() {
        if (examination != null) {
            examination.close();
            examination = null;
        }
    }

    private boolean any(Step.Verdict verdict) {
        return rows.stream().flatMap(row -> row.step().stream()).anyMatch(step -> step.verdict() == verdict);
    }
}
