package dev.longshore.service.processes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds a process of the engine's list among those that the container sees. An engine that tells the host's number alone does not say
 * which of
 * several with one command it is; their order is the same on both sides, as both number them as they start.
 */
final class ProcessMatch {

    private static final Comparator<ProcessEntry> OLDEST_FIRST = Comparator.<ProcessEntry>comparingLong(entry -> -entry.age().orElse(0))
            .thenComparingLong(entry -> entry.numbers().host().orElse(0));
    private static final Comparator<InsideProcess> FIRST_STARTED = Comparator.comparingLong(InsideProcess::started)
            .thenComparingLong(InsideProcess::number);

    private ProcessMatch() {
    }

    /**
     * In a container that sees the processes of its host: the host's number is the one that counts there too, and no other process is meant.
     *
     * @return one, or none where it has ended
     */
    static List<InsideProcess> byHostNumber(ProcessEntry wanted, List<InsideProcess> inside) {
        String command = InsideProcess.bare(wanted.command());
        OptionalLong number = wanted.numbers().host();
        return inside.stream().filter(each -> number.isPresent() && each.number() == number.getAsLong() && each.command().equals(command))
                .toList();
    }

    /** @param listed all that the engine lists @return the processes that it can be; one where that is sure */
    static List<InsideProcess> find(ProcessEntry wanted, List<ProcessEntry> listed, List<InsideProcess> inside) {
        String command = InsideProcess.bare(wanted.command());
        List<InsideProcess> same = inside.stream().filter(each -> each.command().equals(command)).sorted(FIRST_STARTED).toList();
        if (wanted.numbers().inside().isPresent()) {
            long number = wanted.numbers().inside().getAsLong();
            return same.stream().filter(each -> each.number() == number).toList();
        }
        List<ProcessEntry> alike = listed.stream().filter(each -> InsideProcess.bare(each.command()).equals(command)).sorted(OLDEST_FIRST)
                .toList();
        Optional<ProcessEntry> there = alike.stream().filter(each -> each.key().equals(wanted.key())).findFirst();
        if (there.isEmpty()) {
            return List.of();   // it has ended, and those that are left are others
        }
        return alike.size() == same.size() ? List.of(same.get(alike.indexOf(there.get()))) : same;
    }
}
