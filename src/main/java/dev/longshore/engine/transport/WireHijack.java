package dev.longshore.engine.transport;

import java.io.OutputStream;

/** A hijacked connection. Reading or writing after {@link #close} throws {@code Disconnected}. */
record WireHijack(int status, Headers headers, BodyInput input, OutputStream output, Wire wire) implements HijackedConnection {

    @Override
    public void closeOutput() {
        wire.closeOutput();
    }

    @Override
    public void close() {
        input.close();
        wire.close();
    }
}
