package dev.longshore.ui.overview;

import dev.longshore.domain.HostId;
import dev.longshore.service.system.DiskReport;
import dev.longshore.service.system.EngineReport;
import dev.longshore.service.system.SystemService;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What an engine is asked of itself.
 *
 * @param report  what it says of itself
 * @param diskUse what takes room on it; cancelling ends the request
 */
public record EngineQuestions(Function<HostId, CompletableFuture<EngineReport>> report, Function<HostId, CompletableFuture<DiskReport>> diskUse) {

    static EngineQuestions of(SystemService service) {
        return new EngineQuestions(service::report, service::diskUse);
    }
}
