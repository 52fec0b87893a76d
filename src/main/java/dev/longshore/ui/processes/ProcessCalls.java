package dev.longshore.ui.processes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.processes.InsideProcess;
import dev.longshore.service.processes.ProcessEntry;
import dev.longshore.service.processes.ProcessList;
import dev.longshore.service.processes.ProcessService;
import dev.longshore.service.processes.ProcessService.Found;
import dev.longshore.service.processes.ProcessService.Sent;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What engines are asked.
 *
 * @param list  as the user wants it
 * @param again by itself
 * @param shell whether a container has one
 */
record ProcessCalls(Function<ObjectRef, CompletableFuture<ProcessList>> list, Function<ObjectRef, CompletableFuture<ProcessList>> again,
                    Function<ObjectRef, CompletableFuture<Boolean>> shell, BiFunction<ObjectRef, ProcessEntry, CompletableFuture<Found>> find,
                    Sending send) {

    /** As {@link ProcessService#signal}. */
    @FunctionalInterface
    interface Sending {
        CompletableFuture<Sent> send(ObjectRef container, InsideProcess process, String signal);
    }

    static ProcessCalls of(EngineCalls calls) {
        ProcessService service = new ProcessService(calls);
        ProcessService quiet = new ProcessService(calls.inBackground());
        return new ProcessCalls(service::list, quiet::list, quiet::shell, service::find, service::signal);
    }
}
