package dev.longshore.domain;

import java.util.Objects;

/** Identifies a known host within the app; stable between starts. */
public record HostId(String value) {
    public HostId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
