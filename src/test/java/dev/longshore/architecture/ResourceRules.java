package dev.longshore.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What style sheets, texts and sources are searched for. */
final class ResourceRules {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsb|hsba|hsl)\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(,[^}]*)?}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private ResourceRules() {
    }

    /** Colours written out in a style sheet; an id selector is none. */
    static List<String> colours(String css) {
        String rules = COMMENT.matcher(css).replaceAll("");
        return rules.lines().flatMap(line -> COLOUR.matcher(line.substring(Math.max(0, line.indexOf(':')))).results())
                .map(MatchResult::group).toList();
    }

    static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Keys that stand in a file more than once: the last would win in silence. */
    static List<String> repeated(Path file) throws IOException {
        Set<String> seen = new TreeSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip()).filter(key -> !seen.add(key)).toList();
        }
    }

    static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every string literal below a folder that could be a message key. */
    static Set<String> dottedLiterals(Path sources) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : filesBelow(sources, ".java")) {
            LITERAL.matcher(Files.readString(file)).results().map(match -> match.group(1))
                    .filter(text -> DOTTED.matcher(text).matches()).forEach(literals::add);
        }
        return literals;
    }

    static List<Path> filesBelow(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }
}
