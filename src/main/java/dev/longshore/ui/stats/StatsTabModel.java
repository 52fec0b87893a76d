package dev.longshore.ui.stats;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.stats.StatsCsv;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.MembersOf;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** What one container, or several, used in the last minutes. It is sampled closely while it is in front. FX thread only. */
final class StatsTabModel implements TabModel {

    /** More of them are sampled as often as rows of a table are. */
    private static final int MOST_CLOSE = 8;

    private final StatsTools tools;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Map<HostId, Failure> failures = new ConcurrentHashMap<>();
    private final StatsSource.Watching watching;
    private final Subscription following;
    private List<ObjectRef> containers = List.of();
    private boolean inFront;
    private boolean closed;
    private StatsCharts.Kept kept = StatsCharts.Kept.NONE;
    private boolean adding;
    private boolean addAgain;

    /** @param members the containers that it is about */
    StatsTabModel(MembersOf members, StatsTools tools) {
        this.tools = tools;
        this.watching = tools.source().watch(this::told);
        this.following = members.follow(now -> tools.ui().execute(() -> members(now)));
    }

    private void members(List<ObjectRef> now) {
        if (closed || now.isEmpty() || now.equals(containers)) {
            return;   // of what is gone the last that is known stays
        }
        containers = List.copyOf(now);
        if (inFront) {
            want();
        }
        next();
    }

    List<ObjectRef> containers() {
        return containers;
    }

    StatsChoices choices() {
        return tools.choices();
    }

    Instant now() {
        return tools.clock().instant();
    }

    /** Counts up whenever there is something else to show. */
    ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /** What shows. */
    StatsCharts.Kept kept() {
        return kept;
    }

    /** What is kept of each, in the order of the containers. Any thread. */
    private List<StatsCharts.Track> tracks(List<ObjectRef> of) {
        return of.stream().map(container -> new StatsCharts.Track(container, tools.source().history(container))).toList();
    }

    /** Why an engine tells nothing; empty where it does. */
    Optional<Failure> failure() {
        return containers.stream().map(container -> failures.get(container.host())).filter(failure -> failure != null).findFirst();
    }

    /** Whether any of them runs, as far as it is known. */
    boolean running() {
        return containers.stream().anyMatch(tools.running());
    }

    /** Asks again at once, after a failure. */
    void retry() {
        failures.clear();
        watching.want(StatsDemand.NOTHING);
        want();
        next();
    }

    /** Asks where to, and saves what is kept as a table. */
    void save() {
        String name = containers.size() == 1 ? containers.getFirst().name() : "containers";
        Path proposed = tools.folder().resolve(name.replaceAll("[^A-Za-z0-9._-]+", "_") + "-stats.csv");
        tools.files().save(Message.of("stats.csv.title"), proposed).ifPresent(file -> {
            List<StatsCsv.Part> parts = tracks(containers).stream().map(track -> new StatsCsv.Part(tools.hostName().apply(track.container().host()),
                    track.container().name(), track.container().id(), track.history().readings())).toList();
            tools.io().execute(() -> write(file, StatsCsv.text(parts)));
        });
    }

    private void write(Path file, String text) {
        try {
            StatsCsv.save(file, text);
            tools.notices().info(Message.of("stats.csv.saved", file.toString()));
        } catch (IOException e) {
            tools.notices().failed(new Failure(Failure.Cause.FILE, "", "", StatsCsv.SAVE, file.toString(), 0, String.valueOf(e)));
        }
    }

    @Override
    public View view(ViewContext context) {
        return new StatsView(this, context.messages());
    }

    @Override
    public void shown(boolean nowInFront) {
        inFront = nowInFront;
        if (inFront) {
            want();
        } else {
            watching.want(StatsDemand.NOTHING);
        }
    }

    @Override
    public void changed() {
        next();
    }

    @Override
    public void removed() {
        next();
    }

    @Override
    public void close() {
        closed = true;
        following.close();
        watching.close();
    }

    private void want() {
        Set<ObjectRef> all = Set.copyOf(containers);
        watching.want(all.size() <= MOST_CLOSE ? new StatsDemand(Set.of(), Set.of(), all) : new StatsDemand(Set.of(), Set.of(), Set.of(), all));
    }

    /** Any thread. */
    private void told(StatsNews news) {
        news.readings().keySet().forEach(container -> failures.remove(container.host()));
        failures.putAll(news.failures());
        if (!waiting.getAndSet(true)) {
            tools.ui().execute(() -> {
                waiting.set(false);
                next();
            });
        }
    }

    /** Adding up many takes too long for the FX thread. */
    private void next() {
        List<ObjectRef> of = containers;
        if (of.size() <= MOST_CLOSE) {
            show(StatsCharts.Kept.of(tracks(of)));
        } else if (adding) {
            addAgain = true;
        } else {
            adding = true;
            tools.io().execute(() -> {
                StatsCharts.Kept sum = StatsCharts.Kept.of(tracks(of));
                tools.ui().execute(() -> added(sum));
            });
        }
    }

    private void added(StatsCharts.Kept sum) {
        adding = false;
        show(sum);
        if (addAgain) {
            addAgain = false;
            next();
        }
    }

    private void show(StatsCharts.Kept now) {
        kept = now;
        version.set(version.get() + 1);
    }
}
