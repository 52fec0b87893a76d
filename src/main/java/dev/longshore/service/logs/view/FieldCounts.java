package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Counts in how many lines each field is, block by block. One thread. */
final class FieldCounts {

    private static final int MOST_NAMES = 500;
    private static final int LONGEST_LINE = 256 << 10;

    private record Key(int source, String name) { }

    private Map<LogBlock, Map<Key, Integer>> counted = new HashMap<>();

    /** Counts what is not counted yet, the newest first. @return whether all is counted */
    boolean count(List<LogBlock> blocks, BooleanSupplier stop) {
        Map<LogBlock, Map<Key, Integer>> kept = new HashMap<>();
        blocks.forEach(block -> keep(block, counted.get(block), kept));
        counted = kept;
        for (LogBlock block : blocks.reversed()) {
            if (!counted.containsKey(block)) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                counted.put(block, fields(block));
            }
        }
        return true;
    }

    /** The sum, what is in most lines first. */
    List<FieldCount> sum(Set<Integer> hiddenSources) {
        Map<String, Integer> sum = new LinkedHashMap<>();
        counted.values().forEach(block -> block.forEach((key, lines) -> {
            if (!hiddenSources.contains(key.source) && (sum.size() < MOST_NAMES || sum.containsKey(key.name))) {
                sum.merge(key.name, lines, Integer::sum);
            }
        }));
        return sum.entrySet().stream().map(entry -> new FieldCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FieldCount::lines).reversed().thenComparing(FieldCount::name)).toList();
    }

    private static void keep(LogBlock block, @Nullable Map<Key, Integer> known, Map<LogBlock, Map<Key, Integer>> kept) {
        if (known != null) {
            kept.put(block, known);
        }
    }

    private static Map<Key, Integer> fields(LogBlock block) {
        Map<Key, Integer> fields = new LinkedHashMap<>();
        for (int i = 0; i < block.count(); i++) {
            int source = block.source(i);
            if (block.end(i) - block.start(i) <= LONGEST_LINE) {
                LineFields.of(LogText.plain(block.text(i))).ifPresent(line -> {
                    Set<String> names = new HashSet<>();
                    line.fields().stream().map(LineFields.Field::name).filter(names::add).filter(name -> known(fields, source, name))
                            .forEach(name -> fields.merge(new Key(source, name), 1, Integer::sum));
                });
            }
        }
        return fields;
    }

    /** Lines with names of their own each would else take more memory than the lines themselves. */
    private static boolean known(Map<Key, Integer> fields, int source, String name) {
        return fields.size() < MOST_NAMES || fields.containsKey(new Key(source, name));
    }
}
