package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.control.chart.Curve;
import dev.longshore.ui.control.chart.Hue;
import dev.longshore.ui.control.chart.Plot;
import dev.longshore.ui.control.chart.Point;
import dev.longshore.ui.format.StatsFormat;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** The charts of what containers used, in one language: pure, from readings to what is drawn. */
final class StatsCharts {

    /** More lines cannot be told apart. */
    static final int MOST_APART = 12;

    private static final double HEADROOM = 1.05;
    private static final int LONGEST_NAME = 40;

    private final Messages messages;
    private final ChartMarks marks;

    StatsCharts(Messages messages) {
        this.messages = messages;
        this.marks = new ChartMarks(messages);
    }

    /** One container and what is kept of it. */
    record Track(ObjectRef container, StatsHistory history) { }

    /** What there is to show. @param readings those that stand for all of them: of one container its own, of several their sum */
    record Kept(List<Track> tracks, List<StatsReading> readings) {

        static final Kept NONE = new Kept(List.of(), List.of());

        static Kept of(List<Track> tracks) {
            return new Kept(tracks, tracks.size() == 1 ? tracks.getFirst().history().readings()
                    : SummedReadings.of(tracks.stream().map(track -> track.history().readings()).toList()));
        }
    }

    /** @param perCpu a line for each processor, where there is one container @param apart a line for each container, where they are several */
    record Look(Plot.Span span, boolean perCpu, boolean apart) { }

    /** A word of a chart's title. @param hue of the curve that it stands for; empty for a plain one */
    record Value(String text, Optional<Hue> hue) { }

    /**
     * A chart with its title.
     *
     * @param values of now, which carry the colours of the curves
     * @param spoken what a screen reader says
     */
    record Chart(String id, String title, List<Value> values, Plot plot, String spoken) { }

    /** The curves of a chart and how high it is at least. */
    private record Content(List<Curve> curves, double least, Function<Double, String> scale, Optional<Plot.Limit> limit) { }

    /** CPU, memory, network and disk, each above the other. */
    List<Chart> of(Kept kept, Look look) {
        List<Track> tracks = kept.tracks();
        List<StatsReading> one = kept.readings();
        boolean apart = apart(look, tracks.size());
        StatsReading now = now(one);
        return List.of(
                chart("cpu", "stats.chart.cpu", apart ? List.of(plain(StatsFormat.percent(now.cpu()))) : cpuWords(now), look,
                        cpu(tracks, one, look, apart), marks.of(tracks, false)),
                chart("memory", "stats.chart.memory", apart ? List.of(plain(StatsFormat.bytes(now.memory()))) : memoryWords(now), look,
                        memory(tracks, one, apart), marks.of(tracks, true)),
                chart("network", "stats.chart.network", apart ? List.of(plain(StatsFormat.rate(Measure.network(now))))
                        : List.of(coloured("↓ " + StatsFormat.rate(now.received()), Hue.BLUE), coloured("↑ " + StatsFormat.rate(now.sent()), Hue.VIOLET)), look,
                        rates(apart ? each(tracks, Measure::network) : List.of(curve(Hue.BLUE, false, one, StatsReading::received),
                                curve(Hue.VIOLET, false, one, StatsReading::sent))), marks.of(tracks, false)),
                chart("disk", "stats.chart.disk", apart ? List.of(plain(StatsFormat.rate(Measure.block(now))))
                        : List.of(coloured(messages.text("stats.chart.read", StatsFormat.rate(now.read())), Hue.BLUE),
                                coloured(messages.text("stats.chart.write", StatsFormat.rate(now.written())), Hue.AMBER)), look,
                        rates(apart ? each(tracks, Measure::block) : List.of(curve(Hue.BLUE, false, one, StatsReading::read),
                                curve(Hue.AMBER, true, one, StatsReading::written))), marks.of(tracks, false)));
    }

    /** Whether each container has a line. */
    static boolean apart(Look look, int containers) {
        return look.apart() && containers > 1 && containers <= MOST_APART;
    }

    /** The newest reading. */
    static StatsReading now(List<StatsReading> readings) {
        return readings.isEmpty() ? StatsReading.stopped(Instant.EPOCH) : readings.getLast();
    }

    /** The reading that is nearest to a time. @param readings at least one */
    static StatsReading near(List<StatsReading> readings, Instant at) {
        return readings.stream().min(Comparator.comparing(reading -> Duration.between(reading.at(), at).abs())).orElseThrow();
    }

