package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsMark;
import dev.longshore.service.stats.StatsMark.Kind;
import dev.longshore.ui.control.chart.Hue;
import dev.longshore.ui.control.chart.Plot;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happened to containers, as lines in their charts. What follows soon after something else is part of it: {@code OOM, restarted}. */
final class ChartMarks {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Messages messages;

    ChartMarks(Messages messages) {
        this.messages = messages;
    }

    /** @param told whether the marks say what they are */
    List<Plot.Mark> of(List<StatsCharts.Track> tracks, boolean told) {
        List<Plot.Mark> marks = new ArrayList<>();
        tracks.forEach(track -> together(track.history().marks()).forEach(group -> marks.add(mark(group, told))));
        return marks;
    }

    static List<List<StatsMark>> together(List<StatsMark> marks) {
        List<List<StatsMark>> groups = new ArrayList<>();
        for (StatsMark mark : marks) {
            if (groups.isEmpty() || groups.getLast().getLast().at().plus(SOON).isBefore(mark.at())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(mark);
        }
        return groups;
    }

    private Plot.Mark mark(List<StatsMark> group, boolean told) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        group.forEach(mark -> kinds.add(mark.kind()));
        List<String> words = new ArrayList<>();
        if (kinds.contains(Kind.OOM)) {
            words.add(messages.text("stats.mark.oom"));
        }
        if (kinds.contains(Kind.DIED) && kinds.contains(Kind.STARTED)) {
            words.add(messages.text("stats.mark.restarted"));
        } else if (kinds.contains(Kind.DIED)) {
            words.add(messages.text("stats.mark.died"));
        } else if (kinds.contains(Kind.STARTED)) {
            words.add(messages.text("stats.mark.started"));
        }
        if (kinds.contains(Kind.PAUSED)) {
            words.add(messages.text("stats.mark.paused"));
        }
        if (kinds.contains(Kind.UNPAUSED)) {
            words.add(messages.text("stats.mark.unpaused"));
        }
        Hue hue = kinds.contains(Kind.OOM) || kinds.contains(Kind.DIED) ? Hue.RED : Hue.TEXT;
        return new Plot.Mark(group.getFirst().at().toEpochMilli(), told ? words.stream().reduce((before, next) -> messages.text("stats.mark.list", before, next)).orElse("") : "", hue);
    }
}
