package dev.longshore.instance;

import dev.longshore.domain.OpenRequest;
import java.util.Objects;

/**
 * What a later instance asks the first one, as one line of JSON. It holds nothing secret.
 *
 * @param longshore  the version of the protocol
 * @param ask        {@link #SHOW} or {@link #STATE}
 * @param host       the name of a host to show; empty for none
 * @param container  the name of a container to show; empty for none
 * @param activation the desktop's permission to come to the front; empty for none
 */
record Request(int longshore, String ask, String host, String container, String activation) {

    static final int VERSION = 1;

    /** Come to the front, and show this. */
    static final String SHOW = "show";

    /** Has all been shown that was asked for? */
    static final String STATE = "state";

    Request {
        ask = Objects.requireNonNullElse(ask, "");
        host = Objects.requireNonNullElse(host, "");
        container = Objects.requireNonNullElse(container, "");
        activation = Objects.requireNonNullElse(activation, "");
    }

    static Request show(OpenRequest wanted, String activation) {
        return new Request(VERSION, SHOW, wanted.host(), wanted.container(), activation);
    }

    static Request state() {
        return new Request(VERSION, STATE, "", "", "");
    }

    OpenRequest wanted() {
        return new OpenRequest(host, container);
    }
}
