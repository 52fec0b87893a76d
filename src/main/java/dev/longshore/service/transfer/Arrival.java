package dev.longshore.service.transfer;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Incomplete;
import dev.longshore.engine.model.ImageDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an image that was copied is at the target. An id is the configuration's digest on most engines and the manifest's with
 * containerd's image store: where the two differ, the layers decide.
 *
 * @param loaded what the target says that it has loaded: names and ids
 */
record Arrival(EngineClient source, EngineClient target, List<String> loaded) {

    /**
     * @param reference a tag of the image, or its id where it has none
     * @return the id that the image has at the target
     * @throws Incomplete where it is not there, or another image is there under that name
     */
    String id(TransferImage image, String reference) {
        Optional<ImageDetails> found = inspect(reference);
        if (found.isEmpty() && image.tags().isEmpty()) {
            ImageDetails sent = source.images().inspect(reference);
            found = loaded.stream().map(this::inspect).flatMap(Optional::stream).filter(there -> !sent.layers().isEmpty() && sent.layers().equals(there.layers())).findFirst();
            return found.orElseThrow(() -> new Incomplete(reference + " is not there after it was loaded")).id();
        }
        ImageDetails there = found.orElseThrow(() -> new Incomplete(reference + " is not there after it was loaded"));
        if (!Checks.same(image.id(), there.id()) && another(source.images().inspect(reference), there)) {
            throw new Incomplete(reference + " is another image there: " + there.id());
        }
        return there.id();
    }

    /** Engines before API 1.23 tell no layers: of such an image nothing is claimed. */
    private static boolean another(ImageDetails sent, ImageDetails there) {
        return !sent.layers().isEmpty() && !there.layers().isEmpty() && !Objects.equals(sent.layers(), there.layers());
    }

    private Optional<ImageDetails> inspect(String reference) {
        try {
            return Optional.of(target.images().inspect(reference));
        } catch (EngineException.NotFound missing) {
            return Optional.empty();
        }
    }
}
