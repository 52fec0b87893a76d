package dev.longshore.ui.volumes;

/** How large a volume is, as far as it was asked for: an engine may take minutes to measure. */
sealed interface VolumeSize {

    /** Nobody has asked yet. */
    record NotAsked() implements VolumeSize { }

    /** The engine is measuring. */
    record Measuring() implements VolumeSize { }

    /** The engine does not tell: a volume with options lies elsewhere, or its driver knows no size. */
    record NotTold() implements VolumeSize { }

    record Bytes(long count) implements VolumeSize { }

    /** For sorting: unknown sizes come before all others. */
    default long order() {
        return this instanceof Bytes(long count) ? count : -1;
    }
}
