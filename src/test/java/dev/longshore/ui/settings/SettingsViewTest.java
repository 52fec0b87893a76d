package dev.longshore.ui.settings;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.calls.CallSettings;
import dev.longshore.service.host.NetworkSettings;
import dev.longshore.service.host.StartSettings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.QuietSettings;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.base.SettingRow.Choice;
import dev.longshore.ui.base.SettingRow.Option;
import dev.longshore.ui.base.SettingRow.Text;
import dev.longshore.ui.base.SettingRow.Words;
import dev.longshore.ui.calls.CallsSection;
import dev.longshore.ui.hosts.StartSection;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.SettingsSection;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class SettingsViewTest {

    @TempDir
    private Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private SettingsService settings;
    private SettingsGroups groups;
    private SettingsViewModel model;
    private Theme theme;
    private Stage stage;
    private final ObjectProperty<ThemeMode> mode = new SimpleObjectProperty<>(ThemeMode.SYSTEM);
    private final ObjectProperty<String> word = new SimpleObjectProperty<>("");

    @BeforeEach
    void start() {
        SettingsFile file = new SettingsFile(folder);
        settings = SettingsService.open(file, file.load(), new QuietSettings());
        groups = settings.groups();
        onFx(() -> {
            CommonSettings common = new CommonSettings(groups, new FxExecutor());
            List<SettingsSection> sections = List.of(StartSection.of(groups, new FxExecutor()), appearance(), common.safety(), common.network(), CallsSection.of(groups, new FxExecutor()));
            model = new SettingsViewModel(() -> sections);
            theme = new Theme(ThemeMode.LIGHT);
        });
    }

    @AfterEach
    void end() {
        onFx(() -> {
            if (stage != null) {
                stage.hide();
            }
        });
        settings.close();
    }

    private SettingsSection appearance() {
        SettingRow choice = new Choice<>(new Words("theme", "settings.theme", "settings.theme.hint"), mode, ThemeMode.SYSTEM,
                List.of(new Option<>(ThemeMode.SYSTEM, Message.of("shell.theme.system")), new Option<>(ThemeMode.LIGHT, Message.of("shell.theme.light")),
                        new Option<>(ThemeMode.DARK, Message.of("shell.theme.dark"))));
        SettingRow text = new Text(new Words("word", "settings.density", "settings.density.hint"), word, "",
                typed -> typed.contains(" ") ? Optional.of(Message.of("reason.one-only")) : Optional.empty());
        return new SettingsSection("appearance", 20, "settings.appearance", List.of(choice, text));
    }

    private void show(Locale language) {
        onFx(() -> {
            SettingsView view = new SettingsView(model, new Messages(language));
            Scene scene = new Scene(view.root(), 760, 560);
            theme.apply(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.focus();
        });
    }

    private <T extends Node> T node(String id, Class<T> type) {
        await(id, () -> stage.getScene().lookup(id) != null);
        return onFx(() -> type.cast(stage.getScene().lookup(id)));
    }

    private List<String> shown() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".setting").stream().map(row -> ((Label) row.lookup(".label")).getText()).toList());
    }

    private void type(String id, String text) {
        TextField field = node(id, TextField.class);
        onFx(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    @Test
    void aGroupShowsAtATimeAndTheArrowsGoFromOneToTheNext() {
        show(Locale.ENGLISH);
        assertEquals(List.of("Demo engine where no host answers"), shown());
        onFx(() -> stage.getScene().lookup("#settings-group-general").requestFocus());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        await("safety", () -> "settings.safety".equals(model.group().get()));
        assertEquals(List.of("Type the host's name before anything is destroyed", "Copied secrets leave the clipboard after"), shown());
        assertEquals("settings-group-safety", onFx(() -> stage.getScene().getFocusOwner().getId()));
        onFx(() -> Pictures.take(stage.getScene(), "settings-safety-light-en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # language | query         | rows
            en         | engine        | Demo engine where no host answers;Ask a silent engine after
            en         | NETWORK list  | List everything anew every;List anew when the window gets the focus
            en         | dark          | Theme
            en         | clipboard     | Copied secrets leave the clipboard after
            zh         | 剪贴板        | 复制的机密从剪贴板清除前的时间
            zh         | 深色          | 主题
            zh         | clipboard     |
            en         | no such thing |
            """)
    void theSearchNarrowsOverTitlesAndDescriptionsInTheUsersLanguage(String language, String query, String rows) {
        show(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        type("#settings-search", query);
        List<String> wanted = rows == null ? List.of() : List.of(rows.split(";"));
        assertEquals(wanted, shown());
        assertEquals(wanted.isEmpty(), onFx(() -> stage.getScene().lookup("#settings-nothing") != null));
        onFx(() -> Pictures.take(stage.getScene(), "settings-search-" + language + "-" + (wanted.isEmpty() ? "nothing" : wanted.size())));
    }

    @Test
    void whatIsSetHoldsAtOnceAndIsResetWithItsGroup() {
        show(Locale.ENGLISH);
        robot.clickOn("#setting-demo");
        assertFalse(groups.get(StartSettings.GROUP).demo());
        onFx(() -> model.show("theme"));
        ChoiceBox<?> choice = node("#setting-theme", ChoiceBox.class);
        onFx(() -> choice.getSelectionModel().select(2));
        assertEquals(ThemeMode.DARK, mode.get());
        robot.clickOn("#settings-reset-appearance");
        await("reset", () -> mode.get() == ThemeMode.SYSTEM && choice.getSelectionModel().getSelectedIndex() == 0);
        assertFalse(groups.get(StartSettings.GROUP).demo(), "another group");
        onFx(() -> model.show("demo"));
        robot.clickOn("#settings-reset-general");
        await("reset", () -> groups.get(StartSettings.GROUP).demo() && ((CheckBox) stage.getScene().lookup("#setting-demo")).isSelected());
    }

    @Test
    void anAmountThatCannotBeUsedIsSaidAndChangesNothing() {
        show(Locale.ENGLISH);
        onFx(() -> model.show("ping"));
        for (String wrong : List.of("", "0", "4", "121", "soon", "1.5", "99999999999")) {
            type("#setting-ping", wrong);
            assertEquals("A whole number from 5 to 120", onFx(() -> ((Label) stage.getScene().lookup("#problem-ping")).getText()), wrong);
            assertEquals(15, groups.get(NetworkSettings.GROUP).pingSeconds());
        }
        onFx(() -> Pictures.take(stage.getScene(), "settings-network-wrong-en"));
        onFx(() -> stage.getScene().lookup("#setting-relist").requestFocus());
        await("what holds shows again", () -> ((TextField) stage.getScene().lookup("#setting-ping")).getText().equals("15"));
        type("#setting-ping", " 30 ");
        assertEquals(30, groups.get(NetworkSettings.GROUP).pingSeconds());
        assertFalse(onFx(() -> stage.getScene().lookup("#problem-ping").isVisible()));
        settings.flush();
        assertEquals(30, settingsOnDisk().groups().get(NetworkSettings.GROUP).pingSeconds());
    }

    private SettingsService settingsOnDisk() {
        SettingsFile file = new SettingsFile(folder);
        return SettingsService.open(file, file.load(), new QuietSettings());
    }

    @Test
    void aTextIsTakenUnlessSomethingIsWrongWithIt() {
        show(Locale.ENGLISH);
        onFx(() -> model.show("word"));
        type("#setting-word", "two words");
        assertEquals("", word.get());
        type("#setting-word", "one");
        assertEquals("one", word.get());
    }

    @Test
    void whatIsSetElsewhereShows() {
        show(Locale.ENGLISH);
        onFx(() -> model.group().set("calls.title"));
        groups.change(CallSettings.GROUP, old -> old.withKept(600));
        await("told", () -> ((TextField) stage.getScene().lookup("#setting-calls")).getText().equals("600"));
    }

    @Test
    void escapeClearsTheSearchFirstAndThenCloses() {
        onFx(() -> model.show());
        show(Locale.ENGLISH);
        type("#settings-search", "theme");
        robot.type(KeyCode.ESCAPE);
        await("cleared", () -> model.query().get().isEmpty());
        assertTrue(model.open().get());
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> !model.open().get());
    }

    @Test
    void everySettingHasWordsForThoseWhoHearIt() {
        show(Locale.ENGLISH);
        model.groups().stream().flatMap(group -> group.rows().stream()).forEach(row -> {
            onFx(() -> model.show(row.words().id()));
            Node control = node("#setting-" + row.words().id(), Node.class);
            assertEquals(new Messages(Locale.ENGLISH).text(row.words().title()), control.getAccessibleText());
            await(row.words().id() + " has the keyboard", () -> stage.getScene().getFocusOwner() == control);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, zh", "DARK, zh"})
    void inBothThemesAndLanguagesNothingIsCut(ThemeMode look, String language) {
        onFx(() -> theme.mode().set(look));
        show(Locale.forLanguageTag(language));
        for (SettingsViewModel.Group group : model.groups()) {
            onFx(() -> model.group().set(group.title()));
            await("laid out", () -> {
                stage.getScene().getRoot().layout();
                return stage.getScene().getRoot().lookupAll(".setting").size() == group.rows().size();
            });
            onFx(() -> Pictures.take(stage.getScene(), "settings-" + group.title() + "-" + look + "-" + language));
            List<String> cut = onFx(() -> Stream.concat(stage.getScene().getRoot().lookupAll(".setting .label").stream(), stage.getScene().getRoot().lookupAll(".settings-group-button").stream())
                    .filter(node -> node.lookup(".text") instanceof javafx.scene.text.Text text && text.getText().endsWith("…")).map(Node::toString).toList());
            assertEquals(List.of(), cut);
        }
    }
}
