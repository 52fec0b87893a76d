package dev.longshore.ui.health;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.health.HealthCheck;
import dev.longshore.service.health.HealthService;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.module.Ui;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What the tabs of all containers share.
 *
 * @param beside  where documents are read
 * @param inSight whether anybody can see the app
 * @param run     runs a check once
 */
record HealthTools(Ui ui, Executor beside, BooleanSupplier inSight, Masker masker, HostsNow hosts,
                   BiFunction<ObjectRef, HealthCheck, CompletableFuture<HealthService.Run>> run) {

    /** How hosts stand now. */
    record HostsNow(Function<HostId, Optional<Host>> known, Function<HostId, HostStatus> status) { }
}
