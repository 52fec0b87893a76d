package dev.longshore.service.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Sums what the containers of one host use. */
final class Totals {

    /** One running container. @param networkOf whose network it shares, by id or name; empty for its own */
    record Member(String id, String name, Optional<StatsReading> reading, Optional<String> networkOf) { }

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** @param running their names by id */
    static StatsTotals of(Map<String, String> running, SeriesStore series) {
        Totals totals = new Totals();
        running.forEach((id, name) -> totals.add(new Member(id, name, series.find(id).flatMap(ContainerSeries::newest),
                series.find(id).flatMap(each -> each.facts().networkOf()))));
        return totals.sum();
    }

    void add(Member member) {
        members.put(member.id(), member);
        ids.put(member.name(), member.id());
    }

    StatsTotals sum() {
        OptionalDouble cpu = OptionalDouble.empty();
        OptionalLong memory = OptionalLong.empty();
        int counted = 0;
        Map<String, IoRates> networks = new HashMap<>();
        OptionalDouble read = OptionalDouble.empty();
        OptionalDouble written = OptionalDouble.empty();
        for (Member each : members.values()) {
            StatsReading reading = each.reading().filter(StatsReading::running).orElse(null);
            if (reading == null) {
                continue;
            }
            counted += reading.cpu().isPresent() || reading.memory().isPresent() ? 1 : 0;
            cpu = plus(cpu, reading.cpu());
            memory = Unsigned.sum(memory, reading.memory());
            read = plus(read, reading.read());
            written = plus(written, reading.written());
            networks.merge(network(each), reading.rates(), Totals::larger);
        }
        return new StatsTotals(members.size(), counted, cpu, memory,
                new IoRates(over(networks, IoRates::received), over(networks, IoRates::sent), read, written));
    }

    /** The container that the network belongs to. Those that share it are told the same counters again. */
    private String network(Member member) {
        Member owner = member;
        for (int hops = 0; hops < members.size() && owner.networkOf().isPresent(); hops++) {
            String of = owner.networkOf().get();
            Member next = members.get(ids.getOrDefault(of, of));
            if (next == null) {
                return of;   // the owner has ended; the others share what it left
            }
            owner = next;
        }
        return owner.id();
    }

    /** They are the same but for the time at which each was asked. */
    private static IoRates larger(IoRates one, IoRates other) {
        return new IoRates(larger(one.received(), other.received()), larger(one.sent(), other.sent()), one.read(), one.written());
    }

    private static OptionalDouble larger(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && (other.isEmpty() || one.getAsDouble() >= other.getAsDouble()) ? one : other;
    }

    private static OptionalDouble over(Map<String, IoRates> networks, Function<IoRates, OptionalDouble> part) {
        return networks.values().stream().map(part).reduce(OptionalDouble.empty(), Totals::plus);
    }

    private static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalDouble.of(one.getAsDouble() + other.getAsDouble());
    }
}