    /** The names of the containers in the colours of their lines. */
    List<Value> legend(List<Track> tracks) {
        List<Value> names = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            names.add(coloured(PlainText.visible(tracks.get(i).container().name(), LONGEST_NAME), Hue.of(i)));
        }
        return names;
    }

    private Chart chart(String id, String titleKey, List<Value> values, Look look, Content content, List<Plot.Mark> happened) {
        double greatest = content.curves().stream().map(curve -> curve.greatest(look.span().from(), look.span().to())).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).max().orElse(0);
        double limit = content.limit().map(Plot.Limit::value).orElse(0.0);
        double top = limit >= greatest && limit > 0 ? limit * HEADROOM : ChartScale.top(greatest, content.least());
        String scale = content.limit().isPresent() && limit >= greatest ? "" : content.scale().apply(top);
        String title = messages.text(titleKey);
        String spoken = messages.text("stats.chart.spoken", title, String.join(", ", values.stream().map(Value::text).toList()), content.scale().apply(greatest));
        return new Chart(id, title, values, new Plot(look.span(), top, scale, content.curves(), content.limit(), happened), spoken);
    }

    private Content cpu(List<Track> tracks, List<StatsReading> one, Look look, boolean apart) {
        List<Curve> curves = apart ? each(tracks, StatsReading::cpu)
                : look.perCpu() && perCpu(one) > 0 ? processors(one) : List.of(curve(Hue.BLUE, true, one, StatsReading::cpu));
        return new Content(curves, 1, value -> StatsFormat.percent(OptionalDouble.of(value)), Optional.empty());
    }

    private Content memory(List<Track> tracks, List<StatsReading> one, boolean apart) {
        List<Curve> curves = apart ? each(tracks, reading -> Measure.number(reading.memory())) : List.of(
                curve(Hue.TEAL, true, one, reading -> Measure.number(reading.memory())), curve(Hue.GREY, true, one, reading -> Measure.number(reading.cache())));
        Optional<Plot.Limit> limit = now(one).limit().stream().boxed().findFirst()
                .map(bytes -> new Plot.Limit(bytes, messages.text("stats.chart.limit", StatsFormat.bytes(OptionalLong.of(bytes)))));
        return new Content(curves, 1_000_000, value -> StatsFormat.bytes(OptionalLong.of(Math.round(value))), limit);
    }

    private static Content rates(List<Curve> curves) {
        return new Content(curves, 1_000, value -> StatsFormat.rate(OptionalDouble.of(value)), Optional.empty());
    }

    private List<Value> cpuWords(StatsReading now) {
        List<Value> words = new ArrayList<>();
        words.add(coloured(StatsFormat.percent(now.cpu()), Hue.BLUE));
        now.cpuUse().cpus().ifPresent(cpus -> words.add(plain(messages.text("stats.chart.cpus", cpus))));
        now.throttled().ifPresent(share -> words.add(plain(messages.text("stats.chart.throttled", StatsFormat.wholePercent(OptionalDouble.of(100 * share))))));
        return words;
    }

    private List<Value> memoryWords(StatsReading now) {
        List<Value> words = new ArrayList<>();
        words.add(coloured(StatsFormat.bytes(now.memory()), Hue.TEAL));
        now.cache().ifPresent(cache -> words.add(coloured(messages.text("stats.chart.cache", StatsFormat.bytes(now.cache())), Hue.GREY)));
        if (now.memoryUse().withCache()) {
            words.add(plain(messages.text("stats.chart.with-cache")));
        }
        now.ofLimit().ifPresent(percent -> words.add(plain(messages.text("stats.chart.of-limit", StatsFormat.wholePercent(now.ofLimit())))));
        return words;
    }

    /** How many processors the engine tells of. */
    static int perCpu(List<StatsReading> readings) {
        return readings.stream().mapToInt(reading -> reading.perCpu().size()).max().orElse(0);
    }

    private static List<Curve> processors(List<StatsReading> readings) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < perCpu(readings); i++) {
            int cpu = i;
            curves.add(curve(Hue.of(i), false, readings, reading -> cpu < reading.perCpu().size() ? OptionalDouble.of(reading.perCpu().get(cpu)) : OptionalDouble.empty()));
        }
        return curves;
    }

    private static List<Curve> each(List<Track> tracks, Function<StatsReading, OptionalDouble> value) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            curves.add(curve(Hue.of(i), false, tracks.get(i).history().readings(), value));
        }
        return curves;
    }

    private static Curve curve(Hue hue, boolean filled, List<StatsReading> readings, Function<StatsReading, OptionalDouble> value) {
        return new Curve(hue, filled, readings.stream().map(reading -> new Point(reading.at().toEpochMilli(), value.apply(reading).orElse(Double.NaN))).toList());
    }

    private static Value coloured(String text, Hue hue) {
        return new Value(text, Optional.of(hue));
    }

    private static Value plain(String text) {
        return new Value(text, Optional.empty());
    }
}
