package dev.longshore.service.host;

import dev.longshore.domain.Endpoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The secrets typed for one host at one endpoint, by the question that asked for each. Once it is closed it keeps nothing. Thread-safe. */
final class SshMemory implements AutoCloseable {

    private final Endpoint endpoint;
    private final Map<String, char[]> secrets = new HashMap<>();
    private boolean closed;

    SshMemory(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** One that keeps nothing. */
    static SshMemory none() {
        SshMemory none = new SshMemory(new Endpoint.Demo());
        none.close();
        return none;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** A copy, for whoever takes it wipes it. */
    synchronized Optional<char[]> recall(String question) {
        return Optional.ofNullable(secrets.get(question)).map(char[]::clone);
    }

    /** @param secret this memory's own from now on */
    synchronized void keep(String question, char[] secret) {
        if (closed) {
            Arrays.fill(secret, '\0');
            return;
        }
        wipe(secrets.put(question, secret));
    }

    synchronized void forget(String question) {
        wipe(secrets.remove(question));
    }

    @Override
    public synchronized void close() {
        closed = true;
        secrets.values().forEach(SshMemory::wipe);
        secrets.clear();
    }

    private static void wipe(char[] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
