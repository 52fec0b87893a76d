package dev.longshore.domain.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the commands of {@link Preparation}. */
final class PreparationText {

    private static final String PROGRAM = "(?:.*[/\\\\])?(?:docker|podman)(?:\\.exe)?";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]*";
    private static final Map<String, String> OTHER_NAMES = Map.of("-d", "driver", "-o", "opt");
    private static final Map<String, Set<String>> VALUES = Map.of("volume", Set.of("driver", "opt", "label", "name"),
            "network", Set.of("driver", "opt", "label", "subnet", "gateway", "ip-range"));
    private static final Set<String> POOL = Set.of("subnet", "gateway", "ip-range");
    private static final Set<String> FLAGS = Set.of("internal", "attachable", "ipv6");

    private final String kind;
    private final Deque<String> words;
    private final Map<String, List<String>> options = new HashMap<>();
    private final Set<String> flags = new TreeSet<>();
    private final List<String> names = new ArrayList<>();

    private PreparationText(String kind, Deque<String> words) {
        this.kind = kind;
        this.words = words;
    }

    static Optional<Preparation> read(String command) {
        ShellWords.Split split = ShellWords.split(command);
        Deque<String> words = new ArrayDeque<>(split.words());
        if ("sudo".equals(words.peek())) {
            words.poll();
        }
        if (!split.problems().isEmpty() || words.size() < 3 || !words.poll().matches(PROGRAM)) {
            return Optional.empty();
        }
        String kind = words.poll();
        boolean creates = VALUES.containsKey(kind) && words.poll().equals("create");
        return creates ? new PreparationText(kind, words).read() : Optional.empty();
    }

    private Optional<Preparation> read() {
        while (!words.isEmpty()) {
            String word = words.poll();
            if (!word.startsWith("-")) {
                names.add(word);
            } else if (!option(word)) {
                return Optional.empty();
            }
        }
        names.addAll(options.getOrDefault("name", List.of()));
        boolean single = options.entrySet().stream().allMatch(each -> each.getValue().size() == 1 || Set.of("opt", "label").contains(each.getKey()));
        return single && names.size() == 1 && names.getFirst().matches(NAME) ? Optional.of(made(names.getFirst())) : Optional.empty();
    }

    private boolean option(String word) {
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        String option = OTHER_NAMES.getOrDefault(flag, flag.replaceFirst("^--", ""));
        if (kind.equals("network") && FLAGS.contains(option) && equals < 0) {
            return flags.add(option);
        }
        if (!VALUES.get(kind).contains(option) || equals < 0 && words.isEmpty()) {
            return false;
        }
        options.computeIfAbsent(option, any -> new ArrayList<>()).add(equals < 0 ? words.poll() : word.substring(equals + 1));
        return true;
    }

    private Preparation made(String name) {
        String driver = options.getOrDefault("driver", List.of("")).getFirst();
        Map<String, String> settings = KeyValue.map(options.getOrDefault("opt", List.of()));
        Map<String, String> labels = KeyValue.map(options.getOrDefault("label", List.of()));
        if (kind.equals("volume")) {
            return new Preparation.NewVolume(name, driver, settings, labels);
        }
        Map<String, String> pool = new LinkedHashMap<>();
        POOL.stream().filter(options::containsKey).sorted().forEach(key -> pool.put(key, options.get(key).getFirst()));
        return new Preparation.NewNetwork(name, driver, settings, labels, pool, Set.copyOf(flags));
    }
}
