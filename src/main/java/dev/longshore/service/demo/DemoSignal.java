package dev.longshore.service.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Signals as {@code POST /containers/{id}/kill} takes them: by number, or by name with or without SIG. */
final class DemoSignal {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("HUP", 1), Map.entry("INT", 2),
            Map.entry("QUIT", 3), Map.entry("ABRT", 6), Map.entry("KILL", 9), Map.entry("USR1", 10), Map.entry("USR2", 12),
            Map.entry("TERM", 15), Map.entry("CONT", 18), Map.entry("STOP", 19), Map.entry("WINCH", 28));
    private static final Set<Integer> ENDING = Set.of(2, 3, 6, 9, 15);

    private DemoSignal() {
    }

    /** @throws DemoFault 400 for a signal that does not exist */
    static int number(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return 9;
        }
        if (name.matches("\\d{1,2}") && Integer.parseInt(name) >= 1 && Integer.parseInt(name) <= 64) {
            return Integer.parseInt(name);
        }
        Integer number = NUMBERS.get(name.startsWith("SIG") ? name.substring(3) : name);
        if (number == null) {
            throw DemoFault.badRequest("invalid signal: " + text);
        }
        return number;
    }

    static boolean ends(int signal) {
        return ENDING.contains(signal);
    }
}
