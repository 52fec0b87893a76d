package dev.longshore.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Failure;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.Samples;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.dialog.Dialogs.Extra;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The removal of images on a Podman that does not say in its ping that it is one, as behind a proxy that drops headers. */
class PodmanRemovalTest {

    private static final String FORCE = "force";

    @TempDir
    Path folder;

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private UiFixture fixture;
    private ImagesViewModel model;
    private ImageActions actions;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder);
        fixture.engine.on("GET", "/version", exchange -> exchange.json(new String(Samples.bytes("podman5", "version.json"), StandardCharsets.UTF_8)));
        fixture.engine.on("DELETE", "/images/", exchange -> exchange.json("[{\"Deleted\":\"x\"}]"));
        fixture.engine.on("DELETE", "/containers/", exchange -> exchange.reply(204, "text/plain", ""));
        fixture.connect();
        model = new ImagesViewModel(fixture.current, fixture.navigation, RowThreads.on(fixture.ui));
        actions = new ImageActions(model, new ImageService(fixture.calls), fixture.dialogs, fixture.notices, fixture.copied::add, new BulkRemoval(tasks), fixture.ui, List.of());
        fixture.ui.until("rows and their users", () -> model.table().rows().size() > 5 && model.usersOf(web()).size() == 2);
    }

    @AfterEach
    void end() {
        tasks.close();
        fixture.close();
    }

    private ImageRow row(String tag) {
        return model.table().rows().stream().filter(row -> row.tags().contains(tag)).findFirst().orElseThrow();
    }

    private ImageRow web() {
        return row("seed/web:1.1");
    }

    private Confirmation ask(ImageRow... rows) {
        model.table().selection().setAll(List.of(rows));
        actions.all().stream().filter(command -> command.key().equals("images.action.remove")).findFirst().orElseThrow().run();
        return fixture.dialogs.last(Confirmation.class);
    }

    private void agree(String... boxes) {
        fixture.dialogs.answer(new Confirmed(List.of(boxes), Optional.empty()));
        fixture.ui.until("no action under way", () -> model.table().rows().stream().allMatch(row -> row.pending().isEmpty()));
    }

    private List<String> deleted() {
        return fixture.engine.requests("DELETE", "/").stream().map(request -> request.target().replaceFirst("^/v[0-9.]+", "")).toList();
    }

    /** What the engine says of the containers and the image when it is asked again. */
    private void stands(ImageRow image, boolean... running) {
        List<ImageUser> users = model.usersOf(image);
        for (int i = 0; i < users.size(); i++) {
            String state = "{\"Id\":\"" + users.get(i).id() + "\",\"State\":{\"Running\":" + running[i] + "}}";
            fixture.engine.on("GET", "/containers/" + users.get(i).id() + "/json", exchange -> exchange.json(state));
        }
        String tags = String.join("\",\"", image.tags());
        String details = "{\"Id\":\"" + image.id() + "\",\"RepoTags\":[" + (tags.isEmpty() ? "" : "\"" + tags + "\"") + "]}";
        fixture.engine.on("GET", "/images/" + image.id() + "/json", exchange -> exchange.json(details));
        image.tags().forEach(tag -> fixture.engine.on("GET", "/images/" + tag + "/json", exchange -> exchange.json(details)));
    }

    private boolean[] asShown(ImageRow image) {
        boolean[] running = new boolean[model.usersOf(image).size()];
        for (int i = 0; i < running.length; i++) {
            running[i] = model.usersOf(image).get(i).alive();
        }
        return running;
    }

    @Test
    void theDialogNamesTheContainersInTheWayAndOffersNoForce() {
        Confirmation asked = ask(web());
        Option option = asked.options().getFirst();
        assertEquals(1, asked.options().size());
        assertTrue(option.required() && option.id().equals(ImageQuestions.CONTAINERS));
        Extra extra = option.extra().orElseThrow();
        assertEquals(List.of("shop-web-1", "shop-web-2"), extra.objects().stream().map(Item::name).toList());
        assertEquals(web().name(), extra.word());
        Messages words = new Messages(Locale.ENGLISH);
        String detail = words.text(extra.objects().getFirst().detail());
        assertTrue(detail.startsWith(model.usersOf(web()).getFirst().alive() ? "running" : "exited"), detail);
        assertEquals("Remove image and 2 containers", words.text(asked.verb()));
        assertFalse(words.text(asked.warning().orElseThrow()).contains("Containers"), "it is not promised that they stay");
    }

    @Test
    void agreedContainersGoOneByOneByIdAndTheImageWithoutForce() {
        ImageRow web = web();
        List<ImageUser> users = model.usersOf(web);
        stands(web, asShown(web));
        ask(web);
        agree(ImageQuestions.CONTAINERS);
        List<String> deleted = deleted();
        assertEquals(web.tags().size() - 1, deleted.stream().filter(target -> web.tags().stream().anyMatch(tag -> target.equals("/images/" + tag))).count());
        assertEquals(users.stream().map(user -> "/containers/" + user.id() + (user.alive() ? "?force=1" : "")).toList(), deleted.subList(0, 2));
        assertEquals("/images/" + web.id(), deleted.getLast());
        assertEquals(List.of(), deleted.stream().filter(target -> target.startsWith("/images") && target.contains(FORCE)).toList());
    }

    @Test
    void anAnswerMadeForDockerForcesNothing() {
        ImageRow web = web();
        stands(web, asShown(web));
        ask(web);
        agree(FORCE);
        assertEquals(List.of(), deleted(), "nothing was agreed to for what is in the way");
    }

    @Test
    void oneThatRunsMeanwhileStaysAndIsNamed() {
        ImageRow web = web();
        ask(web);
        List<ImageUser> users = model.usersOf(web);
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        stands(web, asShown(web));
        String stopped = users.getFirst().id();
        AskedImage asked = new AskedImage(web, web.tags(), List.of(new ImageUser(stopped, "shop-web-1",
                ContainerStatus.of("exited", "Exited (0) 2 hours ago"))), true);
        fixture.engine.on("GET", "/containers/" + stopped + "/json", exchange -> exchange.json("{\"Id\":\"" + stopped + "\",\"State\":{\"Running\":true}}"));
        new ImageService(fixture.calls).remove(web.ref(), asked.removal(true, web)).whenCompleteAsync((done, failed) -> fixture.notices.failed(failed), fixture.ui);
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        Failure failure = fixture.notices.all().getFirst().failure().orElseThrow();
        assertEquals(Failure.Cause.STARTED_MEANWHILE, failure.cause());
        assertEquals(List.of("shop-web-1"), failure.facts());
        assertEquals(List.of(), deleted());
    }

    @Test
    void aNewcomerIsNamedAndNothingGoes() {
        ImageRow web = web();
        ask(web);
        stands(web, asShown(web));
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + "f".repeat(64)
                + "\",\"Names\":[\"/newcomer\"],\"Image\":\"seed/web:1.1\",\"ImageID\":\"" + web.id() + "\",\"State\":\"running\"}]"));
        agree(ImageQuestions.CONTAINERS);
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        Failure failure = fixture.notices.all().getFirst().failure().orElseThrow();
        assertEquals(Failure.Cause.IN_USE, failure.cause());
        assertEquals(List.of("newcomer"), failure.facts());
        assertEquals(List.of(), deleted());
    }

    @Test
    void oneThatComesAtTheLastMomentIsNamedWithTheEnginesRefusal() {
        ImageRow web = web();
        stands(web, asShown(web));
        fixture.engine.on("POST", "/images/", exchange -> exchange.reply(201, "text/plain", ""));
        String first = web.tags().getFirst();
        fixture.engine.on("DELETE", "/images/" + first, exchange -> {
            fixture.engine.on("GET", "/images/" + first + "/json", gone -> gone.reply(404, "application/json", "{\"message\":\"no such image\"}"));
            exchange.json("[{\"Untagged\":\"x\"}]");
        });
        fixture.engine.on("DELETE", "/images/" + web.id(), exchange -> {
            fixture.engine.on("GET", "/containers/json", list -> list.json("[{\"Id\":\"" + "e".repeat(64)
                    + "\",\"Names\":[\"/latecomer\"],\"Image\":\"seed/web:1.1\",\"ImageID\":\"" + web.id() + "\",\"State\":\"running\"}]"));
            exchange.reply(409, "application/json", "{\"cause\":\"image is in use by a container\",\"message\":\"image is in use: image used by "
                    + "e".repeat(64) + "\",\"response\":409}");
        });
        ask(web);
        agree(ImageQuestions.CONTAINERS);
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        Failure failure = fixture.notices.all().getFirst().failure().orElseThrow();
        assertEquals(Failure.Cause.IN_USE, failure.cause());
        assertEquals(List.of("latecomer"), failure.facts());
        List<String> tagged = fixture.engine.requests("POST", "/images/" + web.id() + "/tag").stream().map(request -> request.target()).toList();
        assertEquals(1, tagged.size(), "the tag that came off is back");
        assertTrue(tagged.getFirst().contains("tag=" + first.substring(first.lastIndexOf(':') + 1)), tagged::toString);
        assertTrue(failure.detail().startsWith("image is in use: image used by"), failure.detail());
        assertEquals(List.of(), deleted().stream().filter(target -> target.startsWith("/containers/" + "e".repeat(64))).toList());
    }

    @Test
    void aDigestThatCountsAsATagIsNoDeadEnd() {
        ImageRow free = row("seed/layers:eight");
        stands(free);
        fixture.engine.on("DELETE", "/images/" + free.id(), exchange -> {
            boolean tagged = deleted().stream().noneMatch(target -> target.equals("/images/seed/layers:eight"));
            exchange.reply(tagged ? 500 : 200, "application/json", tagged ? "{\"message\":\"unable to delete image by ID with more than one tag "
                    + "([seed/layers:eight seed/layers@sha256:1]): please force removal\",\"response\":500}" : "[{\"Deleted\":\"x\"}]");
        });
        ask(free);
        agree();
        assertEquals(List.of("/images/" + free.id(), "/images/seed/layers:eight", "/images/" + free.id()), deleted());
        assertEquals(List.of(), fixture.notices.all());
    }

    @Test
    void freeImagesGoWithoutTheOthersWhereTheBoxIsLeft() {
        ImageRow free = row("seed/layers:eight");
        stands(free);
        Confirmation asked = ask(free, web());
        assertFalse(asked.options().getFirst().required());
        agree();
        assertEquals(List.of("/images/" + free.id()), deleted());
    }

    @Test
    void manyAtOnceAreNotForcedEither() {
        List<ImageRow> rows = List.copyOf(model.table().rows());
        assertTrue(rows.size() > BulkRemoval.FEW);
        rows.forEach(row -> stands(row, asShown(row)));
        ask(rows.toArray(ImageRow[]::new));
        agree(ImageQuestions.CONTAINERS, FORCE);
        fixture.ui.until("done", () -> tasks.all().getFirst().state().phase().over());
        assertEquals(TaskState.Phase.SUCCEEDED, tasks.all().getFirst().state().phase(), () -> tasks.all().getFirst().state().toString());
        assertEquals(rows.size(), deleted().stream().filter(target -> rows.stream().anyMatch(row -> target.equals("/images/" + row.id()))).count());
        assertEquals(List.of(), deleted().stream().filter(target -> target.startsWith("/images") && target.contains(FORCE)).toList());
    }
}
