package dev.longshore.ui.control.log;

import java.util.List;

/** What a log shows at one moment; it does not change. A row is made when it is asked for, so only for what is in sight. */
public interface LogRows {

    LogRows NONE = new LogRows() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public LogRow row(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int indexOf(long number) {
            return -1;
        }
    };

    int size();

    /** The same row again gives the same object, as long as it looks the same: it remembers how wide it is. */
    LogRow row(int index);

    /** The place of the row with that number, or of the next one where it does not show; -1 where nothing follows. */
    int indexOf(long number);

    /** Names of the columns, where the texts are a table: they stand above it. Empty for none. */
    default List<Head> heads() {
        return List.of();
    }

    /** @param column the first character below it */
    record Head(String name, int column) { }
}
