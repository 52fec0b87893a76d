package dev.longshore.engine.transport;

import java.util.Optional;

/** A tar that is made or read while it is sent: how long it is, is not known before. */
public interface TarBody extends RequestBody {

    @Override
    default Optional<String> contentType() {
        return Optional.of("application/x-tar");
    }

    @Override
    default long length() {
        return -1;
    }
}
