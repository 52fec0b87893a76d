package dev.longshore.matrix;

import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.service.host.EngineCalls;

/**
 * Where a feature is checked: a real engine, or the Demo.
 *
 * @param calls for the service that is checked
 * @param truth asks the engine behind the app's back
 * @param image that containers can be made of
 */
record Place(HostId host, EngineCalls calls, EngineClient truth, String image, Names names) {

    /** Names that nobody else uses; what they are used for is removed at the end. */
    interface Names {
        String volume();

        String container();

        String network();

        /** Makes an image that no container is made of. @return its tag */
        String image();

        /** An image with a shell; skipped where there is none. */
        String shellImage();

        /** A container to be removed at the end. */
        void made(String id);
    }
}
