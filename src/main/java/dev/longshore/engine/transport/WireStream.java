package dev.longshore.engine.transport;

import java.io.InputStream;

/** A streaming answer on a connection of its own. A read after {@link #close} throws {@code Disconnected}. */
record WireStream(int status, Headers headers, InputStream body, Wire wire) implements StreamingResponse {

    @Override
    public void close() {
        wire.close();
    }
}
