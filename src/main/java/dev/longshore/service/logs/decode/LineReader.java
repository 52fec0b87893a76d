package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import java.util.function.Consumer;

/** The two ways to read a log answer: with frames and without. */
interface LineReader {

    void add(byte[] bytes, int from, int count);

    /** Hands over what came of lines without an end, and keeps it. */
    void open(Consumer<LogLine> sink);

    void end();
}
