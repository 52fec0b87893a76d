package dev.longshore.ui.prune;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneOperations;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window as it is worked with, by the keyboard alone. */
@ExtendWith(FxExtension.class)
class PruneFormViewTest {

    private static final HostMarks PRODUCTION = new HostMarks(HostColour.RED, false, true);

    @TempDir
    Path folder;

    private final LaidOutRobot robot = new LaidOutRobot();
    private final FakeSource source = new FakeSource();
    private UiFixture fixture;
    private Host host;
    private Stage owner;
    private PruneViewModel model;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        mark(HostMarks.NONE);
    }

    @AfterEach
    void stop() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(window -> window != owner).forEach(Window::hide);
            owner.hide();
        });
        fixture.close();
    }

    private void mark(HostMarks marks) {
        fixture.hosts.describe(fixture.session.host().id(), "prod-eu", marks);
        host = fixture.session.host();
    }

    private void open(Locale language, ThemeMode mode, List<Host> hosts) {
        open(language, mode, hosts, Optional.empty());
    }

    private void open(Locale language, ThemeMode mode, List<Host> hosts, Optional<ObjectKind> only) {
        Messages messages = new Messages(language);
        onFx(() -> {
            owner = FxExtension.window(1280, 800);
            Theme theme = new Theme(mode);
            theme.apply(owner.getScene());
            model = new PruneViewModel(source, new PruneHost(fixture.hosts, new FxExecutor()), only, new FxExecutor(), new FxDelay());
            new FormWindow(theme, () -> messages, () -> owner).open(new PruneForm(model, hosts, false, messages));
        });
        await("the window", () -> robot.lookup("#dialog-verb").tryQuery().isPresent());
        robot.targetWindow(this.<Node>find("#dialog-verb").getScene().getWindow());
    }

    private void open(PruneList list) {
        open(Locale.ENGLISH, ThemeMode.LIGHT, List.of(host));
        answer(list);
    }

    private void answer(PruneList list) {
        onFx(() -> source.asked.getLast().complete(list));
        await("the list", () -> model.list().get() == list);
        await("its cells", () -> model.lines().isEmpty() || shown().stream().anyMatch(cell -> cell.getItem().equals(model.lines().getFirst())));
    }

    private <N extends Node> N find(String selector) {
        return robot.lookup(selector).query();
    }

    private ListView<PruneLine> list() {
        return find("#prune-list");
    }

    private List<PruneCell> shown() {
        return list().lookupAll(".prune-cell").stream().map(PruneCell.class::cast).filter(cell -> !cell.isEmpty() && cell.isVisible()).toList();
    }

    private String spoken(Predicate<PruneLine> wanted) {
        return onFx(() -> shown().stream().filter(cell -> wanted.test(cell.getItem())).map(ListCell::getAccessibleText).findFirst().orElse("none").replace('\u2009', ' '));
    }

    private Button verb() {
        return find("#dialog-verb");
    }

    private void awaitVerb(String text, boolean enabled) {
        await(text, () -> verb().getText().replace('\u2009', ' ').equals(text) && verb().isDisabled() != enabled);
    }

    private void awaitSelected(String key) {
        await(key, () -> list().getSelectionModel().getSelectedItem() != null && list().getSelectionModel().getSelectedItem().key().equals(key));
    }

    private void awaitClosed() {
        await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
    }

    private void awaitFocus(String selector) {
        await("the keyboard at " + selector, () -> find(selector).isFocused());
    }

    @Test
    void theKeyboardTicksFoldsAndRemoves() {
        open(PruneSamples.usual().list());
        awaitFocus("#prune-list");
        awaitSelected("head/containers");
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
        robot.type(KeyCode.SPACE);
        awaitVerb("Remove 12 objects, up to 1.4 GB", true);
        robot.type(KeyCode.DOWN);
        awaitSelected(((PruneLine.Item) model.lines().get(1)).row().key());
        robot.type(KeyCode.SPACE);
        awaitVerb("Remove 13 objects, up to 1.41 GB", true);
        assertEquals("oom-137, exited 137, 9 days ago, 16 MB, ticked", spoken(line -> line instanceof PruneLine.Item item && item.row().name().equals("oom-137")));
        assertEquals("Stopped containers, 1 of 2, 18 MB", spoken(line -> line.key().equals("head/containers")));
        robot.type(KeyCode.DOWN, 2);
        awaitSelected("head/images");
        robot.type(KeyCode.RIGHT);
        await("unfolded", () -> model.lines().stream().noneMatch(line -> line.key().equals("more/images")));
        awaitSelected("head/images");
        robot.type(KeyCode.LEFT);
        await("folded", () -> model.lines().stream().anyMatch(line -> line.key().equals("more/images")));
        onFx(() -> verb().requestFocus());
        List<PruneCandidate> goes = onFx(() -> model.goes());
        robot.type(KeyCode.SPACE);
        awaitClosed();
        assertEquals(List.of(goes), onFx(() -> source.removed));
    }

    @Test
    void enterAndEscapeRemoveNothing() {
        open(PruneSamples.usual().list());
        assertTrue(onFx(() -> this.<Button>find("#dialog-cancel").isDefaultButton()));
        awaitFocus("#prune-list");
        robot.type(KeyCode.ESCAPE);
        awaitClosed();
        open(PruneSamples.usual().list());
        onFx(() -> verb().requestFocus());
        robot.type(KeyCode.ENTER);
        awaitClosed();
        assertEquals(List.of(), onFx(() -> source.removed));
    }

    /** A key that does nothing is followed by one that does something, so that the test waits for a change. */
    @Test
    void enterInTheListOpensWhatIsFoldedAndIsNoCancel() {
        open(PruneSamples.usual().list());
        awaitFocus("#prune-list");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN);
        awaitSelected(((PruneLine.Item) model.lines().get(1)).row().key());
        onFx(() -> list().getSelectionModel().select(new PruneLine.More("images", 5)));
        awaitSelected("more/images");
        robot.type(KeyCode.ENTER);
        await("unfolded", () -> model.lines().stream().noneMatch(line -> line.key().equals("more/images")));
        assertTrue(onFx(() -> verb().getScene().getWindow().isShowing()));
    }

    @Test
    void enterInTheFilterIsNoCancelAndEscapeClearsItFirst() {
        open(PruneSamples.usual().list());
        onFx(() -> this.<TextField>find("#prune-filter").requestFocus());
        robot.write("pay");
        robot.type(KeyCode.ENTER);
        robot.write("m");
        await("still there", () -> model.text().get().equals("paym"));
        robot.type(KeyCode.ESCAPE);
        await("cleared", () -> model.text().get().isEmpty());
        assertTrue(onFx(() -> verb().getScene().getWindow().isShowing()));
        robot.type(KeyCode.ESCAPE);
        awaitClosed();
    }

    @Test
    void enterBehindTheTypedNameRemoves() {
        mark(PRODUCTION);
        open(PruneSamples.usual().list());
        onFx(() -> this.<TextField>find("#dialog-typed").requestFocus());
        robot.write("prod-e");
        robot.type(KeyCode.ENTER);
        robot.write("u");
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
        assertEquals(List.of(), onFx(() -> List.copyOf(source.removed)));
        List<PruneCandidate> goes = onFx(() -> model.goes());
        robot.type(KeyCode.ENTER);
        awaitClosed();
        assertEquals(List.of(goes), onFx(() -> source.removed));
    }

    @Test
    void theNameOfAProductionHostIsTyped() {
        mark(PRODUCTION);
        open(PruneSamples.usual().list());
        awaitVerb("Remove 14 objects, up to 1.42 GB", false);
        assertTrue(onFx(() -> find("#prune-tags").lookup(".ls-tag") instanceof Label tag && tag.getText().equals("PROD")));
        onFx(() -> this.<TextField>find("#dialog-typed").requestFocus());
        robot.write("prod-eu");
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
        onFx(() -> this.<TextField>find("#dialog-typed").setText("prod-us"));
        awaitVerb("Remove 14 objects, up to 1.42 GB", false);
    }

    /** What the host is marked while the window is open counts too. */
    @Test
    void marksThatComeLaterCount() {
        open(PruneSamples.usual().list());
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
        mark(PRODUCTION);
        await("a name is to be typed", () -> robot.lookup("#dialog-typed").tryQuery().isPresent());
        awaitVerb("Remove 14 objects, up to 1.42 GB", false);
        mark(new HostMarks(HostColour.NONE, true, false));
        await("read-only", () -> this.<Label>find("#prune-trouble").getText().contains("read-only host"));
        awaitVerb("Remove 14 objects, up to 1.42 GB", false);
        mark(HostMarks.NONE);
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
    }

    @Test
    void filtersNarrowAndSayHowMany() {
        open(PruneSamples.usual().list());
        await("counted", () -> this.<Label>find("#prune-ticked").getText().equals("14 of 22 ticked"));
        onFx(() -> this.<TextField>find("#prune-filter").requestFocus());
        robot.write("pay");
        awaitVerb("Remove 1 object, up to 188 MB", true);
        await("counted", () -> this.<Label>find("#prune-ticked").getText().equals("1 of 1 ticked"));
        onFx(() -> this.<TextField>find("#prune-filter").setText("nothing has this"));
        await("said", () -> find("#prune-empty").getAccessibleText().startsWith("Nothing passes the filters"));
        onFx(() -> this.<Button>find("#prune-show-all").fire());
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
    }

    @Test
    void aGroupWithNotesOnlyHasAHeadWithoutATick() {
        open(new PruneSamples().with("containers", "a", "created", 2_000_000, 1).note("images", PruneReason.of("free-later", "1")).list());
        await("its head", () -> shown().stream().anyMatch(cell -> cell.getItem().key().equals("head/images")));
        assertEquals("Images, nothing can go now, –", spoken(line -> line.key().equals("head/images")));
        CheckBox box = onFx(() -> (CheckBox) shown().stream().filter(cell -> cell.getItem().key().equals("head/images")).findFirst().orElseThrow().lookup(".check-box"));
        assertTrue(onFx(() -> box.isDisabled() && !box.isSelected()));
    }

    @Test
    void theGroupThatIsMeantShowsAndHasTheKeyboard() {
        PruneSamples many = PruneSamples.usual();
        for (int i = 0; i < 30; i++) {
            many.note("images", PruneReason.of("free-later", "1")).with("anonymous-volumes", "volume-" + i, "anonymous", 1000, 3);
        }
        open(Locale.ENGLISH, ThemeMode.LIGHT, List.of(host), Optional.of(NetworkOperations.NETWORK));
        onFx(() -> list().getScene().getWindow().setHeight(360));
        onFx(() -> source.asked.getLast().complete(many.list()));
        awaitSelected("head/networks");
        awaitFocus("#prune-list");
        await("scrolled to", () -> shown().stream().anyMatch(cell -> cell.getItem().key().equals("head/networks") && cell.isFocused()));
        onFx(() -> list().getSelectionModel().clearAndSelect(0));
        onFx(model::listAgain);
        PruneList again = PruneSamples.usual().list();
        onFx(() -> source.asked.getLast().complete(again));
        await("listed again", () -> model.list().get() == again);
        awaitSelected("head/containers");
    }

    @Test
    void nothingIsSaid() {
        open(new PruneSamples().list());
        await("said", () -> find("#prune-empty").isVisible() && find("#prune-empty").getAccessibleText().startsWith("Nothing to clean up"));
        awaitVerb("Remove", false);
    }

    @Test
    void loadingIsSaidAndTheListIsMadeAnew() {
        open(Locale.ENGLISH, ThemeMode.LIGHT, List.of(host));
        await("said", () -> find("#prune-empty").getAccessibleText().startsWith("Looking for what can go"));
        answer(PruneSamples.usual().list());
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
        robot.type(KeyCode.F5);
        await("asked again", () -> source.asked.size() == 2);
        awaitVerb("Remove 14 objects, up to 1.42 GB", false);
        answer(new PruneSamples().with(PruneSamples.usual().list().groups().getFirst().rows().getFirst().candidate()).with("containers", "new", "dead", 0, 1).list());
        awaitVerb("Remove 1 object, 16 MB", true);
    }

    @Test
    void whichHostIsAskedFirst() {
        open(Locale.ENGLISH, ThemeMode.LIGHT, List.of(host, PruneSamples.HOST));
        await("said", () -> find("#prune-empty").getAccessibleText().startsWith("Choose a host"));
        awaitFocus("#prune-host");
        assertTrue(onFx(() -> source.asked.isEmpty()));
        onFx(() -> this.<ChoiceBox<Host>>find("#prune-host").setValue(host));
        answer(PruneSamples.usual().list());
        awaitVerb("Remove 14 objects, up to 1.42 GB", true);
    }

    @Test
    void tenThousandShowAsQuicklyAsTen() {
        PruneSamples many = new PruneSamples();
        for (int i = 0; i < 10_000; i++) {
            many.with("images", "many:" + i, "no-container", 1000, i % 400);
        }
        open(many.list());
        onFx(() -> model.unfold("images", true));
        assertEquals(10_001, onFx(() -> list().getItems().size()));
        robot.type(KeyCode.END);
        await("the last", () -> shown().stream().anyMatch(cell -> cell.getItem().equals(model.lines().getLast())));
        assertFalse(onFx(() -> shown().size() > 60), "rows out of sight have no cells");
    }

    @Test
    void pictures() {
        for (Locale language : Messages.LANGUAGES) {
            for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
                picture(language, mode);
            }
        }
    }

    private void picture(Locale language, ThemeMode mode) {
        mark(PRODUCTION);
        open(language, mode, List.of(host));
        Failure why = new Failure(Failure.Cause.UNAUTHORIZED, "prod-eu", "unix:///run/docker.sock", PruneOperations.PRUNE, "", 403, "forbidden");
        answer(PruneSamples.usual().failed("networks", why).list());
        onFx(() -> this.<TextField>find("#dialog-typed").setText("prod-eu"));
        LaidOutRobot.awaitLayout();
        onFx(() -> Pictures.take(list().getScene(), "prune-" + language.getLanguage() + "-" + mode.name().toLowerCase(Locale.ROOT)));
        onFx(() -> {
            list().getScene().getWindow().setWidth(1100);
            list().getScene().getWindow().setHeight(900);
        });
        await("larger", () -> list().getScene().getWidth() > 1000);
        onFx(() -> Pictures.take(list().getScene(), "prune-large-" + language.getLanguage() + "-" + mode.name().toLowerCase(Locale.ROOT)));
        onFx(() -> list().getScene().getWindow().hide());
        awaitClosed();
        onFx(owner::hide);
    }
}
