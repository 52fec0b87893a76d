package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;

/** What is known of a line, in one byte: three bits for the level, two for the stream, one each for the rest. It is in memory only. */
@SuppressWarnings("EnumOrdinal")   // the order of the constants may change: no byte outlives the app
final class Flags {

    static final int LEVEL = 7;
    static final int ENDED = 32;
    static final int CONTINUATION = 64;
    static final int SEARCHABLE = 128;

    private static final LogLevel[] LEVELS = LogLevel.values();
    private static final int STREAM_AT = 3;
    private static final int STREAM = 3;

    private Flags() {
    }

    static int number(LogLevel level) {
        return level.ordinal();
    }

    static int number(LogStream stream) {
        return stream.ordinal();
    }

    static byte of(LogLevel level, LogStream stream, int others) {
        return (byte) (level.ordinal() | stream.ordinal() << STREAM_AT | others);
    }

    static LogLevel level(byte flags) {
        return LEVELS[flags & LEVEL];
    }

    static int stream(byte flags) {
        return flags >> STREAM_AT & STREAM;
    }
}
