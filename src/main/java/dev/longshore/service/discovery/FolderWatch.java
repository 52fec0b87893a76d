package dev.longshore.service.discovery;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls when something in some folders may have changed: soon after the system says so, and, as a system may not say so of every folder,
 * once in a while besides. Runs on a virtual thread of its own, which nothing wakes while nothing happens.
 */
final class FolderWatch implements AutoCloseable {

    /** For folders that cannot be watched, such as those of another machine. */
    private static final Duration BESIDES = Duration.ofMinutes(1);

    /** One change is several events: its end is waited for, but not for ever. */
    private static final Duration QUIET = Duration.ofMillis(150);
    private static final int MOST_EVENTS = 20;

    private final Supplier<? extends Collection<Path>> folders;
    private final Runnable changed;
    private final Thread thread = Thread.ofVirtual().name("folder-watch").unstarted(this::run);
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private volatile boolean closed;

    /** @param folders asked anew after each change; those that are not there are watched from when they are */
    FolderWatch(Supplier<? extends Collection<Path>> folders, Runnable changed) {
        this.folders = folders;
        this.changed = changed;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            while (!closed) {
                watch(service);
                changed.run();   // also for what happened before the folders were watched
                await(service);
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            // only close() interrupts this thread
        } catch (IOException noWatching) {
            lookBesides();
        }
    }

    /** Until nothing is new: a folder that came between the question which there are and the watch over the one around it tells nobody. */
    private void watch(WatchService service) {
        boolean more = true;
        while (more && !closed) {
            more = watchOnce(service);
        }
    }

    private boolean watchOnce(WatchService service) {
        Collection<Path> wanted = folders.get();
        watched.keySet().removeIf(folder -> !watched.get(folder).isValid());
        watched.entrySet().removeIf(each -> {
            boolean unwanted = !wanted.contains(each.getKey());
            if (unwanted) {
                each.getValue().cancel();
            }
            return unwanted;
        });
        boolean some = false;
        for (Path folder : wanted) {
            if (!watched.containsKey(folder) && Files.isDirectory(folder)) {
                try {
                    watched.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
                    some = true;
                } catch (IOException cannotBeWatched) {
                    // it is looked at besides
                }
            }
        }
        return some;
    }

    private static void await(WatchService service) throws InterruptedException {
        WatchKey key = service.poll(BESIDES.toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; key != null && i < MOST_EVENTS; i++) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (key != null) {   // more to come: with the next look
            key.reset();
        }
    }

    private void lookBesides() {
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(BESIDES.toMillis());
                changed.run();
            }
        } catch (InterruptedException ended) {
            // only close() interrupts this thread
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
