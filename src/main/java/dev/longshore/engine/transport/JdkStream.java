package dev.longshore.engine.transport;

import java.io.InputStream;

/** A streaming answer of java.net.http. A read after {@link #close} throws {@code Disconnected}. */
record JdkStream(JdkClient client, JdkClient.Answer answer) implements StreamingResponse {

    @Override
    public int status() {
        return answer.head().status();
    }

    @Override
    public Headers headers() {
        return answer.head().headers();
    }

    @Override
    public InputStream body() {
        return answer.body();
    }

    @Override
    public void close() {
        client.done(answer);
    }
}
