package dev.longshore.service.doctor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One run through the checks of a host. */
public final class Examination implements AutoCloseable {

    private final Patient patient;
    private final Map<Check, Examiner> plan;
    private final Consumer<Step> told;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean closed;
    private volatile Thread thread;

    Examination(Patient patient, Map<Check, Examiner> plan, Consumer<Step> told) {
        this.patient = patient;
        this.plan = plan;
        this.told = told;
    }

    /** The checks there will be, in order. */
    public List<Check> checks() {
        return List.copyOf(plan.keySet());
    }

    /** Completes when the last step has been told, or the examination was closed. */
    public CompletableFuture<Void> done() {
        return done;
    }

    void run() {
        thread = Thread.currentThread();
        try (patient) {
            boolean well = true;
            for (Map.Entry<Check, Examiner> each : plan.entrySet()) {
                Step step = well ? examine(each.getKey(), each.getValue()) : Step.found(each.getKey(), Finding.NOT_REACHED);
                if (closed) {
                    return;
                }
                well &= step.failure().isEmpty();
                told.accept(step);
            }
        } catch (InterruptedException ended) {
            // only close() interrupts this thread, which ends with it
        } finally {
            thread = null;
            done.complete(null);
        }
    }

    /** A defect of a check is told as one, and never ends the examination in silence. */
    private Step examine(Check check, Examiner examiner) throws InterruptedException {
        try {
            return examiner.examine(patient);
        } catch (RuntimeException defect) {
            return Step.failed(check, patient.failure(defect));
        }
    }

    /** Ends it where it is. */
    @Override
    public void close() {
        closed = true;
        patient.close();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
