package dev.longshore.service.transfer;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Work;
import java.time.Duration;
import java.util.List;

/** Copies images from one host to another: one stream read, one written, nothing kept here. A failure names the host that failed. */
record CopyImages(EngineCalls calls, Host from, Host to, List<TransferImage> images, Duration stall) implements Work {

    @Override
    public String run(TaskControl control) {
        String names = TransferImage.names(images);
        if (from.id().equals(to.id()) || from.endpoint().equals(to.endpoint())) {
            throw new FailureException(new Failure(Failure.Cause.BAD_REQUEST, to.name(), to.endpoint().uri(), TransferOperations.COPY, names, 0,
                    from.name() + " and " + to.name() + " are the same engine"), null);
        }
        try {
            calls.run(to.id(), TransferOperations.COPY, names, EngineClient::version);   // a target that is away is told before anything is read
            return calls.run(from.id(), TransferOperations.COPY, names, source -> copy(source, control));
        } finally {
            calls.refresh(to.id());
        }
    }

    private String copy(EngineClient source, TaskControl control) {
        Checks.unmoved(source, images);
        try (Guard guard = new Guard(stall)) {
            List<String> references = images.stream().flatMap(image -> image.references().stream()).toList();
            try (StreamingResponse answer = source.ownedBy(control.streams()).images().save(references)) {
                Pump pump = new Pump(answer.body(), images, new Meter(control, TransferImage.size(images)), guard);
                return send(source, pump, guard, control);
            }
        }
    }

    /** The target's failures get its name here; the source's go on, to get theirs. */
    private String send(EngineClient source, Pump pump, Guard guard, TaskControl control) {
        String names = TransferImage.names(images);
        try {
            return calls.run(to.id(), TransferOperations.COPY, names, target -> {
                try (JsonLines<StreamRecord> answer = target.ownedBy(control.streams()).images().load(pump)) {
                    List<String> loaded = LoadAnswer.read(answer, target, names, control);
                    arrived(new Arrival(source, target, loaded), control);
                    return String.join(", ", loaded);
                } catch (EngineException e) {
                    throw whose(e, pump, guard);
                }
            });
        } catch (SourceFailed failed) {
            throw failed.failure;
        }
    }

    private static RuntimeException whose(EngineException seen, Pump pump, Guard guard) {
        if (guard.stalled()) {
            return pump.reading() ? new SourceFailed(Checks.stalled(guard)) : Checks.stalled(guard);
        }
        return pump.sourceFailure().<RuntimeException>map(SourceFailed::new).orElse(seen);
    }

    /** What was copied is there, under its names; other ids are told, as nobody would find the image by the old one. */
    private void arrived(Arrival arrival, TaskControl control) {
        for (TransferImage image : images) {
            for (String reference : image.references()) {
                String id = arrival.id(image, reference);
                if (!Checks.same(image.id(), id)) {
                    control.output(reference + ": " + id + " on " + to.name() + ", " + image.id() + " on " + from.name() + "\n");
                }
            }
        }
    }

    /** Carries the source's failure out of the call on the target. */
    private static final class SourceFailed extends RuntimeException {
        private final transient EngineException failure;

        SourceFailed(EngineException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
