package dev.longshore.service.transfer;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Incomplete;
import java.util.List;

/** What must hold before images are sent for, and after they came. */
final class Checks {

    private Checks() {
    }

    /**
     * Every tag still names the image that was shown with it.
     *
     * @throws EngineException.Conflict where one has moved
     */
    static void unmoved(EngineClient client, List<TransferImage> images) {
        for (TransferImage image : images) {
            for (String reference : image.references()) {
                String now = client.images().inspect(reference).id();
                if (!same(image.id(), now)) {
                    throw new EngineException.Conflict(0, reference + " now names another image: " + now);
                }
            }
        }
    }

    /** @throws Incomplete where the tar has no end, or does not name the images */
    static void complete(TarScan scan, List<TransferImage> images) {
        if (scan.problem() != null) {
            throw new Incomplete(scan.problem());
        }
        if (!scan.ended()) {
            throw new Incomplete("the stream ended before the tar did");
        }
        if (scan.manifest() == null) {
            throw new Incomplete("the tar holds no manifest.json");
        }
        Manifest manifest = Manifest.read(scan.manifest()).orElseThrow(() -> new Incomplete("the tar's manifest.json cannot be read"));
        manifest.missing(images).ifPresent(missing -> {
            throw new Incomplete("the tar does not hold " + missing);
        });
    }

    static boolean same(String oneId, String otherId) {
        return hex(oneId).equals(hex(otherId));
    }

    static EngineException stalled(Guard guard) {
        return new EngineException.TimedOut(EngineException.TimedOut.Phase.BODY, "nothing moved for " + guard.limit().toSeconds() + " s");
    }

    private static String hex(String id) {
        return id == null ? "" : id.substring(id.indexOf(':') + 1);
    }
}
