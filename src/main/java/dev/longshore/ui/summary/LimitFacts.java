package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.format.ByteSizeFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a container may use of its host. Engines write 0, −1 or nothing for what has no limit. */
final class LimitFacts {

    private static final BigDecimal NANO = BigDecimal.valueOf(1_000_000_000L);
    private static final long USUAL_PERIOD = 100_000;

    private final FactMaker maker;
    private final JsonPlace config;

    LimitFacts(FactMaker maker) {
        this.maker = maker;
        this.config = maker.root().at("HostConfig");
    }

    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        memory().ifPresent(facts::add);
        size("summary.limit.reserved", config.at("MemoryReservation")).ifPresent(facts::add);
        cpus().ifPresent(facts::add);
        number("summary.limit.shares", config.at("CpuShares")).ifPresent(facts::add);
        maker.line("summary.limit.cpuset", config.at("CpusetCpus"), Look.PLAIN).ifPresent(facts::add);
        number("summary.limit.pids", config.at("PidsLimit")).ifPresent(facts::add);
        config.at("Ulimits").items().stream().limit(50).map(this::ulimit).forEach(facts::add);
        if (config.there() && facts.isEmpty()) {
            facts.add(fact("summary.limit.memory", config.at("Memory"), words(Look.DIM, "summary.limit.none")));
            facts.add(fact("summary.limit.cpus", config.at("NanoCpus"), words(Look.DIM, "summary.limit.none")));
        }
        return facts;
    }

    private Optional<Fact> memory() {
        JsonPlace memory = config.at("Memory");
        long limit = memory.numberOrZero();
        if (limit <= 0) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>(List.of(own(ByteSizeFormat.text(limit), Look.PLAIN)));
        long both = config.at("MemorySwap").numberOrZero();
        if (both == limit) {
            pieces.add(words(Look.DIM, "summary.limit.no-swap"));
        } else if (both < 0) {
            pieces.add(words(Look.DIM, "summary.limit.any-swap"));
        } else if (both > limit) {
            pieces.add(words(Look.DIM, "summary.limit.swap", ByteSizeFormat.text(both - limit)));
        }
        return Optional.of(fact("summary.limit.memory", memory, pieces.toArray(Piece[]::new)));
    }

    private static Optional<Fact> size(String key, JsonPlace place) {
        return place.numberOrZero() <= 0 ? Optional.empty() : Optional.of(fact(key, place,
                own(ByteSizeFormat.text(place.numberOrZero()), Look.PLAIN)));
    }

    private static Optional<Fact> number(String key, JsonPlace place) {
        return place.numberOrZero() <= 0 ? Optional.empty() : Optional.of(fact(key, place, own(place.text(), Look.PLAIN)));
    }

    private Optional<Fact> cpus() {
        JsonPlace nano = config.at("NanoCpus");
        if (nano.numberOrZero() > 0) {
            return Optional.of(fact("summary.limit.cpus", nano, own(plain(BigDecimal.valueOf(nano.numberOrZero()).divide(NANO,
                    MathContext.DECIMAL32)), Look.PLAIN)));
        }
        JsonPlace quota = config.at("CpuQuota");
        if (quota.numberOrZero() <= 0) {
            return Optional.empty();
        }
        long period = config.at("CpuPeriod").numberOrZero() > 0 ? config.at("CpuPeriod").numberOrZero() : USUAL_PERIOD;
        BigDecimal cpus = BigDecimal.valueOf(quota.numberOrZero()).divide(BigDecimal.valueOf(period), MathContext.DECIMAL32);
        return Optional.of(fact("summary.limit.cpus", quota, own(plain(cpus), Look.PLAIN)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Fact ulimit(JsonPlace limit) {
        String soft = limit.at("Soft").text();
        String hard = limit.at("Hard").text();
        return fact(FactMaker.text(limit.at("Name").text()), limit, own(soft.equals(hard) ? soft : soft + " / " + hard, Look.PLAIN));
    }
}
