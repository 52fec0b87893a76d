package dev.longshore.service.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.ShellWords;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonText;
import dev.longshore.service.masking.MaskingTable.Row;
import dev.longshore.service.run.RunSecrets;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table in every form in which the app shows it: as text, in documents, in the calls drawer and in what is copied. */
class MaskingTableTest {

    private final Masker masker = new Masker();

    static List<Row> commands() throws IOException {
        return MaskingTable.rows("commands.txt");
    }

    static List<Row> simpleCommands() throws IOException {
        return commands().stream().filter(row -> ShellWords.split(row.input()).problems().isEmpty()).toList();
    }

    static List<Row> texts() throws IOException {
        return MaskingTable.rows("texts.txt");
    }

    static List<Row> variables() throws IOException {
        return MaskingTable.rows("variables.txt");
    }

    static List<Row> labels() throws IOException {
        return MaskingTable.rows("labels.txt");
    }

    @ParameterizedTest
    @MethodSource({"commands", "texts"})
    void asText(Row row) {
        assertEquals(row.shown(Masker.DOTS), masker.text(row.input()));
        assertEquals(row.shown(Masker.STARS), masker.plainText(row.input()));
        assertEquals(row.shown(Masker.DOTS), masker.text(row.shown(Masker.DOTS)), "what is masked stays as it is");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void asALineOfHistory(Row row) {
        String built = "RUN /bin/sh -c %s # buildkit";
        assertEquals(built.formatted(row.shown(Masker.DOTS)), masker.text(built.formatted(row.input())));
        assertEquals("/bin/sh -c " + row.shown(Masker.DOTS), masker.text("/bin/sh -c " + row.input()));
        assertString(row, JsonPath.ROOT.index(0).member("CreatedBy"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void asACommandOfADocument(Row row) {
        for (String name : List.of("Cmd", "Entrypoint", "Args")) {
            assertItem(row, name, "/bin/sh", "-c", row.input());
        }
        assertItem(row, "Test", "CMD-SHELL", row.input());
        assertString(row, JsonPath.ROOT.index(0).member("Command"));
    }

    @ParameterizedTest
    @MethodSource("simpleCommands")
    void asAListOfArguments(Row row) {
        List<String> words = ShellWords.split(row.input()).words();
        List<String> shown = ShellWords.split(row.shown(Masker.STARS)).words();
        assertEquals(shown, masker.arguments(List.of(), words));
        assertEquals(shown.subList(1, shown.size()), masker.arguments(words.subList(0, 1), words.subList(1, words.size())));
        JsonNode program = new JsonString(words.getFirst());
        JsonNode body = new JsonObject(List.of(new Member("Path", program), new Member("Args", array(words.subList(1, words.size())))));
        JsonObject masked = (JsonObject) parse(masker.json(JsonText.compact(body)));
        assertEquals(array(shown.subList(1, shown.size())), masked.get("Args"));
    }

    @ParameterizedTest
    @MethodSource("simpleCommands")
    void asACopiedRunLine(Row row) {
        List<String> words = ShellWords.split(row.input()).words();
        List<String> shown = ShellWords.split(row.shown(Masker.STARS)).words();
        RunLine line = RunLine.EMPTY.withImage("x").withCommand(words).with(RunOption.HEALTH_CMD, List.of(row.input()));
        RunLine copied = new RunSecrets(masker).masked(line);
        assertEquals(shown, copied.command());
        assertEquals(List.of(row.shown(Masker.STARS)), copied.all(RunOption.HEALTH_CMD));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asAStringOfADocument(Row row) {
        assertString(row, JsonPath.ROOT.member("State").member("Error"));
        assertString(row, JsonPath.ROOT.member("Labels").member("note"));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void asAnEnvironment(Row row) {
        Optional<String> shown = row.secret() ? Optional.of(row.shown(Masker.DOTS)) : Optional.empty();
        assertEquals(shown, masker.mask(JsonPath.ROOT.member("Config").member("Env").index(0), row.input()));
        assertEquals(shown, masker.mask(JsonPath.ROOT.member("Env").index(3), row.input()));
        assertEquals(exec(row.shown(Masker.STARS)), parse(masker.body("/containers/x/exec", JsonText.compact(exec(row.input())))));
        RunLine copied = new RunSecrets(masker).masked(RunLine.EMPTY.withImage("x").with(RunOption.ENV, List.of(row.input())));
        assertEquals(List.of(row.shown(Masker.STARS)), copied.all(RunOption.ENV));
        assertArgument(row, "-e");
        assertEquals("docker run -e '" + row.shown(Masker.DOTS) + "' x", masker.text("docker run -e '" + row.input() + "' x"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void asALabel(Row row) {
        int equals = row.input().indexOf('=');
        String name = row.input().substring(0, equals);
        String value = row.input().substring(equals + 1);
        String shown = row.shown(Masker.DOTS).substring(equals + 1);
        assertEquals(shown, masker.mask(JsonPath.ROOT.member("Labels").member(name), value).orElse(value));
        RunLine copied = new RunSecrets(masker).masked(RunLine.EMPTY.withImage("x").with(RunOption.LABEL, List.of(row.input())));
        assertEquals(List.of(row.shown(Masker.STARS)), copied.all(RunOption.LABEL));
        assertArgument(row, "--label");
    }

    private static JsonNode exec(String entry) {
        return new JsonObject(List.of(new Member("Env", array(List.of(entry)))));
    }

    private void assertArgument(Row row, String option) {
        List<String> shown = List.of("docker", "run", option, row.shown(Masker.STARS), "x");
        assertEquals(shown, masker.arguments(List.of(), List.of("docker", "run", option, row.input(), "x")));
    }

    private void assertString(Row row, JsonPath path) {
        assertEquals(row.shown(Masker.DOTS), masker.mask(path, row.input()).orElse(row.input()));
    }

    /** The last item of a command, as the inspector asks for it. */
    private void assertItem(Row row, String name, String... items) {
        JsonNode document = new JsonObject(List.of(new Member("Config", new JsonObject(List.of(new Member(name, array(List.of(items))))))));
        JsonPath path = JsonPath.ROOT.member("Config").member(name).index(items.length - 1);
        assertEquals(row.shown(Masker.DOTS), masker.mask(path, row.input(), document).orElse(row.input()));
        assertEquals(document.equals(masker.mask(document)), !row.secret());
    }

    private static JsonArray array(List<String> items) {
        return new JsonArray(items.stream().<JsonNode>map(JsonString::new).toList());
    }

    private static JsonNode parse(String json) {
        return JsonDocument.parse(json.getBytes(UTF_8)).root();
    }
}
