package dev.longshore.architecture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.KnownRegistry;
import dev.longshore.domain.Operation;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.ValueProblem;
import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.doctor.Check;
import dev.longshore.service.doctor.Finding;
import dev.longshore.service.doctor.Step;
import dev.longshore.service.exchange.ImageChanges;
import dev.longshore.service.health.Probe;
import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.transfer.ArchiveFile;
import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.testing.Declared;
import dev.longshore.ui.processes.Signal;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path UI = Path.of("src/main/resources/dev/longshore/ui");
    private static final Path ENGLISH = UI.resolve("i18n/messages.properties");
    private static final List<Path> OTHERS = List.of(UI.resolve("i18n/messages_zh_CN.properties"));

    /** Keys put together in code: a constant of an enum follows the prefix. */
    private static final Map<String, Class<? extends Enum<?>>> COMPUTED = Map.ofEntries(
            Map.entry("transfer.target.", SaveTarget.class),
            Map.entry("logs.highlight-colour.", SavedHighlight.Colour.class), Map.entry("logs.level.", LogLevel.class),
            Map.entry("transfer.archive.", ArchiveFile.Kind.class),
            Map.entry("processes.signal.", Signal.class),
            Map.entry("changes.kind.", ChangeKind.class),
            Map.entry("health.result.", Probe.Result.class),
            Map.entry("exchange.wrong.", ImageChanges.Problem.class),
            Map.entry("failure.cause.", Failure.Cause.class),
            Map.entry("failure.next.", Failure.Cause.class),
            Map.entry("hosts.lost.", Failure.Cause.class),
            Map.entry("hosts.origin.", Host.Origin.class),
            Map.entry("doctor.check.", Check.class),
            Map.entry("doctor.finding.", Finding.class),
            Map.entry("doctor.verdict.", Step.Verdict.class),
            Map.entry("hosts.rule.", CurrentEngine.Rule.class),
            Map.entry("hosts.found.problem.", DockerProblem.Kind.class),
            Map.entry("registry.origin.", KnownRegistry.Origin.class),
            Map.entry("hosts.address.", EndpointText.Problem.class),
            Map.entry("networks.problem.", DraftProblem.Kind.class),
            Map.entry("shell.theme.", ThemeMode.class),
            Map.entry("hosts.colour.", HostColour.class),
            Map.entry("run.problem.", RunProblem.Kind.class),
            Map.entry("run.value.", ValueProblem.class));

    private static final String OPERATION = "failure.operation.";
    private static final String PENDING = "pending.";
    private static final String REASON = "prune.reason.";
    private static final String CATEGORY = "prune.category.";

    /** Names of files, and of fields of a log, that begin like a family of keys. */
    private static final Set<String> FILES = Set.of("log.level", "settings.json", "settings.lock");

    @Test
    void coloursAreOnlyInTheTokenFiles() throws IOException {
        Map<Path, List<String>> found = new TreeMap<>();
        for (Path sheet : ResourceRules.filesBelow(UI, ".css")) {
            if (!sheet.getFileName().toString().startsWith("tokens-")) {
                List<String> colours = ResourceRules.colours(Files.readString(sheet));
                if (!colours.isEmpty()) {
                    found.put(sheet, colours);
                }
            }
        }
        assertEquals(Map.of(), found, "a theme is its tokens: a colour elsewhere is wrong in the other theme");
    }

    @Test
    void aColourWouldBeFound() {
        assertEquals(List.of("#fff", "rgba("), ResourceRules.colours(".a { -fx-fill: #fff; }\n.b { -fx-fill: rgba(0,0,0,1); }"));
        assertEquals(List.of(), ResourceRules.colours("#fade { -fx-fill: -ls-bg; /* #fff */ }"));
    }

    @Test
    void everyKeyExistsInEveryLanguage() throws IOException {
        for (Path other : OTHERS) {
            assertEquals(ResourceRules.texts(ENGLISH).keySet(), ResourceRules.texts(other).keySet(), other.toString());
        }
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() throws IOException {
        Map<String, String> english = ResourceRules.texts(ENGLISH);
        for (Path other : OTHERS) {
            ResourceRules.texts(other).forEach((key, text) -> assertEquals(
                    ResourceRules.placeholders(english.getOrDefault(key, text)), ResourceRules.placeholders(text),
                    key + " in " + other.getFileName()));
        }
    }

    @Test
    void everyTextIsAMessageFormat() throws IOException {
        for (Path file : Stream.concat(Stream.of(ENGLISH), OTHERS.stream()).toList()) {
            ResourceRules.texts(file).forEach((key, text) -> {
                assertDoesNotThrow(() -> new MessageFormat(text, Locale.ROOT), key);
                assertEquals(-1, text.replace("''", "").replaceAll("'[{}]'", "").indexOf('\''), "a single apostrophe hides what follows: " + key);
            });
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (Path file : Stream.concat(Stream.of(ENGLISH), OTHERS.stream()).toList()) {
            assertEquals(List.of(), ResourceRules.repeated(file), file.toString());
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = ResourceRules.dottedLiterals(SOURCES);
        List<String> unused = ResourceRules.texts(ENGLISH).keySet().stream()
                .filter(key -> !literals.contains(key) && !key.equals("app.name"))
                .filter(key -> Stream.concat(Stream.of(OPERATION, PENDING, REASON, CATEGORY), COMPUTED.keySet().stream()).noneMatch(key::startsWith)).toList();
        assertEquals(List.of(), unused);
    }

    /** A literal counts as a key where its first word begins a key too; the name of a file is none. */
    @Test
    void everyUsedKeyExists() throws IOException {
        Set<String> keys = ResourceRules.texts(ENGLISH).keySet();
        Set<String> families = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        List<String> missing = ResourceRules.dottedLiterals(SOURCES).stream()
                .filter(literal -> families.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !keys.contains(literal) && !literal.endsWith(".css") && !FILES.contains(literal)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyConstantWithAComputedKeyHasItsText() throws IOException {
        Set<String> keys = ResourceRules.texts(ENGLISH).keySet();
        COMPUTED.forEach((prefix, constants) -> {
            Set<String> expected = new TreeSet<>();
            for (Enum<?> constant : constants.getEnumConstants()) {
                expected.add(prefix + KebabCase.of(constant));
            }
            assertEquals(expected, keys.stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    @Test
    void everyOperationHasTheTextOfItsFailure() throws IOException {
        Set<String> ids = Declared.constants(Operation.class).stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids, ends(OPERATION));
        assertEquals(Set.of(), ends(PENDING).stream().filter(id -> !ids.contains(id)).collect(Collectors.toSet()));
    }

    /** Categories of prune name their reasons by the ends of keys. What stands alone in a verdict is never shown. */
    @Test
    void everyReasonOfPruneHasItsText() throws IOException {
        Pattern named = Pattern.compile("(?:PruneReason\\.of|note)\\((?:(?:[^\"()]|\\(\\))*\\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");
        Set<String> reasons = new TreeSet<>();
        for (Path file : ResourceRules.filesBelow(SOURCES.resolve("dev/longshore/service"), ".java")) {
            String source = Files.readString(file);
            if (source.contains("PruneReason")) {
                named.matcher(source).results().flatMap(match -> Stream.of(match.group(1), String.valueOf(match.group(2)))).forEach(reasons::add);
            }
        }
        reasons.removeAll(Set.of("free", "gone", "null"));
        assertEquals(reasons, ends(REASON));
    }

    private static Set<String> ends(String prefix) throws IOException {
        return ResourceRules.texts(ENGLISH).keySet().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aMissingKeyWouldBeFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "text(\"calls.title\"); text(\"no key\"); \"a.B\"; \"quote \\\" calls.not\"");
        assertEquals(Set.of("calls.title"), ResourceRules.dottedLiterals(folder));
        Files.writeString(folder.resolve("m.properties"), "a.b=x {0} {1,number,#}\n#a.b=\na.b=y\n");
        assertEquals(List.of("a.b"), ResourceRules.repeated(folder.resolve("m.properties")));
        assertEquals(Set.of("0", "1"), ResourceRules.placeholders("x {0} {1,number,#}"));
    }
}
