package dev.longshore.domain.terminal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A terminal's screen and scrollback, as xterm makes them of what a program writes. Any thread may write, and any thread may read.
 * Nothing that is written ends in an exception, in a loop, or in memory without bound. Nothing of it reaches the clipboard, the window,
 * the title or the disk.
 */
public final class Emulator {

    /** What the scrollback keeps at most, beside its number of lines. */
    static final int SCROLLBACK_BYTES = 16 << 20;

    /** So much is written without a break in which others may read. */
    private static final int BLOCK = 16 << 10;

    /** Fair: who writes all the time must not keep those waiting who read. */
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Consumer<byte[]> answers;
    private final Replies replies;
    private final Screen screen;
    private final Parser parser;
    private long version;
    private boolean told;
    private Runnable changed = () -> { };

    /** @param answers gets what the program asked for: who the terminal is and where the cursor is; called by the thread that writes */
    public Emulator(TerminalSize size, int maxScrollbackLines, Consumer<byte[]> answers) {
        this(size, maxScrollbackLines, answers, System::nanoTime);
    }

    Emulator(TerminalSize size, int maxScrollbackLines, Consumer<byte[]> answers, LongSupplier nanoTime) {
        this.answers = answers;
        replies = new Replies(nanoTime);
        screen = new Screen(size, new Scrollback(maxScrollbackLines, SCROLLBACK_BYTES, 0));
        parser = new Parser(screen, replies);
    }

    /** Writes UTF-8, cut anywhere. */
    public void feed(byte[] bytes, int from, int count) {
        write(bytes, from, count, false);
    }

    /** Writes what was written in the past: questions in it are not answered, as the program that asked is gone or has its answer. */
    public void feedHistory(byte[] bytes, int from, int count) {
        write(bytes, from, count, true);
    }

    private void write(byte[] bytes, int from, int count, boolean history) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        int at = from;
        while (at < from + count) {
            int end = Math.min(from + count, at + BLOCK);
            List<byte[]> asked;
            lock.lock();
            try {
                replies.mute(history);
                at = parser.feed(bytes, at, end);
                version++;
                asked = replies.take();
            } finally {
                lock.unlock();
            }
            asked.forEach(answers);
            tell();
        }
    }

    /** Lays the text out anew: the normal screen and the scrollback are wrapped again, the alternate screen is cut. */
    public void resize(TerminalSize size) {
        change(() -> screen.resize(size));
    }

    /** The size that the last {@link #resize} gave. */
    public TerminalSize size() {
        lock.lock();
        try {
            return screen.size();
        } finally {
            lock.unlock();
        }
    }

    /** After a program ended: the normal screen, a cursor, no mouse, no bracketed paste, plain text. Text and scrollback stay. */
    public void resetModes() {
        change(() -> {
            parser.end();
            screen.resetModes();
        });
    }

    /** As a new terminal; only the scrollback stays. */
    public void reset() {
        change(() -> {
            parser.reset();
            screen.reset();
        });
    }

    /** Ends a string that the program began and did not end, as Ctrl+C of the user asks for. */
    public void endString() {
        change(parser::end);
    }

    public void clearScrollback() {
        change(screen::clearScrollback);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            version++;
        } finally {
            lock.unlock();
        }
        tell();
    }

    /**
     * Copies what shows.
     *
     * @param scrolledBack by how many lines above the screen; as far as there are any, and none on the alternate screen
     */
    public void read(ScreenCopy into, int scrolledBack) {
        lock.lock();
        try {
            told = false;
            into.take(screen, scrolledBack, version, parser.isWithinString());
        } finally {
            lock.unlock();
        }
    }

    /** How far it can be scrolled back now. */
    public int scrollbackLines() {
        lock.lock();
        try {
            return screen.isAlternate() ? 0 : screen.scrollback().size();
        } finally {
            lock.unlock();
        }
    }

    /** Grows with whatever is written. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** @param dirty is told once of what changes until the next {@link #read}, by the thread that changes it; it must not wait */
    public void onChange(Runnable dirty) {
        lock.lock();
        try {
            changed = dirty;
            told = false;
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        Runnable listener;
        lock.lock();
        try {
            if (told) {
                return;
            }
            told = true;
            listener = changed;
        } finally {
            lock.unlock();
        }
        listener.run();
    }

    /** Where the text stands in the scrollback and on the screen, from the oldest on; at most {@value TextSearch#MOST_HITS}. */
    public List<Hit> search(String text, boolean matchCase) {
        if (text.isEmpty()) {
            return List.of();
        }
        TextSearch search = new TextSearch(text, matchCase);
        boolean more = true;
        while (more) {
            lock.lock();
            try {
                more = search.part(new Rows(screen));
            } finally {
                lock.unlock();
            }
        }
        return search.hits();
    }

    /** The text between two places: wrapped lines joined, blanks at the end of lines left out. */
    public String text(Place from, Place to) {
        lock.lock();
        try {
            return new CopiedText(new Rows(screen)).between(from, to);
        } finally {
            lock.unlock();
        }
    }
}
