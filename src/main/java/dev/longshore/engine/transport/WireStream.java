package dev.longshore.engine.transport;

/** A streaming answer on a connection of its own. A read after {@link #close} throws {@code Disconnected}. */
record WireStream(int status, Headers headers, BodyInput body, Wire wire) implements StreamingResponse {

    @Override
    public void close() {
        body.close();
        wire.close();
    }
}
