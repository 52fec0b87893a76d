package dev.longshore.ui.changes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.changes.ChangeTree;
import dev.longshore.ui.module.Ui;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the tabs of all containers share.
 *
 * @param beside where lines are made, one task after the other
 * @param list   as the user wants it
 * @param again  by itself
 * @param size   of one file
 */
record ChangesTools(Ui ui, Executor beside, Function<ObjectRef, CompletableFuture<ChangeTree>> list, Function<ObjectRef,
        CompletableFuture<ChangeTree>> again,
                    BiFunction<ObjectRef, String, CompletableFuture<OptionalLong>> size) {
}
