package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsGroupTest {

    private static final SettingsService.Timing ONLY_AT_THE_END = new SettingsService.Timing(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    enum Colour { RED, BLUE }

    record Sea(boolean calm, int depth, Colour colour, String name, List<String> ships) {
        Sea {
            if (depth < 1 || depth > 100) {
                throw new IllegalArgumentException("depth " + depth);
            }
            colour.name();   // not null
            ships = List.copyOf(ships);
        }

        Sea withDepth(int other) {
            return new Sea(calm, other, colour, name, ships);
        }

        Sea withCalm(boolean other) {
            return new Sea(other, depth, colour, name, ships);
        }
    }

    private static final Sea FIRST = new Sea(true, 10, Colour.RED, "north", List.of());
    private static final SettingsGroup<Sea> SEA = new SettingsGroup<>("sea", Sea.class, FIRST);

    @TempDir
    private Path folder;
    private final SettingsNews news = new SettingsNews();

    private SettingsFile file() {
        return new SettingsFile(folder);
    }

    private SettingsService open() {
        return SettingsService.open(file(), file().load(), news, ONLY_AT_THE_END);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
    }

    private String stored() throws IOException {
        return Files.readString(folder.resolve("settings.json")).replaceAll("\\s", "");
    }

    private String storedGroups() throws IOException {
        String text = stored();
        return text.substring(text.indexOf("\"groups\":") + 9, text.length() - 1);
    }

    @Test
    void onlyWhatTheUserChangedIsStored() throws IOException {
        try (SettingsService settings = open()) {
            assertEquals(FIRST, settings.groups().get(SEA));
            settings.groups().change(SEA, sea -> sea.withDepth(20));
        }
        assertEquals("{\"sea\":{\"depth\":20}}", storedGroups());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("settings.json"))));
        try (SettingsService settings = open()) {
            assertEquals(FIRST.withDepth(20), settings.groups().get(SEA));
            settings.groups().change(SEA, sea -> sea.withDepth(10));
        }
        assertEquals("{\"sea\":{}}", storedGroups(), "a default is not stored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # stored                          | wrong   | calm  | depth | colour | name
            {}                                |         | true  | 10    | RED    | north
            {"depth":20,"colour":"BLUE"}      |         | true  | 20    | BLUE   | north
            {"depth":0,"calm":false}          | depth   | false | 10    | RED    | north
            {"depth":"deep","name":"south"}   | depth   | true  | 10    | RED    | south
            {"depth":1e9}                     | depth   | true  | 10    | RED    | north
            {"colour":"PUCE"}                 | colour  | true  | 10    | RED    | north
            {"colour":null,"depth":null}      |         | true  | 10    | RED    | north
            {"calm":"yes"}                    | calm    | true  | 10    | RED    | north
            {"calm":[]}                       | calm    | true  | 10    | RED    | north
            {"ships":7}                       | ships   | true  | 10    | RED    | north
            {"ships":[null]}                  | ships   | true  | 10    | RED    | north
            {"later":{"a":1}}                 |         | true  | 10    | RED    | north
            """)
    void aWrongFieldHasItsDefaultAndCostsNoOther(String stored, String wrong, boolean calm, int depth, Colour colour, String name) throws IOException {
        write("{\"version\":1,\"groups\":{\"sea\":" + stored + "}}");
        try (SettingsService settings = open()) {
            assertEquals(new Sea(calm, depth, colour, name, List.of()), settings.groups().get(SEA));
            settings.groups().get(SEA);
            assertEquals(wrong == null ? List.of() : List.of("wrong [groups.sea." + wrong + "]"), news.told, "told once");
        }
    }

    @Test
    void unknownGroupsAndFieldsAndWrongFieldsThatNobodyTouchesStay() throws IOException {
        write("{\"version\":1,\"theme\":\"DARK\",\"groups\":{\"air\":{\"wind\":1.50},\"sea\":{\"salt\":[3],\"colour\":\"PUCE\",\"depth\":20}}}");
        try (SettingsService settings = open()) {
            settings.groups().change(SEA, sea -> sea.withDepth(30).withCalm(false));
        }
        assertEquals("{\"version\":1,\"theme\":\"DARK\",\"groups\":{\"air\":{\"wind\":1.50},\"sea\":{\"salt\":[3],\"colour\":\"PUCE\",\"depth\":30,\"calm\":false}}}", stored());
        try (SettingsService settings = open()) {
            settings.groups().reset(SEA);
        }
        assertEquals("{\"version\":1,\"theme\":\"DARK\",\"groups\":{\"air\":{\"wind\":1.50},\"sea\":{\"salt\":[3]}}}", stored());
    }

    /** The whole of a file as the first version of the app wrote it. */
    @Test
    void theFileOfTheFirstVersionLosesNothing() throws IOException {
        String first = """
                {"version":1,"hosts":[{"id":"1","name":"nas","address":"tcp://nas:2376","tls":{"ca":"/c/ca.pem","verified":true}}],"host":"1",
                "theme":"DARK","language":"zh-CN","window":{"x":1.0,"y":2.0,"width":1280.0,"height":800.0,"maximized":true},
                "layout":{"sidebar":228.0,"inspector":432.0,"drawer":140.0,"drawerOpen":true},
                "tables":{"containers-table":{"columns":[{"id":"name","width":180.5,"visible":true}],"sortBy":"name","descending":false}},
                "marks":{"1":{"colour":"RED","readOnly":true,"production":true,"riskAccepted":"","pinnedApi":"1.41"}},"told":{"root":true}}""".replace("\n", "");
        write(first);
        Settings before = file().load().settings();
        try (SettingsService settings = open()) {
            settings.groups().change(SEA, sea -> sea.withDepth(20));
        }
        assertEquals(first.substring(0, first.length() - 1) + ",\"groups\":{\"sea\":{\"depth\":20}}}", stored());
        assertEquals(before, file().load().settings().withGroups(before.groups()), "and an older app reads the same");
        assertEquals(List.of(), news.told);
    }

    @Test
    void twoInstancesChangeDifferentFieldsOfOneGroup() throws IOException {
        try (SettingsService a = open(); SettingsService b = open()) {
            a.groups().change(SEA, sea -> sea.withDepth(20));
            a.flush();
            b.groups().change(SEA, sea -> sea.withCalm(false));
            b.flush();
        }
        assertEquals("{\"sea\":{\"depth\":20,\"calm\":false}}", storedGroups());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[]|groups", "{\"sea\":7}|groups.sea"})
    void aGroupThatIsNoneIsNamedAndACopyIsKeptBeforeItGoes(String groups, String named) throws IOException {
        write("{\"version\":1,\"groups\":" + groups + "}");
        try (SettingsService settings = open()) {
            assertEquals(List.of("wrong [" + named + "]"), news.told);
            settings.groups().change(SEA, sea -> sea.withDepth(20));
        }
        assertEquals("{\"sea\":{\"depth\":20}}", storedGroups());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.filter(path -> path.toString().endsWith(".bak")).count());
        }
    }

    @Test
    void aFollowerIsToldOfItsGroupAlone() {
        List<Integer> depths = new ArrayList<>();
        try (SettingsService settings = open()) {
            Subscription following = settings.groups().follow(SEA, sea -> depths.add(sea.depth()));
            settings.change(old -> old.withTheme("DARK"));
            settings.groups().change(SEA, sea -> sea.withDepth(20));
            settings.groups().reset(SEA);
            following.close();
            settings.groups().change(SEA, sea -> sea.withDepth(30));
        }
        assertEquals(List.of(10, 20, 10), depths);
    }
}
