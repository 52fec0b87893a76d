package dev.longshore.ui.summary;

import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.browser.WebBrowser;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the links of a summary lead. FX thread only.
 *
 * @param places  as of {@link dev.longshore.ui.module.DocumentSource#place}
 * @param inspect asks the engine for an object
 */
record SummaryLinks(Ui ui, WebBrowser browser, BiConsumer<Subject, JsonPath> places, Function<ObjectRef, CompletableFuture<JsonDocument>> inspect) {

    private static final Pattern ID = Pattern.compile("(sha256:)?[0-9a-f]{64}");

    void open(Target target) {
        switch (target) {
            case Target.OfPage(var uri) -> browser.open(uri).whenCompleteAsync((opened, failed) -> {
                if (failed != null) {
                    ui.notices().warn(Message.of("summary.browser.none", uri.toString()));
                }
            }, ui.executor());
            case Target.OfObject(ObjectRef object) -> reveal(object);
        }
    }

    /** Tables know objects by their ids, and volumes by their names. Where an engine gives a name instead, as Podman does of networks, it is asked. */
    private void reveal(ObjectRef object) {
        if (ID.matcher(object.id()).matches() || object.kind().equals(VolumeOperations.VOLUME)) {
            ui.navigation().reveal(object);
            return;
        }
        inspect.apply(object).whenCompleteAsync((document, failed) -> {
            if (failed != null) {
                ui.notices().failed(failed);
                return;
            }
            String id = JsonPlace.of(document.root()).at("Id").text();
            ui.navigation().reveal(new ObjectRef(object.host(), object.kind(), id.isEmpty() ? object.id() : id, object.name()));
        }, ui.executor());
    }

    void copy(String text, boolean secret) {
        if (secret) {
            ui.clipboard().putSecret(text);
        } else {
            ui.clipboard().put(text);
        }
    }
}
