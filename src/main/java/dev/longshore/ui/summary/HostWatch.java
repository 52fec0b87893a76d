package dev.longshore.ui.summary;

import dev.longshore.domain.HostId;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.SubjectDocument;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The summary of a host: what its engine counts is asked for again when that changes, and when it answers anew. FX thread only. */
final class HostWatch implements TabModel {

    /** Not at each change: a busy engine is not asked without end. */
    static final Duration AFTER_CHANGE = Duration.ofSeconds(2);
    static final Duration LONGEST_AFTER_CHANGE = Duration.ofSeconds(10);

    private final TabModel summary;
    private final Hosts hosts;
    private final HostId host;
    private final Ui ui;
    private final Debounce again;
    private List<Follow> follows = List.of();

    HostWatch(TabModel summary, HostId host, Hosts hosts, Ui ui) {
        this.summary = summary;
        this.host = host;
        this.hosts = hosts;
        this.ui = ui;
        this.again = new Debounce(ui.delay(), AFTER_CHANGE, LONGEST_AFTER_CHANGE, summary::changed);
    }

    @Override
    public View view(ViewContext context) {
        return summary.view(context);
    }

    @Override
    public void shown(boolean inFront) {
        summary.shown(inFront);
        if (inFront && follows.isEmpty()) {
            follows = Stream.of(Containers.KIND, Images.KIND).<Follow>map(this::follow).toList();
        } else if (!inFront) {
            rest();
        }
    }

    @Override
    public void changed() {
        summary.changed();
    }

    @Override
    public void removed() {
        summary.removed();
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return summary.reads();
    }

    @Override
    public void close() {
        rest();
        summary.close();
    }

    private void rest() {
        again.cancel();
        follows.forEach(Follow::close);
        follows = List.of();
    }

    private <T> Follow follow(Kind<T> kind) {
        boolean[] told = {false};   // the first news are what there is
        return hosts.follow(HostScope.of(host), kind, sum -> {
            boolean first = !told[0];
            told[0] = true;
            if (!first && matters(sum)) {
                ui.executor().execute(() -> {
                    if (!follows.isEmpty()) {
                        again.touch();
                    }
                });
            }
        });
    }

    private <T> boolean matters(Map<HostId, News<T>> sum) {
        News<T> news = sum.get(host);
        return news != null && news.status().connected();
    }
}
