package dev.longshore.service.settings;

import dev.longshore.domain.Subscription;
import dev.longshore.service.settings.SettingsStore.Loaded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * The settings in memory, and their way to disk: one thread writes a change a moment later, together with those that follow it.
 * What cannot be written is tried again until it can.
 */
public final class SettingsService implements AutoCloseable {

    /** A write under way is waited for: the thread is a daemon, and would end with the program. */
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final SettingsStore store;
    private final Listener listener;
    private final Timing timing;
    private final ScheduledThreadPoolExecutor writer =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("settings").factory());
    private final Set<Runnable> followers = new CopyOnWriteArraySet<>();
    private final SettingsGroups groups;
    private Settings current;
    private Settings written;
    private boolean unwritten;
    private boolean scheduled;
    private Unsaved trouble;
    private int failures;
    private Path keptLast;

    /** Told by any thread. */
    public interface Listener {
        /** These entries could not be understood, and were left out. */
        void wrong(List<String> entries);

        /** A damaged file was copied, and the settings begin anew. */
        void kept(Path copy);

        /** Changes stay in memory until {@link #saved}; told once for each reason. */
        void unsaved(Unsaved why);

        /** What could not be written is written now. */
        void saved();
    }

    /**
     * @param gather how long a change waits for those that follow it
     * @param retry  before the first new attempt; each further one takes twice as long, up to {@code slowest}
     */
    record Timing(Duration gather, Duration retry, Duration slowest) {
        static final Timing DEFAULT = new Timing(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofMinutes(2));

        private Duration before(int attempt) {
            Duration wait = retry.multipliedBy(1L << Math.min(attempt - 1, 10));
            return wait.compareTo(slowest) > 0 ? slowest : wait;
        }
    }

    private SettingsService(SettingsStore store, Loaded loaded, Listener listener, Timing timing) {
        this.store = store;
        this.current = loaded.settings();
        this.written = loaded.settings();
        this.trouble = loaded.trouble().orElse(null);
        this.listener = listener;
        this.groups = new SettingsGroups(this, listener);
        this.timing = timing;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);   // close() writes itself
    }

    /** Tells what was found. */
    public static SettingsService open(SettingsStore store, Loaded loaded, Listener listener) {
        return open(store, loaded, listener, Timing.DEFAULT);
    }

    static SettingsService open(SettingsStore store, Loaded loaded, Listener listener, Timing timing) {
        SettingsService service = new SettingsService(store, loaded, listener, timing);
        if (!loaded.wrong().isEmpty()) {
            listener.wrong(loaded.wrong());
        }
        loaded.kept().ifPresent(copy -> {
            service.tell(copy);
            service.writeSoon();   // the damaged file would be told of again at the next start
        });
        loaded.trouble().ifPresent(listener::unsaved);
        return service;
    }

    /** As they are now, written or not. */
    public synchronized Settings get() {
        return current;
    }

    /**
     * At once in memory; on disk a moment later, unless nothing differs. After {@link #close} it is never written.
     *
     * @param edit called on this thread
     */
    public void change(UnaryOperator<Settings> edit) {
        synchronized (this) {
            Settings changed = edit.apply(current);
            if (changed.equals(current)) {
                return;
            }
            current = changed;
            writeSoon();
        }
        followers.forEach(Runnable::run);
    }

    /** The settings by groups. */
    public SettingsGroups groups() {
        return groups;
    }

    /** Calls after each change, on the thread that changes; the follower must not block. */
    Subscription subscribe(Runnable follower) {
        Runnable own = follower::run;   // the same follower may subscribe twice
        followers.add(own);
        return () -> followers.remove(own);
    }

    private synchronized void writeSoon() {
        unwritten = true;
        schedule(timing.gather());
    }

    private synchronized void schedule(Duration delay) {
        if (!writer.isShutdown() && !scheduled) {
            writer.schedule(this::write, delay.toMillis(), TimeUnit.MILLISECONDS);
            scheduled = true;
        }
    }

    /** Only by the writing thread. */
    private void write() {
        Settings before;
        Settings now;
        synchronized (this) {
            scheduled = false;   // what changes from here on needs a write of its own
            if (!unwritten) {
                return;
            }
            unwritten = false;
            before = written;
            now = current;
        }
        try {
            Optional<Path> kept = store.save(before, now);
            done(now);
            kept.ifPresent(this::tell);
        } catch (UnsavedException e) {
            failed(e.why());
        } catch (RuntimeException defect) {
            failed(new Unsaved(Unsaved.Reason.FAILED, Path.of(""), String.valueOf(defect)));
            throw defect;
        }
    }

    /** A copy is found again when the file it was made of is replaced. */
    private void tell(Path copy) {
        synchronized (this) {
            if (copy.equals(keptLast)) {
                return;
            }
            keptLast = copy;
        }
        listener.kept(copy);
    }

    private void done(Settings now) {
        boolean again;
        synchronized (this) {
            written = now;
            again = trouble != null;
            trouble = null;
            failures = 0;
        }
        if (again) {
            listener.saved();
        }
    }

    private void failed(Unsaved why) {
        boolean news;
        synchronized (this) {
            unwritten = true;
            failures++;
            schedule(timing.before(failures));
            news = !why.sameAs(trouble);
            trouble = why;
        }
        if (news) {
            listener.unsaved(why);
        }
    }

    /** Another instance has taken the place of this one: its store, an {@link OwnedStore}, is not written any more. Told at once. */
    public void replaced() {
        boolean news;
        synchronized (this) {
            news = !OwnedStore.REPLACED.sameAs(trouble);
            trouble = OwnedStore.REPLACED;
        }
        if (news) {
            listener.unsaved(OwnedStore.REPLACED);
        }
    }

    /** Writes what is not yet written. */
    public void flush() {
        try {
            Future<?> last = writer.submit(this::write);
            last.get(LAST_WRITE.toSeconds(), TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            // that wrote it
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "the settings may not be written: {0}", e);
        }
    }

    @Override
    public void close() {
        flush();
        writer.shutdown();
    }
}
