package dev.longshore.service.logs.feed;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.service.transfer.FileFailures;
import dev.longshore.service.transfer.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Saves a log byte by byte as the engine has it. It is asked for anew and without times: with them each piece of a long line would have one. The file
 * is readable by its owner alone, and has its name only when it is whole and on the disk. All methods block.
 */
public final class LogExport {

    /** Which of a container's streams; one that writes to a terminal has but one. */
    public enum Part { BOTH, OUT, ERR }

    /**
     * What to save.
     *
     * @param part    both in the order of the log, or one
     * @param file    absolute
     * @param replace whether the user agreed that an existing file goes
     */
    public record Order(ObjectRef container, LogRange range, Part part, Path file, boolean replace) { }

    /** What was saved. */
    public record Saved(long bytes, Exactness exactness) { }

    private final LogAccess access;

    public LogExport(LogAccess access) {
        this.access = access;
    }

    /** What saving would give. @throws FailureException where the container cannot be looked at */
    public Exactness exactness(ObjectRef container) {
        LogSource source = new LogSource(access, container, LogOperations.SAVE, new StreamOwner());
        return Exactness.of(look(source, container), source.traits());
    }

    /**
     * Saves what stands in the log.
     *
     * @param streams  ends it where it is closed
     * @param progress told how many bytes are written, now and then
     * @throws FailureException also where the engine ends before the log's own end; no file is left then
     */
    public Saved save(Order order, StreamOwner streams, LongConsumer progress) {
        LogSource source = new LogSource(access, order.container(), LogOperations.SAVE, streams);
        Run run = look(source, order.container());
        FileFailures failures = new FileFailures(access.calls().host(order.container().host()).orElseThrow(), LogOperations.SAVE, order.file());
        try (PartFile part = new PartFile(order.file(), order.replace())) {
            LogBytes bytes = new LogBytes(part, order.part(), progress);
            LogQuery query = LogQuery.ALL.from(order.range().from(run)).to(order.range().to());
            source.raw(run, query, bytes::take);
            if (!run.running() && query.until().isEmpty() && !source.traits().byNumber() && !bytes.endsLike(source.raw(run, query.last(1), LogBytes::tail))) {
                throw failures.incomplete("the engine cannot read the log to its end");
            }
            part.keep();
            return new Saved(bytes.written(), Exactness.of(run, source.traits()));
        } catch (UncheckedIOException e) {
            throw failures.of(e.getCause());
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    /** What has the name by now, where the container was made again. */
    private static Run look(LogSource source, ObjectRef container) {
        return new NamedContainer(source, container).find().orElseGet(() -> source.look(container.id()));
    }
}
