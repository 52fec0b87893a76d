package dev.longshore.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageActionsTest {

    @TempDir
    Path folder;

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private UiFixture fixture;
    private ImagesViewModel model;
    private ImageActions actions;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        model = new ImagesViewModel(fixture.current, fixture.navigation, RowThreads.on(fixture.ui));
        actions = new ImageActions(model, new ImageService(fixture.calls), fixture.dialogs, fixture.notices, fixture.copied::add, new BulkRemoval(tasks), fixture.ui, List.of());
        fixture.ui.until("rows and their users", () -> model.table().rows().size() > 5 && !row("seed/base:1.35").users().isEmpty());
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private ImageRow row(String tag) {
        return model.table().rows().stream().filter(row -> row.tags().contains(tag)).findFirst().orElseThrow();
    }

    private Command action(String name) {
        return actions.all().stream().filter(command -> command.key().equals("images.action." + name)).findFirst().orElseThrow();
    }

    private String reason(String name) {
        return action(name).disabledReason().get().map(Message::key).orElse("enabled");
    }

    private List<String> sent(String method) {
        return fixture.engine.requests(method, "/").stream().map(r -> r.target().replaceFirst("^/v[0-9.]+", "")).toList();
    }

    private void awaitIdle() {
        fixture.ui.until("no action under way", () -> model.table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    @Test
    void knowsWhoUsesAnImageAndHowLargeAllAre() {
        assertTrue(row("seed/web:1.1").users().containsAll(List.of("shop-web-1", "shop-web-2")));
        assertTrue(model.totalSize().get() > 10_000_000);
    }

    @Test
    void tagSendsRepositoryAndTag() {
        fixture.engine.on("POST", "/images/", exchange -> exchange.reply(201, "text/plain", ""));
        ImageRow web = row("seed/web:1.1");
        model.table().selection().setAll(List.of(web));
        action("tag").run();
        Dialogs.Prompt asked = fixture.dialogs.last(Dialogs.Prompt.class);
        assertEquals("images.tag.invalid", asked.validate().apply("Not Valid").orElseThrow().key());
        assertTrue(asked.validate().apply("127.0.0.1:5000/a/b:2").isEmpty());
        fixture.dialogs.answer("127.0.0.1:5000/a/b:2");
        awaitIdle();
        assertEquals(List.of("/images/" + web.id() + "/tag?repo=127.0.0.1:5000/a/b&tag=2"), sent("POST"));
    }

    @Test
    void removeGoesByIdAndIsForcedOnlyWhereItWasAgreed() {
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.json("[{\"Deleted\":\"x\"}]"));
        ImageRow unused = row("seed/layers:eight");
        ImageRow used = row("seed/web:1.1");
        model.table().selection().setAll(List.of(unused));
        action("remove").run();
        assertTrue(fixture.dialogs.last(Dialogs.Confirmation.class).options().isEmpty());
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        awaitIdle();
        model.table().selection().setAll(List.of(used));
        action("remove").run();
        Dialogs.Confirmation asked = fixture.dialogs.last(Dialogs.Confirmation.class);
        assertEquals(List.of(true), asked.options().stream().map(Dialogs.Option::required).toList());
        assertTrue(asked.objects().getFirst().name().contains("seed/web:1.1"));
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        awaitIdle();
        assertEquals(List.of("/images/" + unused.id(), "/images/" + used.id() + "?force=1"), sent("DELETE"));
    }

    @Test
    void tagsThatCameWhileTheQuestionStoodAreNotForcedOff() {
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.json("[{\"Deleted\":\"x\"}]"));
        ImageRow unused = row("seed/layers:eight");
        model.table().selection().setAll(List.of(unused));
        action("remove").run();
        fixture.engine.on("GET", "/images/json", exchange ->
                exchange.json("[{\"Id\":\"" + unused.id() + "\",\"RepoTags\":[\"seed/layers:eight\",\"precious:1\"]}]"));
        fixture.session.refresh();
        fixture.ui.until("a second tag", () -> row("seed/layers:eight").tags().size() == 2);
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        awaitIdle();
        assertEquals(List.of("/images/" + unused.id()), sent("DELETE"), "the engine refuses, as two tags need force");
    }

    @Test
    void aTagThatMovedMeanwhileStays() {
        ImageRow web = row("seed/web:1.1");
        fixture.engine.on("GET", "/images/seed/web:1.1/json", exchange -> exchange.json("{\"Id\":\"sha256:other\"}"));
        model.table().selection().setAll(List.of(web));
        action("untag").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.of("seed/web:1.1")));
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        assertEquals(Failure.Cause.CONFLICT, fixture.notices.all().getFirst().failure().orElseThrow().cause());
        assertEquals(List.of(), sent("DELETE"));
    }

    @Test
    void aTagThatIsTheLastOneMeanwhileStaysAndTheImageWithIt() {
        ImageRow web = row("seed/web:1.1");
        fixture.engine.on("GET", "/images/seed/web:1.1/json", exchange -> exchange.json("{\"Id\":\"" + web.id() + "\",\"RepoTags\":[\"seed/web:1.1\"]}"));
        model.table().selection().setAll(List.of(web));
        action("untag").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.of("seed/web:1.1")));
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        assertEquals(Failure.Cause.CONFLICT, fixture.notices.all().getFirst().failure().orElseThrow().cause());
        assertEquals(List.of(), sent("DELETE"));
    }

    @Test
    void usersThatCameWhileTheQuestionStoodAreNotForcedAway() {
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.json("[{\"Deleted\":\"x\"}]"));
        ImageRow used = row("seed/web:1.1");
        model.table().selection().setAll(List.of(used));
        action("remove").run();
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + "f".repeat(64)
                + "\",\"Names\":[\"/newcomer\"],\"Image\":\"seed/web:1.1\",\"ImageID\":\"" + used.id() + "\",\"State\":\"exited\"}]"));
        fixture.session.refresh();
        fixture.ui.until("another user", () -> row("seed/web:1.1").users().contains("newcomer"));
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of("force"), Optional.empty()));
        awaitIdle();
        assertEquals(List.of("/images/" + used.id()), sent("DELETE"), "the engine refuses, as somebody uses it");
    }

    @Test
    void untagTakesOneTagOff() {
        ImageRow web = row("seed/web:1.1");
        fixture.engine.on("GET", "/images/seed/web:1.1/json", exchange -> exchange.json("{\"Id\":\"" + web.id() + "\",\"RepoTags\":[\"seed/web:1.1\",\"seed/web:latest\"]}"));
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.json("[{\"Untagged\":\"seed/web:1.1\"}]"));
        model.table().selection().setAll(List.of(row("seed/layers:eight")));
        assertEquals("images.reason.one-tag", reason("untag"));
        model.table().selection().setAll(List.of(web));
        action("untag").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.of("seed/web:1.1")));
        awaitIdle();
        assertEquals(List.of("/images/seed/web:1.1"), sent("DELETE"));
    }

    @Test
    void aConflictIsToldInTheEnginesWords() {
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.reply(409, "application/json", "{\"message\":\"conflict: in use\"}"));
        model.table().selection().setAll(List.of(row("seed/layers:eight")));
        action("remove").run();
        fixture.dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        assertEquals("conflict: in use", fixture.notices.all().getFirst().failure().orElseThrow().detail());
    }

    @Test
    void everyActionIsALineOfDocker() {
        ImageRow web = row("seed/web:1.1");
        model.table().selection().setAll(List.of(web));
        List<String> ends = actions.all().stream().filter(command -> command.submenu().equals("control.menu.copy-docker")).map(command -> {
            command.run();
            return fixture.copied.getLast().replaceFirst("^docker -H \\S+ ", "");
        }).toList();
        String id = web.id().replace("sha256:", "").substring(0, 12);
        assertEquals(List.of("image inspect " + id, "history " + id, "tag " + id + " NEW_NAME:latest", "rmi " + web.name(), "rmi " + id), ends);
    }

    @Test
    void historyAndInspectPin() {
        model.table().selection().setAll(List.of(row("seed/web:1.1")));
        action("history").run();
        actions.inspect().run();
        assertEquals(2, fixture.navigation.opened.size());
    }
}
