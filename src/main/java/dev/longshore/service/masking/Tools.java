package dev.longshore.service.masking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of programs that take secrets in their arguments; see {@code tools.txt}. Immutable. */
final class Tools {

    private static final Tools TABLE = read();

    private final Map<String, List<Usage>> usages = new HashMap<>();

    /** What a value is. */
    enum Kind { SECRET, USER, PERCENT, COMMA, SLASH, SEMICOLON, HEADER, ENV, LOGIN, PAIRS, VALUE, SOURCE, KEY, NAMED, WORD, PLAIN }

    /**
     * One way to call a program.
     *
     * @param words       the words that must have come after the program's name
     * @param options     by their text: {@code -p}, {@code --password}; a word without hyphens is one, too
     * @param attached    the letters whose value stands in the same word only: {@code -psecret}
     * @param positionals what the arguments are, by their number from 1; 0 stands for the last one
     * @param rest        the number from which on all arguments are of the kind of that one; 0 for none
     * @param letter      the last argument is a secret only where this letter is among the options; 0 for always
     * @param input       whether its input is a secret
     */
    record Usage(List<String> words, Map<String, Kind> options, String attached, Map<Integer, Kind> positionals, int rest, char letter,
                 boolean input) {

        /** Whether it has options of several letters after one hyphen. */
        boolean longOptions() {
            return options.keySet().stream().anyMatch(name -> name.length() > 3 && name.charAt(0) == '-' && name.charAt(1) != '-');
        }
    }

    private Tools() {
    }

    /** How that program is called; empty for a program that takes no secrets. */
    static List<Usage> of(String name) {
        return TABLE.usages.getOrDefault(name, List.of());
    }

    private static Tools read() {
        Tools tools = new Tools();
        try (InputStream in = Tools.class.getResourceAsStream("tools.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(tools::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tools;
    }

    private void add(String line) {
        int bar = line.indexOf('|');
        String[] head = line.substring(0, bar).split(":", 2);
        List<String> words = head.length < 2 ? List.of() : List.of(head[1].strip().split("\\s+"));
        Usage usage = usage(words, line.substring(bar + 1).strip().split("\\s+"));
        for (String name : head[0].strip().split("\\s+")) {
            usages.computeIfAbsent(name, key -> new ArrayList<>()).add(usage);
        }
    }

    private static Usage usage(List<String> words, String[] specs) {
        Map<String, Kind> options = new HashMap<>();
        Map<Integer, Kind> positionals = new HashMap<>();
        StringBuilder attached = new StringBuilder();
        int rest = 0;
        char letter = 0;
        boolean input = false;
        for (String spec : specs) {
            int slash = spec.indexOf('/');
            String what = slash < 0 ? spec : spec.substring(0, slash);
            Kind kind = slash < 0 ? Kind.SECRET : Kind.valueOf(spec.substring(slash + 1).toUpperCase(Locale.ROOT));
            if (what.equals("stdin")) {
                input = true;
            } else if (what.startsWith("@last")) {
                positionals.put(0, kind);
                letter = what.length() > 5 ? what.charAt(6) : 0;
            } else if (what.startsWith("@")) {
                int number = Integer.parseInt(what.replaceAll("\\D", ""));
                positionals.put(number, kind);
                rest = what.endsWith("+") ? number : rest;
            } else if (what.endsWith("*")) {
                attached.append(what.charAt(1));
            } else {
                options.put(what.startsWith("=") ? what.substring(1) : what, kind);
            }
        }
        return new Usage(words, Map.copyOf(options), attached.toString(), Map.copyOf(positionals), rest, letter, input);
    }
}
