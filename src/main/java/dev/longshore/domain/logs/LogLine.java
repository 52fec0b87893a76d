package dev.longshore.domain.logs;

/**
 * A line as the program wrote it, put together from its pieces. The array is not copied: nobody writes into it.
 *
 * @param time  nanoseconds since 1970 as the engine says, of the first piece; {@link LogTime#NONE} where it is unknown or outside of
 *              64 bits
 * @param text  bytes as they came, without the line's end and the engine's time: with colours, with what is no UTF-8, with carriage returns
 * @param ended false: more of this line follows, as the next line of the same stream
 */
public record LogLine(LogStream stream, long time, byte[] text, boolean ended) {

    public boolean hasTime() {
        return time != LogTime.NONE;
    }
}
